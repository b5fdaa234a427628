import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Assurance } from "@/lib/domain/assurance/lists";
import type { EvidenceAudience } from "@/lib/domain/audience";
import type { Outcome } from "@/lib/domain/closure/lists";
import type { Case } from "@/lib/domain/finding/case";
import type { Status } from "@/lib/domain/finding/finding";
import type { FindingKind } from "@/lib/domain/finding/kind";
import type { LinkKind } from "@/lib/domain/finding/lists";
import type { Progress } from "@/lib/domain/progress/lists";
import type { Basis } from "@/lib/domain/submission/basis";
import type { SubmissionState } from "@/lib/domain/submission/lists";
import type { Submission } from "@/lib/domain/submission/submission";
import { standingOf } from "@/lib/domain/submission/submissions";
import type { MoveReason } from "@/lib/domain/target/lists";
import { toCalendar, toCalendarOrNull, toDeadline } from "../mapping";
import { forOwnSide, ofOwnForces, submissionsSeen } from "../own";
import { postsOf } from "../posts";
import type { Db } from "../scope";
import { chiefOfficersOf, namedPeople } from "./people";
import { childColumns, namedFindings, relativeColumns, toChild, toRelative } from "./relatives";
import { waitingReportsOf } from "./reports";
import { lastLeft, openSpell } from "./spells";

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
        orderBy: [{ referenceYear: "asc" }, { referenceNumber: "asc" }, { id: "asc" }],
      },
      evidence: { where: forOwnSide(actor), orderBy: [{ at: "asc" }, { id: "asc" }] },
      submissions: { where: submissionsSeen(actor, forceId), orderBy: [{ at: "desc" }, { id: "desc" }], take: 20 },
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
  const reported = await waitingReportsOf(db, actor, row.forceId);
  const closure = row.closures[0];
  const request = row.dates[0];
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
    children: row.children.map((child) => toChild(child, posts, reported)),
    ...standingOf(row.submissions.map(toSubmission)),
    lastDecided: lastDecidedOf(row.submissions),
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
    chiefOfficerIds: await chiefOfficersOf(db, row.forceId),
    reported: reported.filter(({ findingId }) => findingId === null || findingId === row.id),
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
    answers: row.answers,
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
