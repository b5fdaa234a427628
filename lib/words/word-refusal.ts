import type { Refusal } from "@/lib/domain/refusal";
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
