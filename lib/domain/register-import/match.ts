import { isReference } from "@/lib/domain/written";
import { groupBy } from "../group-by";
import { wordingKey } from "../report-text/phrases/duplicates";
import type { NamedInspection } from "./inspections-named";
import type { Issue } from "./issue";
import type { KnownFinding } from "./known";
import { NearlyEqual } from "./likeness";
import { isSameReference, ownReferenceOf } from "./own-reference";
import { plain, referenceKey } from "./plain";
import type { ReadRow } from "./read-row";

/** The rows that are findings of the register already, and what there is to say about rows that are not, or might be. */
export interface Matches {
  readonly found: ReadonlyMap<number, KnownFinding>;
  /** Rows that could be several findings: they are none until somebody says which. */
  readonly undecided: ReadonlySet<number>;
  readonly issues: readonly Issue[];
}

/**
 * Finds the findings of the register among the rows, so that a file can be imported again. By the register's reference
 * first; then by the same wording in the same inspection; then by the same wording anywhere in the force, where no
 * inspection of the register is named; then by the force's own reference in the same inspection; then by nearly the same
 * wording. The same wording goes before the force's own reference because trackers number their rows anew when one is put
 * between them; a number that several rows of the file have names none. No finding is given to two rows.
 */
export function matchRows(
  rows: readonly ReadRow[],
  findings: readonly KnownFinding[],
  inspections: ReadonlyMap<string, NamedInspection>,
  numbersShared: readonly Issue[] = [],
): Matches {
  const found = new Map<number, KnownFinding>();
  const issues: Issue[] = [];
  const undecided = new Set<number>();
  const claimed = new Set<string>();
  const claim = (row: number, finding: KnownFinding) => {
    found.set(row, finding);
    claimed.add(finding.id);
  };
  const byReference = new Map(findings.map((finding) => [finding.reference, finding]));
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const byWording = groupBy(findings, ({ text }) => wordingKey(text));
  // Worked out once for each report and each row that is named, not each time that one is asked for.
  const inspectionNamed = once((name: string) => inspections.get(plain(name))?.known ?? null);
  const inspectionOf = ({ inspection }: ReadRow) => (inspection === null ? null : inspectionNamed(inspection));
  const wordsOf = once(wordingKey);
  const unmatched = () => rows.filter(({ row, text }) => !found.has(row) && !undecided.has(row) && text !== "");
  const equals = (row: ReadRow) => (byWording.get(wordsOf(row.text)) ?? []).filter(({ id }) => !claimed.has(id));

  for (const row of rows) {
    const reference = row.reference?.toUpperCase() ?? "";
    const finding = byReference.get(reference);
    // A force may number its rows as it likes: only what is written as ours is ours.
    if (!finding && isReference(reference))
      issues.push({ what: "reference-unknown", value: reference, row: row.row, column: "reference" });
    if (!finding) continue;
    // A second row of the same finding is told so by its repeated reference.
    if (claimed.has(finding.id)) found.set(row.row, finding);
    else claim(row.row, finding);
  }

  const settle = (row: ReadRow, candidates: readonly KnownFinding[]) => {
    const left = narrowed(row, candidates, byId);
    const [first] = left;
    if (first && left.length === 1) claim(row.row, first);
    else if (left.length > 1) {
      const references = left.slice(0, 5).map(({ reference }) => reference);
      undecided.add(row.row);
      issues.push({ what: "several-match", references, row: row.row, column: "text" });
    }
  };
  for (const row of unmatched()) {
    const inspection = inspectionOf(row);
    if (inspection)
      settle(
        row,
        equals(row).filter(({ inspectionId }) => inspectionId === inspection.id),
      );
  }
  const byOwn = groupBy(
    findings.filter(({ ownReference }) => ownReference !== null),
    ({ ownReference }) => referenceKey(ownReference ?? ""),
  );
  const shared = new Set(numbersShared.flatMap(({ what, row }) => (what === "own-reference-shared" ? [row] : [])));
  const claimByOwn = (row: ReadRow): boolean => {
    const own = shared.has(row.row) ? null : ownReferenceOf(row);
    const inspection = inspectionOf(row);
    const candidates = (own === null ? [] : (byOwn.get(referenceKey(own)) ?? [])).filter(
      ({ id, kind, inspectionId }) =>
        !claimed.has(id) &&
        (row.kind === null || kind === row.kind) &&
        (row.inspection === null || inspectionId === inspection?.id),
    );
    const [only] = candidates;
    if (own === null || !only || candidates.length > 1) return false;
    claim(row.row, only);
    const { reference } = only;
    issues.push({ what: "own-reference-match", reference, value: own, row: row.row, column: "reference" });
    return true;
  };
  for (const row of unmatched()) {
    const candidates = equals(row);
    if (!inspectionOf(row)) settle(row, candidates);
    else if (!claimByOwn(row) && candidates[0])
      issues.push({ what: "same-words-elsewhere", reference: candidates[0].reference, row: row.row, column: "text" });
  }
  for (const row of unmatched()) claimByOwn(row);
  // A row that only brings news of a finding may leave its words out.
  for (const row of rows) if (row.text === "" && !found.has(row.row)) claimByOwn(row);
  const rest = findings.filter(({ id }) => !claimed.has(id));
  const near = rest.length > 0 ? new NearlyEqual(rest, ({ text }) => text) : null;
  for (const row of near ? unmatched() : []) {
    const inspection = inspectionOf(row);
    const likest = near
      ?.find(row.text)
      .find(
        ({ item }) =>
          !claimed.has(item.id) &&
          (row.kind === null || item.kind === row.kind) &&
          (inspection === null || item.inspectionId === inspection.id),
      );
    if (!likest) continue;
    claim(row.row, likest.item);
    const percent = Math.floor(likest.like * 100);
    issues.push({ what: "near-match", reference: likest.item.reference, percent, row: row.row, column: "text" });
  }
  return { found, undecided, issues };
}

/** The same answers, each worked out once. */
function once<Answer>(of: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = of(text);
    known.set(text, answer);
    return answer;
  };
}

/** Of findings in the same words, those with the row's own reference, of its kind, and under its cause of concern. */
function narrowed(
  row: ReadRow,
  candidates: readonly KnownFinding[],
  byId: ReadonlyMap<string, KnownFinding>,
): readonly KnownFinding[] {
  const { kind, cause } = row;
  const own = ownReferenceOf(row);
  const ownIs = ({ ownReference }: KnownFinding) => isSameReference(own, ownReference);
  const parentIs = ({ parentId }: KnownFinding) => {
    const parent = parentId ? byId.get(parentId) : undefined;
    if (cause === null) return parent === undefined;
    return (
      parent !== undefined &&
      (parent.reference === cause.toUpperCase() || wordingKey(parent.text) === wordingKey(cause))
    );
  };
  let left = candidates;
  for (const fits of [ownIs, (finding: KnownFinding) => finding.kind === kind, parentIs]) {
    const fewer = left.filter(fits);
    if (left.length > 1 && fewer.length > 0) left = fewer;
  }
  return left;
}
