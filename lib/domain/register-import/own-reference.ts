import { isReference } from "@/lib/domain/written";
import { groupBy } from "../group-by";
import { wordingKey } from "../report-text/phrases/duplicates";
import type { Issue } from "./issue";
import { plain, referenceKey } from "./plain";
import type { ReadRow } from "./read-row";
import { sheetOfRow } from "./sheet-rows";

/** As much as a tracker's own number can need; longer ones are words in the wrong column. */
const LONGEST = 60;

/** What the force itself calls a row: anything that is not written as the register's own references are. */
export const ownReferenceOf = ({ reference }: Pick<ReadRow, "reference">): string | null =>
  reference !== null && reference.length <= LONGEST && plain(reference) !== "" && !isReference(reference.toUpperCase())
    ? reference
    : null;

export const isSameReference = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && referenceKey(one) === referenceKey(other);

/**
 * Rows that share a reference and say different things, which is said. Of the same inspection and kind (a number that a merged
 * cell gives to several rows) they are told apart by their words alone: nobody can tell which of them a later file means by the
 * number. Trackers begin their numbers anew for each inspection, each kind and each sheet, so others are told apart by those. A
 * row that is there twice in the same words is told so by those.
 */
export function sharedReferences(rows: readonly ReadRow[]): Issue[] {
  const named = rows.flatMap((row) => {
    const own = ownReferenceOf(row);
    return own === null
      ? []
      : [
          {
            row,
            own,
            words: wordingKey(row.text),
            within: `${plain(row.inspection ?? "")}|${row.kind}|${sheetOfRow(row.row)}`,
          },
        ];
  });
  const groups = groupBy(named, ({ own }) => referenceKey(own));
  return [...groups.values()].flatMap((group) =>
    group.flatMap(({ row, own, words, within }) => {
      const others = group.filter((one) => one.words !== words);
      const same = others.find((one) => one.within === within);
      const other = same ?? others[0];
      const what = same ? "own-reference-shared" : "own-reference-elsewhere";
      return other ? [{ what, value: own, otherRow: other.row.row, row: row.row, column: "reference" } as const] : [];
    }),
  );
}
