import type { CalendarDate } from "../calendar";
import { isClosed } from "../finding/finding";
import { offered } from "../list/lists";
import { wordingKey } from "../report-text/phrases/duplicates";
import { type CauseAnswers, causeMeant } from "./cause-answers";
import { ACTION_COLUMNS, type ImportColumn } from "./column";
import type { DayHelp } from "./day-words";
import type { FileAnswers } from "./file-answers";
import { inspectionsNamed, type NamedInspection } from "./inspections-named";
import { type Issue, type IssueFacts, isError } from "./issue";
import type { InspectionAnswers, KnownFinding, KnownRegister } from "./known";
import type { Mapping } from "./mapping";
import { matchRows } from "./match";
import { withNeeded } from "./needed-cells";
import { ownReferenceOf, sharedReferences } from "./own-reference";
import { findParents, isElsewhere, type Parent } from "./parents";
import { keptAsNamed, peopleFinder } from "./people-named";
import { plain } from "./plain";
import type { Allocation, NamedInFile, NewFinding, NewInspection, Plan, Update } from "./plan";
import { plannedActions } from "./plan-actions";
import { firstDates } from "./plan-dates";
import { evidencePlace } from "./plan-evidence";
import { firstProgress } from "./plan-progress";
import { planUpdate } from "./plan-update";
import { readFindings } from "./read-findings";
import type { ReadRow } from "./read-row";
import type { SheetRead } from "./sheets-read";
import type { SheetRow } from "./spreadsheet";

export interface ImportAsked extends DayHelp {
  readonly rows: readonly SheetRow[];
  readonly mapping: Mapping;
  readonly inspections: InspectionAnswers;
  readonly file?: FileAnswers;
  /** Which causes of concern its words mean. */
  readonly causes?: CauseAnswers;
  /** Rows that whoever opens the file does not see. */
  readonly unseen?: readonly number[];
  /** The sheets that are read together, with what each says for its rows. */
  readonly sheets?: readonly SheetRead[];
  readonly today: CalendarDate;
  /** Whose voice it is: an inspector records what was found, and leaves the force's own columns to the force. */
  readonly side: "force" | "inspectorate";
}

/** What is the force's to say: nobody says it for the force. */
const FORCE_ALONE = {
  actions: [],
  owner: null,
  sponsor: null,
  firstTarget: null,
  target: null,
  reason: null,
  progress: "none",
  lastUpdate: null,
  update: null,
  evidence: null,
} as const;
const FORCE_COLUMNS: readonly ImportColumn[] = [
  "owner",
  "sponsor",
  "first-target",
  "target",
  "reason",
  "progress",
  "last-update",
  "update",
  "evidence",
  ...ACTION_COLUMNS,
];

/** Reads every row, finds what the register has already, and says what importing the file would do. Pure: it changes nothing. */
export function planImport(asked: ImportAsked, register: KnownRegister): Plan {
  const { rows, mapping, inspections, causes = {}, today, side } = asked;
  const { reads, issues: about, left: leftAlone } = readFindings(asked);
  const issues: Issue[] = [...about, ...reads.flatMap((one) => one.issues)];
  const forceSaid = side === "inspectorate" && FORCE_COLUMNS.some((column) => mapping.columns.includes(column));
  if (forceSaid && rows[0]) issues.push({ what: "force-alone", row: rows[0].row, column: null });
  const read: readonly ReadRow[] = reads.map((one) => (side === "force" ? one.read : { ...one.read, ...FORCE_ALONE }));

  const named = inspectionsNamed(
    read,
    register.inspections,
    inspections,
    today,
    offered(register.types, today),
    register.findings,
  );
  const shared = sharedReferences(read);
  const { found, undecided, issues: matching } = matchRows(read, register.findings, named, shared);
  const parents = findParents(read, register.findings, found, causes);
  // Whose recommendation a finding is that the register has is the register's to say.
  const orphans = parents.issues.filter(({ row }) => !found.has(row));
  issues.push(...matching, ...orphans, ...repeatedRows(read, found), ...shared);

  const person = peopleFinder(register.people, mapping.people);
  const byId = new Map(register.findings.map((finding) => [finding.id, finding]));
  const titles = new Map(register.inspections.map(({ id, title }) => [id, title]));
  const create: NewFinding[] = [];
  const update: Update[] = [];
  const unchanged: number[] = [];
  const skipped: number[] = [...leftAlone];
  for (const row of read) {
    const say = (column: ImportColumn, facts: IssueFacts) => issues.push({ ...facts, row: row.row, column });
    const people = allocated(row, person, say);
    const parent = parents.of.get(row.row) ?? null;
    const known = found.get(row.row);
    if (undecided.has(row.row)) continue;
    const sayOf = (at: number, column: ImportColumn, facts: IssueFacts) => issues.push({ ...facts, row: at, column });
    const actions = known && isClosed(known) ? [] : plannedActions(row.actions, known?.actions ?? [], person, sayOf);
    const left = known ? undefined : leftOut(row, parent, named);
    if (left) {
      say("inspection", { what: "inspection-left-out", title: left.title });
      skipped.push(row.row);
      continue;
    }
    if (!known) {
      if (row.text === "") say("text", { what: "text-missing" });
      const finding = planNew(row, parent, named, people, today, say);
      if (finding) create.push({ ...finding, actions });
      continue;
    }
    const later = withoutEarlierDays(row, known.publishedOn, say);
    const inspection = row.inspection === null ? null : (named.get(plain(row.inspection)) ?? null);
    const context = {
      today,
      keepsReference: side === "force",
      named: people,
      unmatched: unmatchedIn(row, people),
      actions,
      parent,
      referenceOf: (id: string) => byId.get(id)?.reference ?? null,
      inspection,
      registerInspection: titles.get(known.inspectionId) ?? "",
    };
    const planned = planUpdate(later, known, context, say);
    if (planned === "unchanged") unchanged.push(row.row);
    else if (planned === "skipped") skipped.push(row.row);
    else update.push(planned);
  }

  const told: Issue[] = [...withNeeded(issues, read, found, (word) => causeMeant(causes, word) === "none")];
  const wrong = new Set(told.filter(isError).map(({ row }) => row));
  for (const { row, parent } of create) {
    if (!parent || !("row" in parent) || !wrong.has(parent.row) || wrong.has(row)) continue;
    told.push({ what: "parent-in-error", parentRow: parent.row, row, column: "cause" });
    wrong.add(row);
  }
  const right = <Item extends { readonly row: number }>(items: readonly Item[]) =>
    items.filter(({ row }) => !wrong.has(row));
  const created = right(create);
  return {
    rows: rows.length,
    inspections: newInspections(created, named),
    create: created,
    update: right(update),
    unchanged: unchanged.filter((row) => !wrong.has(row)),
    skipped: skipped.filter((row) => !wrong.has(row)),
    issues: told.toSorted((a, b) => a.row - b.row),
  };
}

/** The inspection of a row, its own or its cause of concern's, where somebody left that out for now. */
function leftOut(
  { inspection }: ReadRow,
  parent: Parent | null,
  named: ReadonlyMap<string, NamedInspection>,
): NamedInspection | undefined {
  const name = inspection ?? (parent && "row" in parent ? parent.row.inspection : null);
  const is = name === null ? undefined : named.get(plain(name));
  return is?.leftOut ? is : undefined;
}

function allocated(
  row: ReadRow,
  person: ReturnType<typeof peopleFinder>,
  say: (column: ImportColumn, facts: IssueFacts) => void,
): Allocation {
  const owner = person(row.owner, "owner");
  const sponsor = person(row.sponsor, "sponsor");
  if (owner.issue) say("owner", owner.issue);
  if (sponsor.issue) say("sponsor", sponsor.issue);
  return { ownerId: owner.id, sponsorId: sponsor.id };
}

const unmatchedIn = ({ owner, sponsor }: ReadRow, { ownerId, sponsorId }: Allocation): NamedInFile => ({
  owner: ownerId === null ? keptAsNamed(owner) : null,
  sponsor: sponsorId === null ? keptAsNamed(sponsor) : null,
});

/** A finding that the register lacks; null, with the errors said, where something is missing that only the file can give. */
function planNew(
  row: ReadRow,
  parent: Parent | null,
  named: ReadonlyMap<string, NamedInspection>,
  allocation: Allocation,
  today: CalendarDate,
  say: (column: ImportColumn, facts: IssueFacts) => void,
): Omit<NewFinding, "actions"> | null {
  if (row.kind === null && !row.kindWord) say("kind", { what: "kind-missing" });
  const own = row.inspection === null ? null : (named.get(plain(row.inspection)) ?? null);
  const inspection = whereFrom(own, parent, named, say);
  if (!inspection || row.kind === null) return null;
  const isApart = parent !== null && isElsewhere(row, parent, named);
  if (parent && isApart)
    say("cause", {
      what: "parent-elsewhere",
      parent: "known" in parent ? parent.known.reference : `row ${parent.row.row}`,
    });
  const cause = isApart ? null : parent;
  const later = withoutEarlierDays(row, inspection.publishedOn, say);
  return {
    row: row.row,
    inspection: inspection.is,
    publishedOn: inspection.publishedOn,
    kind: row.kind,
    text: row.text,
    deadline: later.deadline ?? { kind: "none" },
    parent: cause === null ? null : "known" in cause ? { id: cause.known.id } : { row: cause.row.row },
    allocation,
    unmatched: {
      ...unmatchedIn(row, allocation),
      // Spreadsheets repeat the cause of concern beside itself.
      cause: cause === null && row.kind !== "cause-of-concern" ? row.cause : null,
    },
    dates: firstDates(later, row.kind, cause !== null, say),
    progress: firstProgress(later, today, say),
    evidence: evidencePlace(row, []),
    closure: row.closed ? { on: later.closedOn, letter: row.letter } : null,
    ownReference: ownReferenceOf(row),
  };
}

type Place = { readonly is: NewFinding["inspection"]; readonly publishedOn: CalendarDate };

/** The inspection that a new finding is from: the one its row names, else its cause of concern's. */
function whereFrom(
  own: NamedInspection | null,
  parent: Parent | null,
  named: ReadonlyMap<string, NamedInspection>,
  say: (column: ImportColumn, facts: IssueFacts) => void,
): Place | null {
  if (own === null && parent && "known" in parent)
    return { is: { id: parent.known.inspectionId }, publishedOn: parent.known.publishedOn };
  const theirs =
    parent && "row" in parent && parent.row.inspection !== null ? named.get(plain(parent.row.inspection)) : null;
  const inspection = own ?? theirs ?? null;
  if (inspection === null) {
    say("inspection", { what: "inspection-missing" });
    return null;
  }
  if (inspection.known) {
    const { id, publishedOn, title } = inspection.known;
    if (publishedOn) return { is: { id }, publishedOn };
    say("inspection", { what: "inspection-unpublished", title });
    return null;
  }
  if (inspection.publishedOn) return { is: { key: inspection.key }, publishedOn: inspection.publishedOn };
  say("inspection", { what: "inspection-undated", title: inspection.title });
  return null;
}

/** Nothing about a finding happened before it was published: such a day is left out of its row, and that is said. */
function withoutEarlierDays(
  row: ReadRow,
  publishedOn: CalendarDate,
  say: (column: ImportColumn, facts: IssueFacts) => void,
): ReadRow {
  const later = (column: ImportColumn, on: CalendarDate | null): CalendarDate | null => {
    if (on === null || on >= publishedOn) return on;
    say(column, { what: "day-before-publication", on, publishedOn });
    return null;
  };
  const { deadline } = row;
  return {
    ...row,
    deadline: deadline?.kind === "by" && later("deadline", deadline.date) === null ? null : deadline,
    firstTarget: later("first-target", row.firstTarget),
    target: later("target", row.target),
    lastUpdate: later("last-update", row.lastUpdate),
    closedOn: later("closed-on", row.closedOn),
  };
}

/** Rows that give the same finding a second time: the first one counts, the others are errors. */
function repeatedRows(rows: readonly ReadRow[], found: ReadonlyMap<number, KnownFinding>): Issue[] {
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    if (row.text === "" && !found.has(row.row)) return [];
    const key =
      found.get(row.row)?.id ??
      [plain(row.inspection ?? ""), row.kind, wordingKey(row.cause ?? ""), wordingKey(row.text)].join("|");
    const before = first.get(key);
    if (before === undefined) first.set(key, row.row);
    return before === undefined ? [] : [{ what: "repeated", firstRow: before, row: row.row, column: "text" } as const];
  });
}

function newInspections(created: readonly NewFinding[], named: ReadonlyMap<string, NamedInspection>): NewInspection[] {
  const keys = new Set(created.flatMap(({ inspection }) => ("key" in inspection ? [inspection.key] : [])));
  return [...keys].flatMap((key) => {
    const inspection = named.get(key);
    return inspection?.publishedOn
      ? [{ key, title: inspection.title, type: inspection.type, publishedOn: inspection.publishedOn }]
      : [];
  });
}
