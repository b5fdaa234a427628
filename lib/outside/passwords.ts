import { hash, verify } from "@node-rs/argon2";

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
