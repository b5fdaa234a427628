import "server-only";
import { type Actor, OWNING_ROLES, SPONSORING_ROLES } from "@/lib/domain/actor";
import { isMoveUnseen } from "@/lib/domain/assurance/commands";
import { type CalendarDate, dateInLondon } from "@/lib/domain/calendar";
import type { DutyFacts } from "@/lib/domain/duties";
import { EVENT_KINDS } from "@/lib/domain/event";
import { sponsorsOf } from "@/lib/domain/finding/case";
import { STATUSES } from "@/lib/domain/finding/finding";
import { signerOf } from "@/lib/domain/submission/sign-off";
import { deciderOf } from "@/lib/domain/target/decider";
import type { Shown } from "../demonstration";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { forceNow, ownForces } from "../own";
import { hasLeft, isThere, placeOf } from "../posts";
import { type Question, question } from "../together";
import { counted } from "./counted";
import { ASKED_BY } from "./duty-waits";

const sql = Prisma.sql;

interface Row {
  readonly id: string;
  readonly forceId: string;
  readonly status: string;
  readonly publishedOn: CalendarDate;
  readonly ownerId: string | null;
  readonly sponsorId: string | null;
  readonly sponsorOfCauseId: string | null;
  readonly parentId: string | null;
  readonly allocatedOn: CalendarDate | null;
  readonly reopenedOn: CalendarDate | null;
  readonly progressOn: CalendarDate | null;
  readonly updatedOn: CalendarDate | null;
  readonly deadlineOn: CalendarDate | null;
  readonly target: CalendarDate | null;
  readonly nextCheckOn: CalendarDate | null;
  readonly moves: number;
  readonly movesSeen: number;
  readonly movedOn: CalendarDate | null;
  readonly assuranceOn: CalendarDate | null;
  readonly asksBy: CalendarDate | null;
  readonly assuranceAt: Date | null;
  readonly changedAt: Date | null;
  readonly basisChangedOn: CalendarDate | null;
  readonly followUpOn: CalendarDate | null;
  readonly representedOn: CalendarDate | null;
  readonly ownerLeft: boolean;
  readonly ownerLeftAt: Date | null;
  readonly sponsorLeft: boolean;
  readonly sponsorLeftAt: Date | null;
  readonly requestedOn: CalendarDate | null;
  readonly askedById: string | null;
  readonly chiefOfficerIds: readonly string[];
  readonly toAgreeOn: CalendarDate | null;
  readonly toAgreeBy: readonly string[] | null;
  readonly actionLateOn: CalendarDate | null;
  readonly draftedAt: Date | null;
  readonly draftIsWhole: boolean | null;
  readonly draftIsSigned: boolean | null;
  readonly asksSignOff: boolean;
  readonly submittedOn: CalendarDate | null;
  readonly submittedAt: Date | null;
  readonly answered: string | null;
  readonly answeredOn: CalendarDate | null;
  readonly changes: readonly string[] | null;
  readonly all: number | null;
  readonly closed: number | null;
  readonly lastClosedOn: CalendarDate | null;
}

/** What duties depend on, of the findings `f` of which this holds, as far as the asker sees them. Moments become days as screens show them. */
export function dutyFactsAsked(
  actor: Actor,
  which: Prisma.Sql,
  today: CalendarDate,
  shown: Shown,
): Question<ReadonlyMap<string, DutyFacts>> {
  const [owner, sponsor] = [sql`of_owner`, sql`of_sponsor`];
  const asked = sql`select f.id, f.force_id as "forceId", f.status, f.published_on as "publishedOn", f.owner_id as "ownerId", f.sponsor_id as "sponsorId",
      cause.sponsor_id as "sponsorOfCauseId", f.parent_id as "parentId", f.allocated_on as "allocatedOn", f.reopened_on as "reopenedOn",
      f.progress_on as "progressOn", f.updated_on as "updatedOn", f.deadline_on as "deadlineOn", f.target, f.next_check_on as "nextCheckOn", f.moves, f.moves_seen as "movesSeen",
      (select max(d.decided_on) from target_date d where d.finding_id = f.id and d.state = 'approved' and d."from" is not null) as "movedOn",
      f.assurance_on as "assuranceOn", ${ASKED_BY} as "asksBy", f.assurance_at as "assuranceAt", f.changed_at as "changedAt", f.basis_changed_on as "basisChangedOn", (select u.due_on from follow_up u where u.finding_id = f.id and u.state = 'open') as "followUpOn",
      (select min(p."on") from representation p where p.finding_id = f.id and p.state = 'made') as "representedOn",
      ${hasLeft(sql`f.owner_id`, owner, OWNING_ROLES)} as "ownerLeft", coalesce(of_owner.changed_at, of_owner.since) as "ownerLeftAt",
      ${hasLeft(sql`f.sponsor_id`, sponsor, SPONSORING_ROLES)} as "sponsorLeft", coalesce(of_sponsor.changed_at, of_sponsor.since) as "sponsorLeftAt",
      t."on" as "requestedOn", t.by_id as "askedById", array(select m.person_id::text from membership m where ${isThere(sql`m`, SPONSORING_ROLES)} order by m.person_id) as "chiefOfficerIds", draft.at as "draftedAt",
      not ('' = any (draft.answers)) as "draftIsWhole", draft.signed_on is not null as "draftIsSigned",
      (select o.submissions_signed_off from organisation o where o.id = ${forceNow(sql`f.force_id`)}) as "asksSignOff", pending."on" as "submittedOn", pending.at as "submittedAt",
      agree."on" as "toAgreeOn", agree.by as "toAgreeBy",
      (select min(a.due) from plan_action a where a.finding_id = f.id and a.state = 'open' and a.due < ${today}::date) as "actionLateOn",
      last.state as answered, last.decided_on as "answeredOn",
      (select array_agg(distinct e.kind) from event e where e.finding_id = f.id and e.at > f.assurance_at) as changes,
      under.all, under.closed, under.on as "lastClosedOn"
    from finding f
      left join finding cause on cause.id = f.parent_id
      ${placeOf(sql`f.owner_id`, owner)} ${placeOf(sql`f.sponsor_id`, sponsor)}
      left join target_date t on t.finding_id = f.id and t.state = 'proposed'
      left join submission draft on draft.finding_id = f.id and draft.state = 'draft'
      left join submission pending on pending.finding_id = f.id and pending.state = 'pending'
      left join lateral (select min(d."on") as on, array_agg(distinct d.by_id::text) as by from done_test d where d.finding_id = f.id
        and d.agreed_on is null and d.dropped_on is null) agree on true
      left join lateral (select s.state, s.decided_on from submission s where s.finding_id = f.id
        and s.state in ('returned', 'accepted', 'overtaken') order by s.at desc, s.id desc limit 1) last on true
      left join lateral (select count(*)::int as all, (count(*) filter (where r.status = 'closed'))::int as closed, max(r.status_on) as on
        from finding r where r.parent_id = f.id and r.published_on is not null and ${counted(sql`r.id`)}) under on f.kind = 'cause-of-concern'
    where ${which} and f.published_on is not null and ${ownForces(actor)}`;
  const dayOf = (moment: Date | null) => (moment ? dateInLondon(shown(moment)) : null);
  return question(asked, (rows: readonly Row[]) => new Map(rows.map((row) => [row.id, toFacts(row, dayOf)])));
}

/** Who signs off a draft that waits for it. */
function signerOfDraft(
  { asksSignOff, draftedAt, draftIsWhole, draftIsSigned, chiefOfficerIds }: Row,
  sponsorIds: readonly string[],
): DutyFacts["toSign"] {
  const waits = asksSignOff && draftedAt !== null && draftIsWhole === true && draftIsSigned !== true;
  return waits ? signerOf({ sponsorIds, chiefOfficerIds }) : null;
}

function toFacts(row: Row, dayOf: (moment: Date | null) => CalendarDate | null): DutyFacts {
  const { assuranceAt, changedAt, submittedAt, submittedOn, requestedOn, askedById, chiefOfficerIds, all, closed } =
    row;
  const sponsorIds = sponsorsOf(row.sponsorId, row.sponsorOfCauseId);
  return {
    forceId: row.forceId,
    status: oneOf(STATUSES, row.status, "finding.status"),
    publishedOn: row.publishedOn,
    ownerId: row.ownerId,
    sponsorIds,
    allocatedOn: row.allocatedOn,
    ownerLeftOn: row.ownerLeft ? (dayOf(row.ownerLeftAt) ?? row.allocatedOn) : null,
    sponsorLeftOn: row.sponsorLeft ? (dayOf(row.sponsorLeftAt) ?? row.allocatedOn) : null,
    reopenedOn: row.reopenedOn,
    progressOn: row.progressOn,
    updatedOn: row.updatedOn,
    deadlineOn: row.deadlineOn,
    target: row.target,
    nextCheckOn: row.nextCheckOn,
    request:
      requestedOn && askedById
        ? { on: requestedOn, askedById, decides: deciderOf({ finding: row, sponsorIds, chiefOfficerIds, askedById }) }
        : null,
    unseenMoveOn: isMoveUnseen(row) ? row.movedOn : null,
    toAgree: row.toAgreeOn && row.toAgreeBy ? { on: row.toAgreeOn, byIds: row.toAgreeBy } : null,
    actionLateOn: row.actionLateOn,
    draftedOn: dayOf(row.draftedAt),
    toSign: signerOfDraft(row, sponsorIds),
    mayBeSubmitted: !row.asksSignOff || row.draftIsSigned === true,
    submittedOn,
    returnedOn: row.answered === "returned" && submittedOn === null ? row.answeredOn : null,
    reviewedOn: dayOf(assuranceAt),
    reviewedSinceSubmission: assuranceAt !== null && submittedAt !== null && assuranceAt >= submittedAt,
    assuranceOn: row.assuranceOn,
    asksBy: row.asksBy,
    changedOn: assuranceAt && changedAt && changedAt > assuranceAt ? dayOf(changedAt) : null,
    // A kind that this version does not know weighs least.
    changes: EVENT_KINDS.filter((kind) => row.changes?.includes(kind)),
    basisChangedOn: row.basisChangedOn,
    followUpOn: row.followUpOn,
    representedOn: row.representedOn,
    recommendations: all !== null && closed !== null ? { all, closed, lastClosedOn: row.lastClosedOn } : null,
  };
}
