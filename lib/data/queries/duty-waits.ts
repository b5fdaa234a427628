import "server-only";
import { type Actor, OWNING_ROLES, type Role, SPONSORING_ROLES } from "@/lib/domain/actor";
import { REVIEW_AGAIN_DAYS } from "@/lib/domain/assurance/due-again";
import type { CalendarDate } from "@/lib/domain/calendar";
import {
  bearersOf,
  CHANGES,
  DUTY_KINDS,
  type DutyKind,
  kindsFor,
  type Relation,
  WEIGHTIEST_CHANGES,
  weightiestOf,
} from "@/lib/domain/duties";
import { EVENT_KINDS } from "@/lib/domain/event";
import { QUIET_DAYS } from "@/lib/domain/progress/quiet";
import { Prisma } from "../generated/client";
import { forceNow, ownForces } from "../own";
import { hasLeft, isThere, placeOf } from "../posts";
import { counted } from "./counted";
import { FIRST_DATE, hasPastDate, isOurs } from "./overdue";

const sql = Prisma.sql;
const LIVE = sql`f.status <> 'closed'`;

/** `quietSince` of the domain: what was heard last, and whether that is longer ago than so many days. */
const LAST_HEARD = sql`greatest(f.published_on, f.allocated_on, f.reopened_on, f.progress_on, f.updated_on)`;
export const isQuiet = (days: number, today: CalendarDate) =>
  sql`${LIVE} and f.owner_id is not null and ${LAST_HEARD} < ${today}::date - ${days}::int`;

const leftAt = (name: Prisma.Sql) => sql`coalesce(${name}.changed_at, ${name}.since, f.allocated_on)`;
const OWNER = { column: sql`f.owner_id`, place: sql`of_owner`, roles: OWNING_ROLES } as const;
const SPONSOR = { column: sql`f.sponsor_id`, place: sql`of_sponsor`, roles: SPONSORING_ROLES } as const;
const left = ({ column, place, roles }: typeof OWNER | typeof SPONSOR): Waits => ({
  join: placeOf(column, place),
  where: sql`${LIVE} and ${hasLeft(column, place, roles)}`,
  moment: leftAt(place),
});

/** That somebody who answers for it as owner or sponsor is there no more: what the register's filter asks. */
export const SOMEBODY_LEFT = sql`f.id in (select f.id from finding f ${placeOf(OWNER.column, OWNER.place)} ${placeOf(SPONSOR.column, SPONSOR.place)}
  where ${LIVE} and (${hasLeft(OWNER.column, OWNER.place, OWNER.roles)} or ${hasLeft(SPONSOR.column, SPONSOR.place, SPONSOR.roles)}))`;

/** A finding `f` that waits: since which day or, where moments decide, since which moment. */
type Waits = { readonly join?: Prisma.Sql; readonly where: Prisma.Sql; readonly variant?: Prisma.Sql } & (
  | { readonly on: Prisma.Sql }
  | { readonly moment: Prisma.Sql }
);

/** How the last submission that was answered ended, whatever was drafted since: `standingOf` of the domain. */
const LAST_ANSWERED = sql`left join lateral (select s.state, s.decided_on from submission s where s.finding_id = f.id
  and s.state in ('returned', 'accepted', 'overtaken') order by s.at desc, s.id desc limit 1) last on true`;
const IS_RETURNED = sql`(not f.submission_pending and last.state is not distinct from 'returned')`;
const PENDING = sql`join submission s on s.finding_id = f.id and s.state = 'pending'`;
/** A date that waits, with who decides it: `deciderOf` of the domain. */
const PROPOSED = sql`join target_date t on t.finding_id = f.id and t.state = 'proposed'
  join lateral (select bool_or(m.person_id <> t.by_id) as another, bool_or(m.sponsors) as sponsored, bool_or(m.sponsors and m.person_id <> t.by_id) as by_sponsor
    from (select c.person_id, c.person_id = f.sponsor_id or c.person_id = (select cause.sponsor_id from finding cause where cause.id = f.parent_id) as sponsors
      from membership c where ${isThere(sql`c`, SPONSORING_ROLES)}) m) chief on true
  join lateral (select case when f.target is null or (f.moves = 0 and f.parent_id is null) then 'coordinator-or-sponsor'
    when chief.by_sponsor then 'sponsor' when chief.another is not true then 'coordinator'
    when chief.sponsored is not true then 'sponsor-to-be-named' else 'another-chief-officer' end as decides) asked on true`;
/** Done tests that nobody has agreed, with who wrote them. */
const TO_AGREE = sql`join (select d.finding_id, min(d."on") as on, array_agg(d.by_id) as by from done_test d
  where d.agreed_on is null and d.dropped_on is null group by d.finding_id) agree on agree.finding_id = f.id`;
const ASKS_SIGN_OFF = sql`exists (select 1 from organisation o where o.id = ${forceNow(sql`f.force_id`)} and o.submissions_signed_off)`;
const NOT_REVIEWED_SINCE = sql`(f.assurance_at is null or f.assurance_at < s.at)`;
/** `isMoveUnseen` of the domain, with the day on which the last move was approved. */
const UNSEEN_MOVE = sql`join lateral (select max(d.decided_on) as on from target_date d where d.finding_id = f.id and d.state = 'approved'
  and d."from" is not null) moved on f.moves >= 2 and f.moves > f.moves_seen`;
/** By when the assurance that stands asks for something. */
export const ASKED_BY = sql`(select v.asks_by from assurance v where v.finding_id = f.id order by v."on" desc, v.at desc, v.id desc limit 1)`;
/** `dueAgainOn` of the domain. */
const DUE_AGAIN = sql`least(f.assurance_on + ${REVIEW_AGAIN_DAYS}::int, ${ASKED_BY})`;
/** The weightiest of what happened since the last review, by its place in the domain's list. */
const WEIGHTIEST = sql`left join lateral (select min(${weightOf()}) as weight from event e where e.finding_id = f.id and e.at > f.assurance_at) since on true`;

function weightOf(): Prisma.Sql {
  const lists = WEIGHTIEST_CHANGES.map((change) => EVENT_KINDS.filter((kind) => weightiestOf([kind]) === change));
  const when = lists.map((kinds, weight) => sql`when e.kind = any (${[...kinds]}::text[]) then ${weight}::int`);
  return sql`case ${Prisma.join(when, " ")} else ${WEIGHTIEST_CHANGES.length - 1}::int end`;
}

/** Each row of `DUTIES` as the database selects it: the same findings, since the same day. `duty-waits.db.test.ts` compares them. */
const WAITS: { readonly [Kind in DutyKind]: (today: CalendarDate) => Waits } = {
  "answer-return": () => ({
    join: LAST_ANSWERED,
    where: sql`${LIVE} and ${IS_RETURNED}`,
    on: sql`last.decided_on`,
  }),
  "decide-submission": () => ({ join: PENDING, where: LIVE, on: sql`s."on"` }),
  "submit-draft": () => ({
    join: sql`join submission s on s.finding_id = f.id and s.state = 'draft' ${LAST_ANSWERED}`,
    where: sql`${LIVE} and not ${IS_RETURNED} and (s.signed_on is not null or not ${ASKS_SIGN_OFF})`,
    moment: sql`s.at`,
  }),
  "sign-submission": () => ({
    join: sql`join submission s on s.finding_id = f.id and s.state = 'draft'`,
    where: sql`${LIVE} and s.signed_on is null and not ('' = any (s.answers)) and ${ASKS_SIGN_OFF}`,
    moment: sql`s.at`,
  }),
  "decide-target": () => ({ join: PROPOSED, where: LIVE, on: sql`t."on"` }),
  "name-sponsor": () => ({
    join: PROPOSED,
    where: sql`${LIVE} and asked.decides = 'sponsor-to-be-named'`,
    on: sql`t."on"`,
  }),
  "agree-done-tests": () => ({
    join: TO_AGREE,
    where: sql`${LIVE} and not f.submission_pending`,
    on: sql`agree."on"`,
  }),
  allocate: () => ({ where: sql`${LIVE} and f.owner_id is null`, on: sql`coalesce(f.allocated_on, f.published_on)` }),
  "owner-left": () => left(OWNER),
  "sponsor-left": () => left(SPONSOR),
  overdue: (today) => ({ where: sql`${hasPastDate(today)} and ${isOurs(today)}`, on: FIRST_DATE }),
  "late-action": (today) => ({
    join: sql`join (select a.finding_id, min(a.due) as due from plan_action a where a.state = 'open' and a.due < ${today}::date
      group by a.finding_id) late on late.finding_id = f.id`,
    where: LIVE,
    on: sql`late.due`,
  }),
  "check-dependency": (today) => ({
    where: sql`${LIVE} and f.next_check_on <= ${today}::date`,
    on: sql`f.next_check_on`,
  }),
  quiet: (today) => ({ where: isQuiet(QUIET_DAYS, today), on: LAST_HEARD }),
  "review-submission": () => ({ join: PENDING, where: sql`${LIVE} and ${NOT_REVIEWED_SINCE}`, on: sql`s."on"` }),
  "see-move": () => ({ join: UNSEEN_MOVE, where: LIVE, on: sql`moved.on` }),
  "review-first": () => ({
    where: sql`${LIVE} and f.assurance_at is null and not f.submission_pending`,
    on: sql`f.published_on`,
  }),
  "review-again": () => ({
    join: WEIGHTIEST,
    where: sql`f.changed_at > f.assurance_at and not exists (select 1 from submission s where s.finding_id = f.id
      and s.state = 'pending' and ${NOT_REVIEWED_SINCE})`,
    moment: sql`f.changed_at`,
    variant: sql`coalesce(since.weight, ${Object.keys(CHANGES).length - 1}::int)`,
  }),
  "review-due": (today) => ({
    where: sql`${LIVE} and f.assurance_on is not null and (f.changed_at > f.assurance_at) is not true
      and not exists (select 1 from submission s where s.finding_id = f.id and s.state = 'pending' and ${NOT_REVIEWED_SINCE})
      and ${DUE_AGAIN} <= ${today}::date`,
    on: DUE_AGAIN,
  }),
  "basis-changed": () => ({
    where: sql`f.status = 'closed' and f.basis_changed_on is not null`,
    on: sql`f.basis_changed_on`,
  }),
  "follow-up-due": (today) => ({
    join: sql`join follow_up u on u.finding_id = f.id and u.state = 'open'`,
    where: sql`f.status = 'closed' and u.due_on <= ${today}::date`,
    on: sql`u.due_on`,
  }),
  "answer-representation": () => ({
    join: sql`join (select p.finding_id, min(p."on") as on from representation p where p.state = 'made' group by p.finding_id) said on said.finding_id = f.id`,
    where: sql`true`,
    on: sql`said.on`,
  }),
  "recommendations-closed": () => ({
    join: sql`join lateral (select max(r.status_on) as on, bool_and(r.status = 'closed') as closed from finding r
      where r.parent_id = f.id and r.published_on is not null and ${counted(sql`r.id`)}) under on under.closed`,
    where: sql`${LIVE} and f.kind = 'cause-of-concern'`,
    on: sql`under.on`,
  }),
};

/** `isDecider` of the domain, for each role that can be. */
const DECIDES: { readonly [As in Role]?: (actor: Actor) => Prisma.Sql } = {
  "force-coordinator": ({ personId }) => sql`(asked.decides = 'coordinator-or-sponsor'
    or (asked.decides = 'coordinator' and t.by_id <> ${personId}::uuid))`,
  "chief-officer": (actor) => sql`(t.by_id <> ${actor.personId}::uuid and (asked.decides = 'another-chief-officer'
    or (asked.decides in ('coordinator-or-sponsor', 'sponsor') and ${STANDS.sponsor(actor)})))`,
};

const STANDS: { readonly [As in Relation]: (actor: Actor) => Prisma.Sql } = {
  any: () => sql`true`,
  owner: ({ personId }) => sql`f.owner_id = ${personId}::uuid`,
  sponsor: ({ personId }) => sql`(f.sponsor_id = ${personId}::uuid
    or exists (select 1 from finding cause where cause.id = f.parent_id and cause.sponsor_id = ${personId}::uuid))`,
  agreer: (actor) => sql`exists (select 1 from unnest(agree.by) author where author <> ${actor.personId}::uuid)
    and ${actor.role === "chief-officer" ? STANDS.sponsor(actor) : sql`true`}`,
  signer: (
    actor,
  ) => sql`(${STANDS.sponsor(actor)} or not exists (select 1 from membership c where ${isThere(sql`c`, SPONSORING_ROLES)} and (c.person_id = f.sponsor_id
      or c.person_id = (select cause.sponsor_id from finding cause where cause.id = f.parent_id))))`,
  decider: (actor) => DECIDES[actor.role]?.(actor) ?? sql`false`,
};

/** The findings about which this person has a duty of this kind, with since when: `duty, variant, id, force_id, since, moment`. */
function waitsOf(actor: Actor, kind: DutyKind, today: CalendarDate): Prisma.Sql {
  const waits = WAITS[kind](today);
  const stands = bearersOf(actor.role, kind).map(({ as }) => STANDS[as](actor));
  const on = "on" in waits ? waits.on : sql`null`;
  const moment = "moment" in waits ? waits.moment : sql`null`;
  return sql`select ${kind}::text as duty, ${waits.variant ?? sql`0`}::int as variant, f.id, f.force_id, f.reference,
      (${on})::date as since, (${moment})::timestamptz as moment
    from finding f ${waits.join ?? Prisma.empty}
    where ${ownForces(actor)} and f.published_on is not null and (${Prisma.join(stands, " or ")}) and ${waits.where}`;
}

/** Everything of these kinds, all unless others are given, that waits for this person, as one selection; null for somebody who has no such duties. */
export function allWaits(actor: Actor, today: CalendarDate, of: readonly DutyKind[] = DUTY_KINDS): Prisma.Sql | null {
  const kinds = kindsFor(actor).filter((kind) => of.includes(kind));
  if (kinds.length === 0) return null;
  return Prisma.join(
    kinds.map((kind) => waitsOf(actor, kind, today)),
    " union all ",
  );
}

/** That this person has a duty of this kind about a finding `f`: the list behind a count is made of the same rows. */
export const hasDuty = (actor: Actor, kind: DutyKind, today: CalendarDate): Prisma.Sql =>
  kindsFor(actor).includes(kind) ? sql`f.id in (select w.id from (${waitsOf(actor, kind, today)}) w)` : sql`false`;
