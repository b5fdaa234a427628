import { groupBy } from "@/lib/domain/group-by";
import type { DeedName } from "@/lib/domain/together/deed";
import type { Judged } from "@/lib/domain/together/judged";
import { counted } from "@/lib/format/lists";
import type { SameOf } from "@/lib/forms/form-state";
import { wordRefusal } from "@/lib/words/word-refusal";

/** Refusals speak to somebody who has just sent a form about one finding. */
const ofMany = (text: string) => text.replace(" What you typed is kept.", "");

/** So many sentences of one reason are each said: closed by whom and when, say, is another of almost each. */
const MOST_SAID = 5;

/**
 * Those that are refused, reason by reason in words, the reason of most first. A reason of more sentences than anybody reads
 * through is said by the first of them; the others stand on their findings.
 */
export function refusedOf(judged: readonly Judged[], deed: DeedName): readonly SameOf[] {
  const refused = judged.flatMap(({ reference, refusal }) =>
    refusal ? [{ reference, why: refusal.why, says: ofMany(wordRefusal(refusal, deed).text) }] : [],
  );
  return [...groupBy(refused, ({ why }) => why).values()]
    .flatMap((alike) => {
      const bySentence = [...groupBy(alike, ({ says }) => says)];
      const many = counted(alike.length, "finding");
      const references = alike.map(referenceOf);
      return bySentence.length > MOST_SAID
        ? [{ says: `${many}, each for a reason like this one of ${references[0]}: ${alike[0]?.says}`, references }]
        : bySentence.map(([says, some]) => ({
            says: `${counted(some.length, "finding")}: ${says}`,
            references: some.map(referenceOf),
          }));
    })
    .toSorted((one, other) => other.references.length - one.references.length);
}

export const doneOf = (judged: readonly Judged[]): readonly string[] =>
  judged.filter(({ refusal }) => refusal === null).map(referenceOf);

const referenceOf = ({ reference }: { readonly reference: string }) => reference;
