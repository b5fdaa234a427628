import "server-only";
import { type Actor, namedAs, OWNING_ROLES, type Role } from "@/lib/domain/actor";
import { ASSURANCES } from "@/lib/domain/assurance/lists";
import { EVIDENCE_AUDIENCES } from "@/lib/domain/audience";
import type { CalendarDate } from "@/lib/domain/calendar";
import { OUTCOMES, VERIFICATION_METHODS } from "@/lib/domain/closure/lists";
import type { EvidenceKind } from "@/lib/domain/evidence/lists";
import { STATUSES } from "@/lib/domain/finding/finding";
import { LINK_KINDS } from "@/lib/domain/finding/lists";
import { PROGRESS } from "@/lib/domain/progress/lists";
import type { Basis } from "@/lib/domain/submission/basis";
import { SUBMISSION_STATES } from "@/lib/domain/submission/lists";
import { MOVE_REASONS, TARGET_STATES } from "@/lib/domain/target/lists";
import { toCalendar, toCalendarOrNull } from "../mapping";
import { oneOf, oneOfOrNull } from "../one-of";
import { forOwnSide, submissionsSeen } from "../own";
import { type Db, inScope } from "../scope";
import { forceOfFinding, loadCase } from "../store/case";
import { askTogether } from "../together";
import { summariesOf } from "./finding-rows";
import type { FindingView, LinkView, Said, SuccessorView } from "./finding-view";
import { type HistoryEvent, historyOfFinding, historySince } from "./history";
import { bodyLabelOf } from "./register";

/** The voice that stands: the one of the latest day, and of that day the one recorded last; as `voice.ts` decides it. */
const CURRENT_FIRST = [{ on: "desc" }, { at: "desc" }, { id: "desc" }] as const satisfies {
  [column: string]: "desc";
}[];

/** All that the page of one finding shows this asker, or null when for them there is no such finding. */
export function findFindingPage(actor: Actor, reference: string, today: CalendarDate): Promise<FindingView | null> {
  return inScope(actor, async (db) => {
    const theCase = await loadCase(db, actor, reference);
    if (!theCase || theCase.finding.publishedOn === null) return null;
    const { id, forceId } = theCase.finding;
    const row = await db.finding.findUniqueOrThrow({
      where: { id, forceId },
      include: {
        force: { select: { slug: true, name: true } },
        inspection: { select: { slug: true, title: true, publishedOn: true } },
        parent: { select: { reference: true, text: true } },
        updates: { orderBy: CURRENT_FIRST, take: 1 },
        assurances: { orderBy: CURRENT_FIRST, take: 1 },
        evidence: { where: forOwnSide(actor), orderBy: [{ at: "desc" }, { id: "desc" }] },
        submissions: { where: submissionsSeen(actor, forceId), orderBy: [{ at: "desc" }, { id: "desc" }] },
        closures: { orderBy: [{ at: "desc" }, { id: "desc" }] },
        dates: { orderBy: [{ at: "desc" }, { id: "desc" }] },
      },
    });
    const childIds = theCase.children.map((child) => child.id);
    const [[summary], children] = await askTogether(actor, summariesOf([id], today), summariesOf(childIds, today));
    if (!summary) return null;
    const { links, timesRaised } = await linksOf(db, id);
    const successors = await successorsOf(
      db,
      row.closures.map(({ successorId }) => successorId),
    );
    const update = row.updates[0];
    const assurance = row.assurances[0];
    return {
      case: theCase,
      summary,
      theme: row.theme,
      force: row.force,
      bodyLabel: await bodyLabelOf(db, forceId),
      inspection: { ...row.inspection, publishedOn: toCalendarOrNull(row.inspection.publishedOn) },
      parent: row.parent?.reference ? { reference: row.parent.reference, text: row.parent.text } : null,
      children,
      update: update
        ? { ...said(update), progress: oneOf(PROGRESS, update.progress, "progress_update.progress") }
        : null,
      assurance: assurance
        ? { ...said(assurance), assurance: oneOf(ASSURANCES, assurance.assurance, "assurance.assurance") }
        : null,
      reopenedOn: toCalendarOrNull(row.reopenedOn),
      basisChangedOn: toCalendarOrNull(row.basisChangedOn),
      deadlineOn: toCalendarOrNull(row.deadlineOn),
      evidence: row.evidence.map((note) => ({
        ...said(note),
        id: note.id,
        title: note.title,
        kind: note.kind as EvidenceKind,
        from: toCalendarOrNull(note.periodFrom),
        to: toCalendarOrNull(note.periodTo),
        link: note.link,
        audience: oneOf(EVIDENCE_AUDIENCES, note.audience, "evidence.audience"),
        withdrawnOn: toCalendarOrNull(note.withdrawnOn),
        withdrawnWhy: note.withdrawnWhy,
      })),
      submissions: row.submissions.map((made) => ({
        id: made.id,
        state: oneOf(SUBMISSION_STATES, made.state, "submission.state"),
        statement: made.statement,
        answers: made.answers,
        basis: made.basis as unknown as Basis | null,
        on: toCalendarOrNull(made.on),
        by: made.by,
        points: made.points,
        note: made.note,
        decidedOn: toCalendarOrNull(made.decidedOn),
        decidedBy: made.decidedBy,
        illustrative: made.illustrative,
      })),
      closures: row.closures.map((closure) => ({
        ...said(closure),
        outcome: oneOf(OUTCOMES, closure.outcome, "closure.outcome"),
        method: oneOf(VERIFICATION_METHODS, closure.method, "closure.method"),
        letter: closure.letter,
        successor: closure.successorId ? (successors.get(closure.successorId) ?? null) : null,
        basis: closure.basis as unknown as Basis,
        undoneOn: toCalendarOrNull(closure.undoneOn),
      })),
      dates: row.dates.map((asked) => ({
        id: asked.id,
        from: toCalendarOrNull(asked.from),
        to: toCalendar(asked.to),
        reason: oneOfOrNull(MOVE_REASONS, asked.reason, "target_date.reason"),
        why: asked.why,
        state: oneOf(TARGET_STATES, asked.state, "target_date.state"),
        on: toCalendar(asked.on),
        by: asked.by,
        decidedBy: asked.decidedBy,
        illustrative: asked.illustrative,
      })),
      links,
      timesRaised,
      history: await historyOfFinding(db, actor, id),
    };
  });
}

const said = (row: { note: string; on: Date; by: string; illustrative: boolean }): Said => ({
  note: row.note,
  on: toCalendar(row.on),
  by: row.by,
  illustrative: row.illustrative,
});

async function successorsOf(db: Db, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, SuccessorView>> {
  const rows = await db.finding.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, reference: true, status: true, parentId: true },
  });
  return new Map(
    rows.map(({ id, reference, status, parentId }) => [
      id,
      { reference: reference ?? "", status: oneOf(STATUSES, status, "finding.status"), hasParent: parentId !== null },
    ]),
  );
}

/** Links to earlier and later findings, and how long the thread of earlier ones is. */
async function linksOf(db: Db, findingId: string): Promise<{ links: LinkView[]; timesRaised: number }> {
  const other = { select: { reference: true, text: true, publishedOn: true } } as const;
  const earlier = await db.findingLink.findMany({
    where: { findingId },
    orderBy: { id: "asc" },
    select: { link: true, other },
  });
  const later = await db.findingLink.findMany({
    where: { otherId: findingId },
    orderBy: { id: "asc" },
    select: { link: true, finding: other },
  });
  const view = (
    link: string,
    row: { reference: string | null; text: string; publishedOn: Date | null },
    direction: LinkView["direction"],
  ) =>
    row.reference && row.publishedOn
      ? [
          {
            link: oneOf(LINK_KINDS, link, "finding_link.link"),
            reference: row.reference,
            text: row.text,
            publishedOn: toCalendar(row.publishedOn),
            direction,
          },
        ]
      : [];
  const [thread] = await db.$queryRaw<{ length: number }[]>`
    with recursive thread as (
      select ${findingId}::uuid as id union select l.other_id from finding_link l join thread t on l.finding_id = t.id)
    select count(*)::int as length from thread`;
  return {
    links: [
      ...earlier.flatMap(({ link, other: row }) => view(link, row, "earlier")),
      ...later.flatMap(({ link, finding: row }) => view(link, row, "later")),
    ],
    timesRaised: thread?.length ?? 1,
  };
}

/** The force of a finding that the asker may see, or null. */
export const forceOf = (actor: Actor, reference: string): Promise<string | null> =>
  inScope(actor, (db) => forceOfFinding(db, actor, reference));

/** What happened to a finding since a page was made, and the version that includes it; null when the asker may not see it. */
export function findNews(
  actor: Actor,
  reference: string,
  since: number,
): Promise<{ events: HistoryEvent[]; version: number } | null> {
  return inScope(actor, async (db) => {
    const theCase = await loadCase(db, actor, reference);
    if (!theCase) return null;
    return { events: await historySince(db, actor, theCase.finding.id, since), version: theCase.finding.version };
  });
}

/** People of a force who can own or sponsor its findings, by post. */
export function findPeopleToAllocate(
  actor: Actor,
  forceId: string,
): Promise<readonly { readonly id: string; readonly post: string; readonly canSponsor: boolean }[]> {
  return inScope(actor, async (db) => {
    const rows = await db.$queryRaw<{ id: string; post: string; role: Role }[]>`
      select person_id as id, post, role from membership where organisation_id = ${forceId}::uuid and state = 'active'
        and role = any (${OWNING_ROLES}::text[]) order by post collate "en-GB-x-icu", person_id`;
    return rows.map(({ id, post, role }) => ({ id, post, canSponsor: namedAs(role).canSponsor }));
  });
}
