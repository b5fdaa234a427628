import { NEEDED } from "./column";
import type { Issue } from "./issue";
import type { KnownFinding } from "./known";
import type { ReadRow } from "./read-row";

const MISSING: readonly Issue["what"][] = ["text-missing", "kind-missing", "inspection-missing"];

/**
 * The same issues, those of failed formulas as errors where the words, kind, report or cause of concern of a finding that the
 * register lacks (`found` has those that it has) would stand: without them nobody knows which finding it is. Only a
 * recommendation has a cause of concern, and whoever said that the cell names none has seen it. What is said so is not said to be missing as well.
 */
export function withNeeded(
  issues: readonly Issue[],
  rows: readonly ReadRow[],
  found: ReadonlyMap<number, KnownFinding>,
  isNoCause: (word: string) => boolean,
): readonly Issue[] {
  const kinds = new Map(rows.map(({ row, kind }) => [row, kind]));
  const failed = new Set<string>();
  const at = ({ row, column }: Issue) => `${row} ${column}`;
  const said = issues.map((issue): Issue => {
    if (issue.what !== "cell-without-value" || !issue.column || !NEEDED.includes(issue.column)) return issue;
    const kind = kinds.get(issue.row) ?? null;
    const isForNone = (kind !== null && kind !== "recommendation") || isNoCause(issue.value);
    if (found.has(issue.row) || (issue.column === "cause" && isForNone)) return issue;
    failed.add(at(issue));
    return { ...issue, what: issue.column === "cause" ? "cause-without-value" : "needed-without-value" };
  });
  return failed.size === 0 ? said : said.filter((issue) => !(MISSING.includes(issue.what) && failed.has(at(issue))));
}
