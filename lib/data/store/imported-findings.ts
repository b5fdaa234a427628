import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { FindingRow, FindingState, Recording } from "@/lib/domain/register-import/recording";
import type { Db } from "../scope";
import type { Moment } from "./chain";
import { createPublishedReport } from "./force-records";
import { insertSet, type SetColumns } from "./insert-set";

const CHUNK = 1_000;

export function* chunksOf<Item>(items: readonly Item[], size = CHUNK): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/** Makes the inspections that a file names and the register lacks, each on this force. */
export async function writeInspections(
  db: Db,
  forceId: string,
  inspections: Recording["inspections"],
  moment: Moment,
): Promise<void> {
  for (const { id, title, type, publishedOn } of inspections) {
    const facts = { title, type, fieldworkFrom: null, fieldworkTo: null, address: null, text: null };
    await createPublishedReport(db, { id, facts, publishedOn }, forceId, moment);
  }
}

const FINDINGS: SetColumns = {
  table: "finding",
  columns: {
    id: "uuid",
    force_id: "uuid",
    inspection_id: "uuid",
    parent_id: "uuid",
    kind: "text",
    text: "text",
    position: "int",
    reference: "text",
    reference_year: "int",
    reference_number: "int",
    family: "text",
    own_reference: "text",
    deadline_kind: "text",
    deadline_date: "date",
    deadline_months: "int",
    deadline_on: "date",
    published_on: "date",
    status: "text",
    status_on: "date",
    recorded_by: "text",
    assurance: "text",
    illustrative: "boolean",
    owner_id: "uuid",
    sponsor_id: "uuid",
    allocated_on: "date",
    progress: "text",
    progress_on: "date",
    first_target: "date",
    target: "date",
    moves: "int",
    submission_pending: "boolean",
    changed_at: "timestamptz",
  },
};

/** Writes new findings with all that is known of them: open, the force's own record, unconfirmed. */
export const writeFindings = (
  db: Db,
  forceId: string,
  findings: readonly FindingRow[],
  states: ReadonlyMap<string, FindingState>,
  today: CalendarDate,
  { now, illustrative }: Moment,
): Promise<void> =>
  insertSet(
    db,
    FINDINGS,
    findings.map((finding) => {
      const state = states.get(finding.id);
      const { deadline } = finding;
      return {
        id: finding.id,
        force_id: forceId,
        inspection_id: finding.inspectionId,
        parent_id: finding.parentId,
        kind: finding.kind,
        text: finding.text,
        position: finding.row,
        reference: finding.reference,
        reference_year: finding.year,
        reference_number: finding.number,
        family: finding.family,
        own_reference: finding.ownReference,
        deadline_kind: deadline.kind,
        deadline_date: deadline.kind === "by" ? deadline.date : null,
        deadline_months: deadline.kind === "within" ? deadline.months : null,
        deadline_on: finding.deadlineOn,
        published_on: finding.publishedOn,
        status: "open",
        status_on: finding.publishedOn,
        recorded_by: "force",
        assurance: "not-reviewed",
        illustrative,
        owner_id: state?.ownerId ?? null,
        sponsor_id: state?.sponsorId ?? null,
        allocated_on: state?.ownerId ? today : finding.publishedOn,
        progress: state?.progress ?? null,
        progress_on: state?.progressOn ?? null,
        first_target: state?.firstTarget ?? null,
        target: state?.target ?? null,
        moves: state?.moves ?? 0,
        submission_pending: false,
        changed_at: now,
      };
    }),
  );

/** Changes findings that the register had, one statement a chunk; what is null stays. */
export async function changeFindings(
  db: Db,
  forceId: string,
  states: readonly FindingState[],
  today: CalendarDate,
  now: Date,
): Promise<void> {
  const list = <Value>(read: (state: FindingState) => Value) => states.map(read);
  const count = await db.$executeRaw`
    update finding f set
      owner_id = coalesce(s.owner_id, f.owner_id), sponsor_id = coalesce(s.sponsor_id, f.sponsor_id),
      allocated_on = case when s.owner_changes then ${today}::date else f.allocated_on end,
      progress = coalesce(s.progress, f.progress), progress_on = coalesce(s.progress_on, f.progress_on),
      first_target = coalesce(f.first_target, s.first_target), target = coalesce(s.target, f.target),
      moves = coalesce(s.moves, f.moves), own_reference = coalesce(s.own_reference, f.own_reference), changed_at = ${now}
    from unnest(${list(({ id }) => id)}::uuid[], ${list(({ ownerId }) => ownerId)}::uuid[], ${list(({ sponsorId }) => sponsorId)}::uuid[],
      ${list(({ ownerChanges }) => ownerChanges)}::boolean[], ${list(({ progress }) => progress)}::text[], ${list(({ progressOn }) => progressOn)}::date[],
      ${list(({ firstTarget }) => firstTarget)}::date[], ${list(({ target }) => target)}::date[], ${list(({ moves }) => moves)}::int[],
      ${list(({ ownReference }) => ownReference)}::text[])
      as s (id, owner_id, sponsor_id, owner_changes, progress, progress_on, first_target, target, moves, own_reference)
    where f.id = s.id and f.force_id = ${forceId}::uuid`;
  if (count !== states.length) throw new Error("A finding was planned for and could not be written");
}

export const IMPORTED = "As in the imported register.";

const SIGNED = {
  force_id: "uuid",
  finding_id: "uuid",
  by_id: "uuid",
  by: "text",
  at: "timestamptz",
  illustrative: "boolean",
} as const;
const TARGETS: SetColumns = {
  table: "target_date",
  columns: {
    ...SIGNED,
    id: "uuid",
    from: "date",
    to: "date",
    reason: "text",
    why: "text",
    state: "text",
    on: "date",
    decided_on: "date",
    decided_by: "text",
    decided_why: "text",
  },
};
const UPDATES: SetColumns = {
  table: "progress_update",
  columns: { ...SIGNED, id: "uuid", progress: "text", note: "text", on: "date" },
};
const PROPOSALS: SetColumns = {
  table: "proposal",
  columns: {
    ...SIGNED,
    id: "uuid",
    what: "text",
    on: "date",
    words: "text",
    source: "text",
    state: "text",
    audience: "text",
  },
};

/** Writes what the force says beside its findings: target dates, progress, and the closures that it reports. */
export async function writeFollowing(
  db: Db,
  actor: Actor,
  forceId: string,
  { targets, progress, proposals }: Pick<Recording, "targets" | "progress" | "proposals">,
  on: CalendarDate,
  { now, illustrative }: Moment,
): Promise<void> {
  const signed = { force_id: forceId, by_id: actor.personId, by: actor.post, at: now, illustrative };
  for (const some of chunksOf(targets)) {
    const rows = some.map(({ findingId, approved, ...target }) => ({
      ...target,
      ...signed,
      finding_id: findingId,
      on,
      state: approved ? "approved" : "proposed",
      ...(approved && { decided_on: on, decided_by: actor.post, decided_why: IMPORTED }),
    }));
    await insertSet(db, TARGETS, rows);
  }
  for (const some of chunksOf(progress))
    await insertSet(
      db,
      UPDATES,
      some.map(({ findingId, ...update }) => ({ ...update, ...signed, finding_id: findingId })),
    );
  for (const some of chunksOf(proposals)) {
    const rows = some.map(({ findingId, ...proposal }) => ({ ...proposal, ...signed, finding_id: findingId }));
    await insertSet(
      db,
      PROPOSALS,
      rows.map((row) => ({ ...row, what: "close", state: "waiting", audience: "shared" })),
    );
  }
}

/** Notes on findings that were only asked something of that something is new about them. */
export async function noteChanged(db: Db, forceId: string, findingIds: readonly string[], now: Date): Promise<void> {
  for (const ids of chunksOf(findingIds, 5_000))
    await db.finding.updateMany({ where: { id: { in: [...ids] }, forceId }, data: { changedAt: now } });
}
