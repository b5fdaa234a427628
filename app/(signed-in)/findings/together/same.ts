import { groupBy } from "@/lib/domain/group-by";
import type { DeedName } from "@/lib/domain/together/deed";
import type { Judged } from "@/lib/domain/together/judged";
import { counted } from "@/lib/format/lists";
import type { SameOf } from "@/lib/forms/form-state";
import { wordRefusal } from "@/lib/words/word-refusal";

/** Refusals speak to somebody who has just sent a form about one finding. */
const ofMany = (text: string) => text.replace(" What you typed is kept.", "");

/** Those that are refused, reason by reason in words, the reason of most first. */
export function refusedOf(judged: readonly Judged[], deed: DeedName): readonly SameOf[] {
  const refused = judged.flatMap(({ reference, refusal }) =>
    refusal ? [{ reference, why: ofMany(wordRefusal(refusal, deed).text) }] : [],
  );
  return [...groupBy(refused, ({ why }) => why)]
    .map(([why, some]) => ({ says: `${counted(some.length, "finding")}: ${why}`, references: some.map(referenceOf) }))
    .toSorted((one, other) => other.references.length - one.references.length);
}

export const doneOf = (judged: readonly Judged[]): readonly string[] =>
  judged.filter(({ refusal }) => refusal === null).map(referenceOf);

const referenceOf = ({ reference }: { readonly reference: string }) => reference;
