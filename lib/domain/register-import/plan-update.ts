import type { CalendarDate } from "../calendar";
import { isClosed } from "../finding/finding";
import { wordingKey } from "../report-text/phrases/duplicates";
import type { ImportColumn } from "./column";
import type { NamedInspection } from "./inspections-named";
import type { IssueFacts } from "./issue";
import type { KnownFinding } from "./known";
import { isSameReference, ownReferenceOf } from "./own-reference";
import type { Parent } from "./parents";
import type { Allocation, NamedInFile, PlannedClosure, Update } from "./plan";
import { laterDates } from "./plan-dates";
import { evidencePlace } from "./plan-evidence";
import { laterProgress } from "./plan-progress";
import type { ReadRow } from "./read-row";

type Say = (column: ImportColumn, facts: IssueFacts) => void;

export interface UpdateContext {
  readonly today: CalendarDate;
  /** Whether the file is the force's own, so that its references are the force's. */
  readonly keepsReference: boolean;
  readonly named: Allocation;
  readonly actions: Update["actions"];
  /** Whom the row names and nobody is meant for who is known. */
  readonly unmatched: NamedInFile;
  readonly parent: Parent | null;
  /** References by id, to say whose parent the register has. */
  readonly referenceOf: (id: string) => string | null;
  readonly inspection: NamedInspection | null;
  readonly registerInspection: string;
}

/** What a row adds to the finding that it is; "skipped" where the finding is closed. Published words stay as the register has them. */
export function planUpdate(
  row: ReadRow,
  known: KnownFinding,
  context: UpdateContext,
  say: Say,
): Update | "skipped" | "unchanged" {
  sayDifferences(row, known, context, say);
  if (isClosed(known)) {
    if (row.closed || saysAsRegister(row, known)) return "unchanged";
    say("reference", { what: "closed-in-register", on: known.statusOn });
    return "skipped";
  }
  const update: Update = {
    row: row.row,
    findingId: known.id,
    reference: known.reference,
    allocation: allocationOf(known, context.named),
    named: newlyNamed(known, context),
    dates: laterDates(row, known, context.today, say),
    progress: laterProgress(row, known, context.today, say),
    evidence: evidencePlace(row, known.evidence),
    closure: closureOf(row, known, say),
    actions: context.actions,
    ownReference: context.keepsReference ? newReference(row, known) : null,
  };
  const { allocation, named, dates, progress, evidence, closure, actions, ownReference } = update;
  const adds = actions.length > 0 || evidence !== null || named !== null;
  return allocation || dates.first || dates.move || progress || closure || adds || ownReference ? update : "unchanged";
}

/** A row of the register's own download, as it was: of a closed finding it says nothing that is left out. */
const saysAsRegister = (row: ReadRow, known: KnownFinding): boolean =>
  row.reference === known.reference &&
  wordingKey(row.text) === wordingKey(known.text) &&
  (row.progress === null || row.progress === "none" || row.progress === known.progress) &&
  (row.target === null || row.target === known.target) &&
  row.actions.length === 0 &&
  row.update === null &&
  row.evidence === null;

function newReference(row: ReadRow, known: KnownFinding): string | null {
  const own = ownReferenceOf(row);
  return isSameReference(own, known.ownReference) ? null : own;
}

function sayDifferences(
  row: ReadRow,
  known: KnownFinding,
  { parent, referenceOf, inspection, registerInspection }: UpdateContext,
  say: Say,
) {
  if (row.text !== "" && wordingKey(row.text) !== wordingKey(known.text)) say("text", { what: "wording-differs" });
  if (row.kind !== null && row.kind !== known.kind) say("kind", { what: "kind-differs", register: known.kind });
  if (row.deadline !== null && !sameDeadline(row.deadline, known.deadline))
    say("deadline", { what: "deadline-differs" });
  if (parent !== null && (!("known" in parent) || parent.known.id !== known.parentId))
    say("cause", { what: "parent-differs", register: known.parentId ? referenceOf(known.parentId) : null });
  if (inspection !== null && inspection.known?.id !== known.inspectionId)
    say("inspection", { what: "inspection-differs", register: registerInspection });
}

const sameDeadline = (a: KnownFinding["deadline"], b: KnownFinding["deadline"]): boolean =>
  a.kind === b.kind &&
  (a.kind !== "by" || (b.kind === "by" && a.date === b.date)) &&
  (a.kind !== "within" || (b.kind === "within" && a.months === b.months)) &&
  (a.kind !== "within-days" || (b.kind === "within-days" && a.days === b.days));

/** People whom the file does not name, or names in vain, stay as they are. */
function allocationOf({ ownerId, sponsorId }: KnownFinding, named: Allocation): Update["allocation"] {
  const next = { ownerId: named.ownerId ?? ownerId, sponsorId: named.sponsorId ?? sponsorId };
  const same = next.ownerId === ownerId && next.sponsorId === sponsorId;
  return same ? null : { ...next, before: { ownerId, sponsorId } };
}

/** Words for people that are kept: while nobody is allocated, and where they are others than those that were kept before. */
function newlyNamed(known: KnownFinding, { unmatched }: UpdateContext): NamedInFile | null {
  const owner = known.ownerId === null && unmatched.owner !== known.ownerInFile ? unmatched.owner : null;
  const sponsor = known.sponsorId === null && unmatched.sponsor !== known.sponsorInFile ? unmatched.sponsor : null;
  return owner === null && sponsor === null ? null : { owner, sponsor };
}

/** A closure is proposed once: again only with another day. */
function closureOf({ closed, closedOn, letter }: ReadRow, { closures }: KnownFinding, say: Say): PlannedClosure | null {
  if (!closed) return null;
  const same = closures.filter(({ on }) => on === closedOn);
  if (same.some(({ state }) => state === "waiting")) return null;
  if (same.some(({ state }) => state === "declined")) {
    say("closed-on", { what: "closure-declined", on: closedOn });
    return null;
  }
  return { on: closedOn, letter };
}
