import { excerpt } from "../excerpt";
import { groupBy } from "../group-by";
import { wordingKey } from "../report-text/phrases/duplicates";
import { type CauseAnswers, causeMeant } from "./cause-answers";
import type { NamedInspection } from "./inspections-named";
import type { Issue, IssueFacts } from "./issue";
import type { KnownFinding } from "./known";
import { NearlyEqual } from "./likeness";
import { plain, referenceKey } from "./plain";
import type { ReadRow } from "./read-row";
import { sheetOfRow } from "./sheet-rows";

/** The cause of concern of a row: a finding of the register, or another row that will be one. */
export type Parent = { readonly known: KnownFinding } | { readonly row: ReadRow };

export interface Parents {
  readonly of: ReadonlyMap<number, Parent>;
  readonly issues: readonly Issue[];
  /** The rows of recommendations that name a cause of concern which is none of the file or the register. */
  readonly unfound: ReadonlySet<number>;
}

/**
 * The causes of concern that rows name, by reference (the register's or the force's own) or by wording. They may stand
 * anywhere in the file, below their recommendations too, or only in the register. What somebody said that a word means goes
 * before what is found.
 */
export function findParents(
  rows: readonly ReadRow[],
  findings: readonly KnownFinding[],
  matched: ReadonlyMap<number, KnownFinding>,
  answers: CauseAnswers = {},
): Parents {
  const of = new Map<number, Parent>();
  const issues: Issue[] = [];
  const unfound = new Set<number>();
  const rowsByReference = groupBy(
    rows.filter(({ reference }) => reference !== null),
    ({ reference }) => plain(reference ?? ""),
  );
  const rowsByWording = groupBy(rows, ({ text }) => wordingKey(text));
  const knownByReference = new Map(findings.map((finding) => [finding.reference, finding]));
  const knownById = new Map(findings.map((finding) => [finding.id, finding]));
  const rowsByNumber = new Map(rows.map((row) => [row.row, row]));
  const knownByOwn = new Map(
    findings.flatMap((finding) =>
      finding.kind === "cause-of-concern" && finding.ownReference
        ? [[referenceKey(finding.ownReference), finding]]
        : [],
    ),
  );
  const knownByWording = groupBy(findings, ({ text }) => wordingKey(text));
  const causes: readonly Parent[] = [
    ...rows.filter(({ kind }) => kind === "cause-of-concern").map((row) => ({ row })),
    ...findings.filter(({ kind }) => kind === "cause-of-concern").map((known) => ({ known })),
  ];
  let near: NearlyEqual<Parent> | null = null;

  const asParent = (row: ReadRow): Parent => {
    const known = matched.get(row.row);
    return known ? { known } : { row };
  };
  const prefer = (child: ReadRow, candidates: readonly ReadRow[]): ReadRow | undefined => {
    const others = candidates.filter(({ row }) => row !== child.row);
    const ranked = others.toSorted((a, b) => rank(child, b) - rank(child, a));
    return ranked[0];
  };
  const chosen = (child: ReadRow, named: string): Parent | "none" | null => {
    const answer = causeMeant(answers, named);
    if (answer === null || answer === "none") return answer;
    if ("id" in answer) {
      const known = knownById.get(answer.id);
      return known ? { known } : null;
    }
    const row = rowsByNumber.get(answer.row);
    return row && row !== child ? asParent(row) : null;
  };
  const search = (child: ReadRow, named: string): Parent | null => {
    const byRow = prefer(child, rowsByReference.get(plain(named)) ?? []);
    if (byRow) return asParent(byRow);
    const known = knownByReference.get(named.toUpperCase()) ?? knownByOwn.get(referenceKey(named));
    if (known) return { known };
    const worded = prefer(child, rowsByWording.get(wordingKey(named)) ?? []);
    if (worded) return asParent(worded);
    const knownWorded = (knownByWording.get(wordingKey(named)) ?? []).toSorted(
      (a, b) => Number(b.kind === "cause-of-concern") - Number(a.kind === "cause-of-concern"),
    )[0];
    if (knownWorded) return { known: knownWorded };
    near ??= new NearlyEqual(causes, textOf);
    const likest = near.find(named)[0]?.item;
    return likest ? ("row" in likest ? asParent(likest.row) : likest) : null;
  };

  for (const child of rows) {
    if (child.cause === null) continue;
    const say = (facts: IssueFacts) => issues.push({ ...facts, row: child.row, column: "cause" });
    if (child.kind !== null && child.kind !== "recommendation") {
      // Spreadsheets repeat the cause of concern beside itself.
      if (child.kind !== "cause-of-concern") say({ what: "parent-of-another-kind", kind: child.kind });
      continue;
    }
    const said = chosen(child, child.cause);
    const parent = said === null ? search(child, child.cause) : said === "none" ? null : said;
    const kind = parent === null ? null : "known" in parent ? parent.known.kind : parent.row.kind;
    // A row that says no kind has an error of its own, for which its recommendations wait.
    if (parent && (kind === "cause-of-concern" || kind === null)) {
      of.set(child.row, parent);
      continue;
    }
    unfound.add(child.row);
    if (!parent) say({ what: "parent-missing", value: excerpt(child.cause, 80) });
    else
      say({ what: "parent-not-a-cause", parent: "known" in parent ? parent.known.reference : `row ${parent.row.row}` });
  }
  return { of, issues, unfound };
}

const textOf = (parent: Parent): string => ("known" in parent ? parent.known.text : parent.row.text);

/** Of several rows that could be meant: a cause of concern, one of the same inspection, and one of the same sheet. */
const rank = (child: ReadRow, { kind, inspection, row }: ReadRow): number =>
  (kind === "cause-of-concern" ? 4 : 0) +
  (plain(inspection ?? "") === plain(child.inspection ?? "") ? 2 : 0) +
  (sheetOfRow(row) === sheetOfRow(child.row) ? 1 : 0);

/** Whether the cause of concern of a row is of another inspection than the one that the row names. */
export function isElsewhere(
  { inspection }: ReadRow,
  parent: Parent,
  named: ReadonlyMap<string, NamedInspection>,
): boolean {
  const own = inspection === null ? null : named.get(plain(inspection));
  if (!own) return false;
  if ("known" in parent) return own.known?.id !== parent.known.inspectionId;
  const theirs = parent.row.inspection === null ? own : named.get(plain(parent.row.inspection));
  return own.known ? theirs?.known?.id !== own.known.id : theirs?.key !== own.key;
}
