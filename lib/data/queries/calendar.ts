import "server-only";
import { type Actor, OWNING_ROLES } from "@/lib/domain/actor";
import { addDays, type CalendarDate } from "@/lib/domain/calendar";
import { type CalendarEntry, ENTRY_KINDS } from "@/lib/domain/feed/entries";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { forceNow, ownForces } from "../own";
import { postOf } from "../posts";
import { askTogether, type Question, question } from "../together";

const sql = Prisma.sql;

/** For so many days what was closed or dropped stands as cancelled: every calendar has looked by then. */
const CANCELLED_DAYS = 90;

/** Which findings `f` are somebody's own: those of the force for its coordinators, else those that they own or sponsor. */
const theirs = ({ role, personId }: Actor) =>
  role === "force-coordinator"
    ? sql`true`
    : sql`(f.owner_id = ${personId}::uuid or f.sponsor_id = ${personId}::uuid
        or exists (select 1 from finding c where c.id = f.parent_id and c.sponsor_id = ${personId}::uuid))`;

const none = sql`select null::text as kind, null::uuid as id, null::text as about, null::text as path, null::date as "from", null::date as "to",
  false as "isCancelled", null::date as "changedOn" where false`;

const targets = (actor: Actor, since: CalendarDate) =>
  sql`select 'target' as kind, f.id, f.reference as about, '/findings/' || f.reference as path, coalesce(f.target, f.deadline_on) as "from",
    coalesce(f.target, f.deadline_on) as "to", f.status = 'closed' as "isCancelled",
    greatest(f.published_on, f.status_on, (select max(t.decided_on) from target_date t where t.finding_id = f.id and t.state = 'approved')) as "changedOn"
  from finding f where ${ownForces(actor)} and f.published_on is not null and ${theirs(actor)} and coalesce(f.target, f.deadline_on) is not null
    and (f.status <> 'closed' or f.status_on > ${since}::date)`;

const responses = (actor: Actor, since: CalendarDate) =>
  sql`select 'response', r.id, o.name, '/responses/' || o.slug || '/' || i.slug, r.last_day, r.last_day, r.state <> 'awaited', r.opened_on
  from response r join organisation o on o.id = r.force_id join inspection i on i.id = r.inspection_id
  where ${ownForces(actor, sql`r.force_id`)} and r.clock and (r.state = 'awaited' or r.last_day > ${since}::date)`;

const revisits = (actor: Actor, since: CalendarDate) =>
  sql`select 'revisit', r.id, o.name, '/revisits/' || r.id, r.planned_from, r.planned_to, r.state = 'dropped', coalesce(r.dropped_on, r."on")
  from revisit r join organisation o on o.id = r.force_id
  where ${ownForces(actor, sql`r.force_id`)} and (r.state = 'planned' or (r.state = 'dropped' and r.dropped_on > ${since}::date))
    and ${actor.role === "inspector" ? sql`exists (select 1 from own_force w where w.person_id = ${actor.personId}::uuid and w.force_id = ${forceNow(sql`r.force_id`)})` : sql`true`}`;

/** What a committee asked for of a pack, by the day on which it is due; an answer ends it before. */
const asked = (actor: Actor, since: CalendarDate) =>
  sql`select 'committee', m.id, p.reference, '/packs/' || p.reference, m.due_on, m.due_on, m.answer is not null, coalesce(m.answered_on, m.met_on)
  from committee_minute m join board_pack p on p.id = m.pack_id
  where ${ownForces(actor, sql`m.force_id`)} and m.minuted = 'request' and m.due_on is not null and (m.answer is null or m.answered_on > ${since}::date)`;

interface Row extends Omit<CalendarEntry, "kind"> {
  readonly kind: string;
}

/** The days of somebody's calendar: of what they answer for, of the responses of their office, of what committees asked for, of the visits to their force or forces. */
export async function findCalendar(actor: Actor, today: CalendarDate): Promise<readonly CalendarEntry[]> {
  const since = addDays(today, -CANCELLED_DAYS);
  const parts = [
    none,
    ...(OWNING_ROLES.includes(actor.role) ? [targets(actor, since)] : []),
    ...(actor.role === "policing-body" || actor.role === "force-coordinator"
      ? [responses(actor, since), asked(actor, since)]
      : []),
    ...(actor.role === "policing-body" || actor.role === "force-coordinator" || actor.role === "inspector"
      ? [revisits(actor, since)]
      : []),
  ];
  const [entries] = await askTogether(
    actor,
    question(
      sql`select * from (${Prisma.join(parts, " union all ")}) e order by e."from", e.kind, e.id`,
      (rows: readonly Row[]) => rows.map((row) => ({ ...row, kind: oneOf(ENTRY_KINDS, row.kind, "calendar") })),
    ),
  );
  return entries;
}

/** When somebody is away, and who stands in for them meanwhile. */
export interface AwayView {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly delegate: { readonly id: string; readonly post: string } | null;
}

/** What stands of somebody's own: the id of their calendar's address, when they are away, and who can stand in for them. */
export interface OwnDays {
  readonly feed: string | null;
  readonly away: AwayView | null;
  readonly colleagues: readonly { readonly id: string; readonly post: string }[];
}

export const ownDaysAsked = (actor: Actor): Question<OwnDays> =>
  question(
    sql`select (select c.id from calendar_feed c where c.person_id = ${actor.personId}::uuid and c.ended_at is null) as feed,
      (select json_build_object('from', to_char(a.from_on, 'YYYY-MM-DD'), 'until', to_char(a.until_on, 'YYYY-MM-DD'), 'delegate',
        case when a.delegate_id is not null then json_build_object('id', a.delegate_id, 'post', ${postOf(sql`a.delegate_id`, sql`a.organisation_id`)}) end)
        from away a where a.person_id = ${actor.personId}::uuid and a.ended_at is null) as away,
      coalesce((select json_agg(json_build_object('id', m.person_id, 'post', m.post) order by m.post collate "en-GB-x-icu", m.person_id)
        from membership m where m.organisation_id = ${actor.organisation.id}::uuid and m.state = 'active'
          and m.role not in ('administrator', 'reader') and m.person_id <> ${actor.personId}::uuid), '[]') as colleagues`,
    ([row]: readonly OwnDays[]) => row ?? { feed: null, away: null, colleagues: [] },
  );

/** The same by itself. */
export const findOwnDays = async (actor: Actor): Promise<OwnDays> => (await askTogether(actor, ownDaysAsked(actor)))[0];
