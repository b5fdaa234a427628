import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { EvidenceAudience } from "@/lib/domain/audience";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Basis } from "@/lib/domain/change";
import type { Case, Child, Relative, Spell, Submission } from "@/lib/domain/finding/case";
import type {
  Assurance,
  LinkKind,
  MoveReason,
  Outcome,
  Progress,
  Status,
  SubmissionState,
} from "@/lib/domain/finding/finding";
import type { FindingKind } from "@/lib/domain/finding/kind";
import { toCalendar, toCalendarOrNull, toDeadline } from "../mapping";
import { forOwnSide, ofOwnForces, submissionsSeen } from "../own";
import type { Db } from "../scope";

/** The force of a finding that the asker may see, or null. Read first, to know which chain to lock. */
export async function forceOfFinding(db: Db, actor: Actor, reference: string): Promise<string | null> {
  const row = await db.finding.findUnique({ where: { reference, ...ofOwnForces(actor) }, select: { forceId: true } });
  return row?.forceId ?? null;
}

/** The number of the last event of each finding that the asker may see: what tells a page that it is older than the finding. */
export async function versionsOf(db: Db, findingIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db.event.groupBy({
    by: ["findingId"],
    where: { findingId: { in: [...findingIds] } },
    _max: { number: true },
  });
  return new Map(rows.flatMap(({ findingId, _max }) => (findingId ? [[findingId, _max.number ?? 0]] : [])));
}

/** The force's open spell with its reasons, or null in Scan. */
export async function openSpell(db: Db, forceId: string): Promise<Spell | null> {
  const spell = await db.engageSpell.findFirst({
    where: { forceId, leftOn: null },
    select: { id: true, forceId: true, enteredOn: true, reasons: { orderBy: { position: "asc" } } },
  });
  if (!spell) return null;
  const reasons = spell.reasons.map(({ id, wording, findingId, addedOn, endedOn }) => ({
    id,
    wording,
    findingId,
    addedOn: toCalendar(addedOn),
    endedOn: toCalendarOrNull(endedOn),
  }));
  return { id: spell.id, forceId: spell.forceId, enteredOn: toCalendar(spell.enteredOn), reasons };
}

/** When the force last left Engage, or null. */
export async function lastLeft(db: Db, forceId: string): Promise<CalendarDate | null> {
  const last = await db.engageSpell.findFirst({
    where: { forceId, leftOn: { not: null } },
    orderBy: { leftOn: "desc" },
  });
  return toCalendarOrNull(last?.leftOn ?? null);
}

export const relativeColumns = {
  id: true,
  forceId: true,
  reference: true,
  publishedOn: true,
  status: true,
  statusOn: true,
  text: true,
  sponsorId: true,
  submissions: { where: { state: "pending" }, select: { id: true } },
  closures: { where: { undoneOn: null }, select: { outcome: true } },
} as const;

interface RelativeRow {
  readonly id: string;
  readonly forceId: string;
  readonly reference: string | null;
  readonly publishedOn: Date | null;
  readonly status: string;
  readonly statusOn: Date | null;
  readonly text: string;
  readonly sponsorId: string | null;
  readonly submissions: readonly { readonly id: string }[];
  readonly closures: readonly { readonly outcome: string }[];
}

export const toRelative = (row: RelativeRow, version = 0): Relative => ({
  id: row.id,
  forceId: row.forceId,
  reference: row.reference,
  publishedOn: toCalendarOrNull(row.publishedOn),
  status: row.status as Status,
  statusOn: toCalendarOrNull(row.statusOn),
  version,
  pendingSubmissionId: row.submissions[0]?.id ?? null,
  closedAs: (row.closures[0]?.outcome ?? null) as Outcome | null,
  text: row.text,
  sponsorId: row.sponsorId,
});

/** What a child brings beyond a relative: its names, its shared evidence that still stands, and the basis of what is pending. */
const childColumns = {
  ...relativeColumns,
  ownerId: true,
  submissions: { where: { state: "pending" }, select: { id: true, on: true, basis: true } },
  evidence: {
    where: { audience: "shared", withdrawnOn: null },
    orderBy: { at: "asc" },
    select: { id: true, title: true },
  },
} as const;

interface ChildRow extends RelativeRow {
  readonly ownerId: string | null;
  readonly submissions: readonly { readonly id: string; readonly on: Date | null; readonly basis: unknown }[];
  readonly evidence: Basis["evidence"];
}

function toChild(row: ChildRow, posts: ReadonlyMap<string, string>): Child {
  const [pending] = row.submissions;
  const post = (id: string | null) => (id ? (posts.get(id) ?? "") : null);
  const standing: Basis = {
    text: row.text,
    owner: post(row.ownerId),
    sponsor: post(row.sponsorId),
    evidence: row.evidence,
    recommendations: [],
  };
  return {
    ...toRelative(row),
    submittedOn: toCalendarOrNull(pending?.on ?? null),
    basis: (pending?.basis as Basis | null | undefined) ?? standing,
  };
}

/** What a command names beside the finding it is about. */
export interface Named {
  readonly references: readonly string[];
  readonly personIds: readonly string[];
}

/** Everything that a decision about this finding may depend on, as far as the asker may see it; null when they may not. */
export async function loadCase(
  db: Db,
  actor: Actor,
  reference: string,
  named: Named = { references: [], personIds: [] },
): Promise<Case | null> {
  const forceId = await forceOfFinding(db, actor, reference);
  if (!forceId) return null;
  const row = await db.finding.findUnique({
    where: { reference, forceId },
    include: {
      parent: { select: relativeColumns },
      children: {
        where: { publishedOn: { not: null } },
        select: childColumns,
        orderBy: [{ referenceYear: "asc" }, { referenceNumber: "asc" }],
      },
      evidence: { where: forOwnSide(actor), orderBy: { at: "asc" } },
      submissions: { where: submissionsSeen(actor, forceId), orderBy: { at: "desc" }, take: 20 },
      closures: { where: { undoneOn: null } },
      dates: { where: { state: "proposed" } },
      linksFrom: { select: { otherId: true, link: true } },
    },
  });
  if (!row) return null;
  const posts = await postsOf(
    db,
    [row, ...row.children].flatMap(({ ownerId, sponsorId }) => [ownerId, sponsorId]),
  );
  const withPost = (id: string | null) => (id ? { id, post: posts.get(id) ?? "" } : null);
  const closure = row.closures[0];
  const request = row.dates[0];
  const [latest] = row.submissions;
  const lastAnswered = row.submissions.find(
    ({ state }) => state === "returned" || state === "accepted" || state === "overtaken",
  );
  return {
    finding: {
      id: row.id,
      forceId: row.forceId,
      reference: row.reference,
      kind: row.kind as FindingKind,
      text: row.text,
      status: row.status as Status,
      statusOn: toCalendarOrNull(row.statusOn),
      progress: row.progress as Progress | null,
      progressOn: toCalendarOrNull(row.progressOn),
      assurance: row.assurance as Assurance,
      assuranceOn: toCalendarOrNull(row.assuranceOn),
      deadline: toDeadline(row),
      publishedOn: toCalendarOrNull(row.publishedOn),
      parentId: row.parentId,
      owner: withPost(row.ownerId),
      sponsor: withPost(row.sponsorId),
      firstTarget: toCalendarOrNull(row.firstTarget),
      target: toCalendarOrNull(row.target),
      moves: row.moves,
      version: (await versionsOf(db, [row.id])).get(row.id) ?? 0,
    },
    parent: row.parent ? toRelative(row.parent) : null,
    children: row.children.map((child) => toChild(child, posts)),
    submission: latest ? toSubmission(latest) : null,
    lastDecided: lastDecidedOf(row.submissions),
    points: lastAnswered?.state === "returned" ? lastAnswered.points : [],
    evidence: row.evidence.map(({ id, title, note, audience, withdrawnOn }) => ({
      id,
      title,
      note,
      audience: audience as EvidenceAudience,
      withdrawn: withdrawnOn !== null,
    })),
    closure: closure
      ? {
          by: closure.by,
          on: toCalendar(closure.on),
          outcome: closure.outcome as Outcome,
          basis: closure.basis as unknown as Basis,
        }
      : null,
    targetRequest: request
      ? {
          id: request.id,
          from: toCalendarOrNull(request.from),
          to: toCalendar(request.to),
          reason: request.reason as MoveReason | null,
          why: request.why,
          byId: request.byId,
          by: request.by,
        }
      : null,
    spell: await openSpell(db, row.forceId),
    lastLeftOn: await lastLeft(db, row.forceId),
    links: row.linksFrom.map(({ otherId, link }) => ({ otherId, link: link as LinkKind })),
    named: await namedFindings(db, actor, named.references),
    people: await namedPeople(db, row.forceId, named.personIds),
  };
}

type SubmissionRow = Awaited<ReturnType<Db["submission"]["findMany"]>>[number];

function toSubmission(row: SubmissionRow): Submission {
  return {
    id: row.id,
    state: row.state as SubmissionState,
    byId: row.byId,
    by: row.by,
    on: toCalendarOrNull(row.on),
    statement: row.statement,
    points: row.points,
    basis: row.basis as unknown as Basis | null,
  };
}

/** How the last submission that ended did, of submissions from the latest back: what was drafted since does not hide it. */
function lastDecidedOf(rows: readonly SubmissionRow[]): Case["lastDecided"] {
  const decided = rows.flatMap(({ decidedBy, decidedOn, state }) =>
    decidedBy && decidedOn ? [{ by: decidedBy, what: state, on: toCalendar(decidedOn) }] : [],
  );
  return decided[0] ?? null;
}

/** The posts of people: what every side may know of somebody in another one. */
export async function postsOf(db: Db, personIds: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const ids = personIds.filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const rows = await db.membership.findMany({
    where: { personId: { in: ids } },
    orderBy: { since: "asc" },
    select: { personId: true, post: true },
  });
  return new Map(rows.map(({ personId, post }) => [personId, post]));
}

/** Findings named by reference, each with the ids of all that supersede it in turn: a successor must not lead back. */
async function namedFindings(db: Db, actor: Actor, references: readonly string[]): Promise<Case["named"]> {
  if (references.length === 0) return [];
  const rows = await db.finding.findMany({
    where: { reference: { in: [...references] }, ...ofOwnForces(actor) },
    select: relativeColumns,
  });
  const found: Case["named"][number][] = [];
  for (const row of rows) found.push({ ...toRelative(row), successors: await successorsOf(db, row.id) });
  return found;
}

async function successorsOf(db: Db, findingId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    with recursive later as (
      select successor_id as id from closure where finding_id = ${findingId}::uuid and undone_on is null and successor_id is not null
      union select c.successor_id from closure c join later on c.finding_id = later.id where c.undone_on is null and c.successor_id is not null)
    select id from later`;
  return rows.map(({ id }) => id);
}

async function namedPeople(db: Db, forceId: string, personIds: readonly string[]): Promise<Case["people"]> {
  if (personIds.length === 0) return [];
  const rows = await db.membership.findMany({
    where: { personId: { in: [...personIds] }, organisationId: forceId, state: "active" },
    select: { personId: true, post: true, role: true },
  });
  return rows.map(({ personId, post, role }) => ({
    id: personId,
    post,
    canOwn: role === "force-staff" || role === "force-coordinator" || role === "chief-officer",
    canSponsor: role === "chief-officer",
  }));
}
