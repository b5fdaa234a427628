import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import { Turns } from "./apart/turns";

/** argon2id, 19 MiB, two passes, one lane: the OWASP minimum, and what `security.md` asks for. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** A hash that no password gives: checked when there is no such person, so that the answer takes as long. */
const NOBODY = hash(crypto.randomUUID(), COST);

/** Whether `password` is the one behind `kept`. With no hash (nobody has this address) it takes the same time and says no. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const right = await verify(kept ?? (await NOBODY), password);
  return right && kept !== null;
}

/** A crowd that tries passwords takes half of the processors at most; the rest answer people who are in. */
const checking = new Turns({
  atOnce: Math.max(1, Math.floor(availableParallelism() / 2)),
  waitingOfOnePerson: 2,
  waiting: 40,
  longestWait: 20,
});

/** `isPassword` in turn, one at once for each account (as typed); null where too many wait already. */
export async function isPasswordInTurn(
  account: string,
  password: string,
  kept: string | null,
): Promise<boolean | null> {
  const turn = await checking.take(account);
  if (typeof turn === "string") return null;
  try {
    return await isPassword(password, kept);
  } finally {
    turn();
  }
}
