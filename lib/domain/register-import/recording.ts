import type { CalendarDate } from "../calendar";
import type { EventDraft } from "../event";
import { type Deadline, lastDay } from "../finding/deadline";
import type { FindingKind } from "../finding/kind";
import { familyOf, referenceOf } from "../inspection/publication";
import type { Progress } from "../progress/lists";
import type { MoveReason } from "../target/lists";
import type { KnownPerson, KnownRegister } from "./known";
import type { NewFinding, NewInspection, Plan, PlannedMove, Update } from "./plan";

/** What a recording needs beside the plan: who it is for, how it is told, and ids for what is new. */
export interface RecordingAsked {
  readonly force: { readonly code: string };
  /** The last number allotted in each year. */
  readonly lastNumbers: ReadonlyMap<number, number>;
  readonly today: CalendarDate;
  /** The file's name: the source of everything that comes from it. */
  readonly source: string;
  readonly by: string;
  /** For date moves whose row gives no reason. */
  readonly reason: MoveReason | null;
  readonly why: string | null;
  readonly mint: () => string;
}

export interface FindingRow {
  readonly id: string;
  readonly row: number;
  readonly inspectionId: string;
  readonly parentId: string | null;
  readonly kind: FindingKind;
  readonly text: string;
  readonly reference: string;
  readonly year: number;
  readonly number: number;
  readonly family: string;
  readonly ownReference: string | null;
  readonly deadline: Deadline;
  readonly deadlineOn: CalendarDate | null;
  readonly publishedOn: CalendarDate;
}

/** What changes of a finding's row, new or known; what is null stays. */
export interface FindingState {
  readonly id: string;
  readonly isNew: boolean;
  readonly ownerId: string | null;
  readonly sponsorId: string | null;
  readonly progress: Progress | null;
  readonly progressOn: CalendarDate | null;
  readonly firstTarget: CalendarDate | null;
  readonly target: CalendarDate | null;
  readonly moves: number | null;
  readonly ownReference: string | null;
  readonly ownerChanges: boolean;
}

export interface TargetRow {
  readonly id: string;
  readonly findingId: string;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate;
  readonly reason: MoveReason | null;
  readonly why: string;
  readonly approved: boolean;
}

export interface ProgressRow {
  readonly id: string;
  readonly findingId: string;
  readonly progress: Progress;
  readonly note: string;
  readonly on: CalendarDate;
}

export interface ProposalRow {
  readonly id: string;
  readonly findingId: string;
  readonly on: CalendarDate | null;
  readonly words: string;
  readonly source: string;
}

/** Everything that one import writes, ready to be written set by set. */
export interface Recording {
  readonly inspections: readonly (NewInspection & { readonly id: string })[];
  readonly findings: readonly FindingRow[];
  readonly states: readonly FindingState[];
  readonly targets: readonly TargetRow[];
  readonly progress: readonly ProgressRow[];
  readonly proposals: readonly ProposalRow[];
  readonly events: readonly EventDraft[];
}

/** Turns a plan into rows and events. References are allotted as at publication: by year, a cause of concern before its recommendations. */
export function recordingOf(plan: Plan, register: KnownRegister, asked: RecordingAsked): Recording {
  const inspections = plan.inspections.map((inspection) => ({ ...inspection, id: asked.mint() }));
  const findings = allot(plan.create, inspections, register, asked);
  const byRow = new Map(findings.map((finding) => [finding.row, finding]));
  const references = new Map([...register.findings, ...findings].map(({ id, reference }) => [id, reference] as const));
  const posts = new Map(register.people.map(({ id, post }: KnownPerson) => [id, post]));
  const recording = {
    inspections,
    findings,
    states: [] as FindingState[],
    targets: [] as TargetRow[],
    progress: [] as ProgressRow[],
    proposals: [] as ProposalRow[],
    events: inspections.map(
      ({ id, title, publishedOn }): EventDraft => ({
        facts: { kind: "inspection-recorded", title },
        on: publishedOn,
        audience: "shared",
        inspectionId: id,
      }),
    ),
  };
  for (const made of plan.create) {
    const finding = byRow.get(made.row);
    if (!finding) continue;
    recording.events.push({
      facts: {
        kind: "recorded-by-force",
        reference: finding.reference,
        parent: finding.parentId ? (references.get(finding.parentId) ?? null) : null,
        words: { kind: made.kind, text: made.text, deadline: made.deadline },
        source: made.ownReference ? `${asked.source} (there ${made.ownReference})` : asked.source,
      },
      on: made.publishedOn,
      audience: "shared",
      findingId: finding.id,
      inspectionId: finding.inspectionId,
    });
    const { ownerId, sponsorId } = made.allocation;
    const allocation = ownerId || sponsorId ? { ...made.allocation, before: { ownerId: null, sponsorId: null } } : null;
    // What the force calls it is told by the sentence above.
    follow(recording, finding.id, true, { ...made, allocation, ownReference: null }, posts, asked);
  }
  for (const update of plan.update) follow(recording, update.findingId, false, update, posts, asked);
  return recording;
}

function allot(
  create: readonly NewFinding[],
  inspections: Recording["inspections"],
  register: KnownRegister,
  { force, lastNumbers, mint }: RecordingAsked,
): FindingRow[] {
  const inspectionIds = new Map(inspections.map(({ key, id }) => [key, id]));
  const known = new Map(register.findings.map((finding) => [finding.id, finding]));
  const children = new Map<number, NewFinding[]>();
  for (const finding of create) {
    if (!finding.parent || !("row" in finding.parent)) continue;
    const siblings = children.get(finding.parent.row);
    if (siblings) siblings.push(finding);
    else children.set(finding.parent.row, [finding]);
  }
  const numbers = new Map(lastNumbers);
  const rows: FindingRow[] = [];
  const add = (finding: NewFinding, parentId: string | null, family: string | null): FindingRow => {
    const year = Number(finding.publishedOn.slice(0, 4));
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    const { row, kind, text, ownReference, deadline, publishedOn, inspection } = finding;
    const made = {
      id: mint(),
      row,
      inspectionId: "id" in inspection ? inspection.id : (inspectionIds.get(inspection.key) ?? ""),
      parentId,
      kind,
      text,
      reference: referenceOf(force.code, year, number),
      year,
      number,
      family: family ?? familyOf(force.code, year, number),
      ownReference,
      deadline,
      deadlineOn: lastDay(deadline, publishedOn),
      publishedOn,
    };
    rows.push(made);
    return made;
  };
  for (const finding of create) {
    const { parent } = finding;
    if (parent && "row" in parent) continue;
    const of = parent ? known.get(parent.id) : undefined;
    const head = add(finding, of?.id ?? null, of?.family ?? null);
    for (const child of children.get(finding.row) ?? []) add(child, head.id, head.family);
  }
  return rows;
}

type Follows = Pick<Update, "allocation" | "dates" | "progress" | "closure" | "ownReference">;
interface Collected {
  readonly states: FindingState[];
  readonly targets: TargetRow[];
  readonly progress: ProgressRow[];
  readonly proposals: ProposalRow[];
  readonly events: EventDraft[];
}

/** What follows for one finding: allocation, dates, progress, and a closure that somebody reports. */
function follow(
  into: Collected,
  findingId: string,
  isNew: boolean,
  { allocation, dates, progress, closure, ownReference }: Follows,
  posts: ReadonlyMap<string, string>,
  asked: RecordingAsked,
): void {
  const { today, source, by, mint } = asked;
  const tell = (facts: EventDraft["facts"], on: CalendarDate = today) =>
    into.events.push({ facts, on, audience: "shared", findingId });
  const postOf = (id: string | null) => (id ? (posts.get(id) ?? null) : null);
  if (allocation) {
    tell({
      kind: "allocated",
      owner: postOf(allocation.ownerId),
      sponsor: postOf(allocation.sponsorId),
      ownerBefore: postOf(allocation.before.ownerId),
      sponsorBefore: postOf(allocation.before.sponsorId),
    });
  }
  const note = `As the force’s own register has it (${source}).`;
  if (dates.first) {
    into.targets.push({ id: mint(), findingId, from: null, to: dates.first, reason: null, why: note, approved: true });
    tell({ kind: "target-set", to: dates.first, proposedBy: by, ownProposal: true });
  }
  const move = dates.move ? reasoned(dates.move, asked) : null;
  if (dates.move && move) {
    const { from, to, approved } = dates.move;
    into.targets.push({ id: mint(), findingId, from, to, ...move, approved });
    tell(
      approved
        ? { kind: "target-moved", from, to, ...move, move: dates.move.move, proposedBy: by, ownProposal: true }
        : { kind: "target-proposed", from, to, ...move },
    );
  }
  if (progress) {
    into.progress.push({ id: mint(), findingId, progress: progress.to, note, on: progress.on });
    tell({ kind: "progress-updated", from: progress.from, to: progress.to, note }, progress.on);
  }
  if (ownReference) tell({ kind: "own-reference-kept", reference: ownReference, source });
  if (closure) {
    const { on, letter } = closure;
    const from = letter ? `${letter} (${source})` : source;
    const words = on ? "The force’s register has it closed." : "The force’s register has it closed, without a day.";
    into.proposals.push({ id: mint(), findingId, on, words, source: from });
    tell({ kind: "reported-closed", date: on, words, source: from });
  }
  const moved = dates.move?.approved ? dates.move : null;
  const changes = allocation || dates.first || moved || progress || ownReference;
  if (!changes) return;
  into.states.push({
    id: findingId,
    isNew,
    ownerId: allocation?.ownerId ?? null,
    sponsorId: allocation?.sponsorId ?? null,
    ownerChanges: allocation !== null && allocation.ownerId !== allocation.before.ownerId,
    progress: progress?.to ?? null,
    progressOn: progress?.on ?? null,
    firstTarget: dates.first,
    target: moved?.to ?? dates.first,
    moves: moved?.move ?? null,
    ownReference,
  });
}

/** A move's reason: the row's own, else the one given for the whole file. */
const reasoned = ({ reason }: PlannedMove, asked: RecordingAsked): { reason: MoveReason; why: string } => ({
  reason: reason?.code ?? asked.reason ?? "other",
  why: reason?.words ?? asked.why ?? "",
});
