import { isReference } from "@/lib/domain/written";
import { wordingKey } from "../report-text/duplicates";
import { groupBy } from "./group-by";
import type { Issue } from "./issue";
import { plain } from "./plain";
import type { ReadRow } from "./read-row";

/** As much as a tracker's own number can need; longer ones are words in the wrong column. */
const LONGEST = 60;

/** What the force itself calls a row: anything that is not written as the register's own references are. */
export const ownReferenceOf = ({ reference }: Pick<ReadRow, "reference">): string | null =>
  reference !== null && reference.length <= LONGEST && plain(reference) !== "" && !isReference(reference.toUpperCase())
    ? reference
    : null;

/** References compared: "W4", "W 4" and "w-4" are one, "1.1" and "11" are two. */
export const referenceKey = (reference: string): string => plain(reference).replace(/(?<=\p{L}) (?=\p{N})/gu, "");

export const isSameReference = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && referenceKey(one) === referenceKey(other);

/**
 * Rows that share a reference and say different things: nobody can tell which of them a later file means. Trackers begin
 * their numbers anew for each inspection and each kind, so only rows of the same are compared; a row that is there twice
 * in the same words is told so by those.
 */
export function sharedReferences(rows: readonly ReadRow[]): Issue[] {
  const named = rows.flatMap((row) => {
    const own = ownReferenceOf(row);
    return own === null ? [] : [{ row, own, words: wordingKey(row.text) }];
  });
  const groups = groupBy(named, ({ row, own }) => [referenceKey(own), plain(row.inspection ?? ""), row.kind].join("|"));
  return [...groups.values()].flatMap((group) =>
    group.flatMap(({ row, own, words }) => {
      const other = group.find((one) => one.words !== words);
      return other
        ? [{ what: "own-reference-shared", value: own, otherRow: other.row.row, row: row.row, column: "reference" }]
        : [];
    }),
  );
}
