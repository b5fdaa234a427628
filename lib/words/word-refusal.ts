import type { Refusal } from "@/lib/domain/refusal";
import { isRecord, type Reader, Unreadable } from "@/lib/domain/stored";
import { deedOf } from "./command-title";
import type { Asked } from "./language";
import type { WordedRefusal } from "./refused";
import { words } from "./words";

/** The sentence for `refusal`, and its field. `asked` names the command, so that "do this" becomes "close a finding". */
export function wordRefusal(refusal: Refusal, asked?: Asked): WordedRefusal {
  const word = words.refusals[refusal.why] as (refusal: Refusal, deed: string | null) => string | WordedRefusal;
  const worded = word(refusal, asked ? deedOf(asked) : null);
  return typeof worded === "string" ? { text: worded } : worded;
}

/** A refusal as it was stored with an answer: of a reason that has its words. What goes with the reason is as it was refused. */
export const readRefusal: Reader<Refusal> = (given) => {
  if (isRecord(given) && typeof given.why === "string" && Object.hasOwn(words.refusals, given.why))
    return given as unknown as Refusal;
  throw new Unreadable("a refusal");
};
