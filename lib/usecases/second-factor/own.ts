import { inScope } from "@/lib/data/scope";
import {
  beginSecondFactor,
  confirmSecondFactor,
  countOwnCode,
  endSecondFactor,
  ownSecondFactor,
} from "@/lib/data/second-factor";
import { recordAccess } from "@/lib/data/store/access";
import type { Actor } from "@/lib/domain/actor";
import {
  newSecret,
  openSecret,
  picture,
  recoveryCodes,
  recoveryHash,
  sealSecret,
  stepOfCode,
} from "@/lib/outside/second-factor";

/** For how long after it was set up the recovery codes are shown again, in milliseconds. */
const CODES_SHOWN = 10 * 60_000;

/** The asker's second factor as their page shows it. */
export type OwnFactor =
  | { readonly is: "none" }
  /** Begun: the picture and the words of the secret, until a code proves that the app has it. */
  | { readonly is: "begun"; readonly secret: string; readonly picture: ReturnType<typeof picture> }
  | { readonly is: "on"; readonly since: Date; readonly codesLeft: number; readonly codes: readonly string[] | null };

export async function ownFactor(actor: Actor, now: Date): Promise<OwnFactor> {
  const factor = await inScope(actor, ownSecondFactor);
  const secret = factor && openSecret(factor.secret);
  if (!factor || (!factor.confirmedAt && !secret)) return { is: "none" };
  if (!factor.confirmedAt) return { is: "begun", secret: secret ?? "", picture: picture(secret ?? "", actor.name) };
  const isNew = now.getTime() - factor.confirmedAt.getTime() < CODES_SHOWN;
  const codes = isNew && secret && factor.codesLeft > 0 ? recoveryCodes(secret) : null;
  return { is: "on", since: factor.confirmedAt, codesLeft: factor.codesLeft, codes };
}

/** Begins a second factor, or begins it anew while none counts. */
export const beginOwnFactor = (actor: Actor, now: Date): Promise<boolean> =>
  inScope(actor, (db) => beginSecondFactor(db, sealSecret(newSecret()), now));

/** The half minute of a code of the asker's app that was not taken before, with its secret; null where it is none, or too many were none. */
export async function readCode(actor: Actor, code: string, now: Date) {
  const factor = await inScope(actor, async (db) => ((await countOwnCode(db, now)) ? ownSecondFactor(db) : null));
  const secret = factor && openSecret(factor.secret);
  const step = factor && secret ? stepOfCode(secret, code.replace(/\s/g, ""), factor.lastStep, now) : null;
  return secret && step !== null ? { secret, step } : null;
}

/** From a right code on the second factor counts. */
export async function confirmOwnFactor(actor: Actor, code: string, now: Date): Promise<boolean> {
  const read = await readCode(actor, code, now);
  if (!read) return false;
  const hashes = recoveryCodes(read.secret).map(recoveryHash);
  const done = await inScope(actor, (db) => confirmSecondFactor(db, read.step, hashes, now));
  if (done) await recordAccess(actor, "second-factor-begun");
  return done;
}

/** Ends it by a code that was not taken before. */
export async function endOwnFactor(actor: Actor, code: string, now: Date): Promise<boolean> {
  const read = await readCode(actor, code, now);
  const done = read !== null && (await inScope(actor, (db) => endSecondFactor(db, read.step, now)));
  if (done) await recordAccess(actor, "second-factor-ended");
  return done;
}
