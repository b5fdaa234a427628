import type { Refusal } from "@/lib/domain/refusal";
import { isRecord, type Reader, Unreadable } from "@/lib/domain/stored";
import { deedOf } from "./command-title";
import type { Asked } from "./language/shapes";
import type { WordedRefusal } from "./refused";
import { words } from "./words";

/** The sentence for `refusal`, and its field. `asked` names the command, so that "do this" becomes "close a finding". */
export function wordRefusal(refusal: Refusal, asked?: Asked): WordedRefusal {
  const word = words.refusals[refusal.why] as (refusal: Refusal, deed: string | null) => string | WordedRefusal;
  const worded = word(refusal, asked ? deedOf(asked) : null);
  return typeof worded === "string" ? { text: worded } : worded;
}

const hasWords = (given: unknown): given is Refusal =>
  isRecord(given) && typeof given.why === "string" && Object.hasOwn(words.refusals, given.why);

/** What stands in a sentence where a part of its refusal is missing. */
const MISSING = /\bundefined\b|\bNaN\b|\bInvalid Date\b|\[object /;

function canBeSaid(refusal: Refusal): boolean {
  try {
    return !MISSING.test(wordRefusal(refusal).text);
  } catch {
    return false;
  }
}

/** A refusal as it was stored with an answer. It is there to be said: what lacks its reason, or a part that its sentence needs, is none. */
export const readRefusal: Reader<Refusal> = (given) => {
  if (hasWords(given) && canBeSaid(given)) return given;
  throw new Unreadable("a refusal");
};
