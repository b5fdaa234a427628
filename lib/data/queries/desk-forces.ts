import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { type CalendarDate, dateInLondon } from "@/lib/domain/calendar";
import type { Shown } from "../demonstration";
import { Prisma } from "../generated/client";
import { HAS_RECORDS, type HadRecord } from "../own";
import { askNothing, type Question, question } from "../together";
import { unansweredSince } from "../unanswered";
import { counted } from "./counted";
import { isLateAtOnce } from "./overdue";

const sql = Prisma.sql;

/** So many of something, and since when the first of it. */
export interface Waits {
  readonly count: number;
  readonly since: CalendarDate;
}

/** One force on an inspector's desk. */
export interface DeskForce {
  readonly slug: string;
  readonly name: string;
  /** Whether the asker says that it is theirs. */
  readonly own: boolean;
  /** From which day it is no more: its spell in Engage goes on until an inspector ends it. */
  readonly endedOn: CalendarDate | null;
  /** The forces that ended and whose findings are counted here. */
  readonly hasRecords: readonly HadRecord[];
  /** What its phase is called. */
  readonly phase: string;
  readonly engagedSince: CalendarDate | null;
  /** Since when its spell has no live reason. */
  readonly reasonlessSince: CalendarDate | null;
  /** Open causes of concern, those of them in Engage, and those of which every recommendation is closed. */
  readonly causes: number;
  readonly inEngage: number;
  readonly allClosed: number;
  readonly submissions: Waits | null;
  /** Closures and changes of phase that were reported, and in how many letters or registers. */
  readonly reported: (Waits & { readonly sources: number }) | null;
  /** What the force recorded of published reports and nobody has confirmed. */
  readonly unconfirmed: Waits | null;
  /** The next revisit that is planned, and whether its days are over. */
  readonly revisit: {
    readonly id: string;
    readonly from: CalendarDate;
    readonly to: CalendarDate;
    readonly overdue: boolean;
  } | null;
  /** Of the directions that are not complied with: how many, the one whose finding has gone unanswered longest, and since when. */
  readonly directed: {
    readonly count: number;
    readonly id: string;
    readonly reference: string;
    readonly unansweredSince: CalendarDate | null;
    readonly overdue: boolean;
  } | null;
  /** Findings that the force or its policing body disputes, and that no inspector has answered. */
  readonly disputed: Waits | null;
  /** Further samples that closings asked for, and that are due. */
  readonly followUps: Waits | null;
  /** Recommendations that were to be done at once, and are not. */
  readonly immediate: Waits | null;
}

interface Row {
  readonly slug: string;
  readonly name: string;
  readonly own: boolean;
  readonly endedOn: CalendarDate | null;
  readonly hasRecords: readonly HadRecord[];
  readonly phase: string;
  readonly engagedSince: CalendarDate | null;
  readonly reasonlessSince: CalendarDate | null;
  readonly causes: number | null;
  readonly inEngage: number | null;
  readonly submissions: number | null;
  readonly submittedSince: CalendarDate | null;
  readonly reported: number | null;
  readonly sources: number | null;
  readonly reportedSince: Date | null;
  readonly unconfirmed: number | null;
  readonly unconfirmedSince: Date | null;
  readonly revisitId: string | null;
  readonly revisitFrom: CalendarDate | null;
  readonly revisitTo: CalendarDate | null;
  readonly disputed: number | null;
  readonly disputedSince: CalendarDate | null;
  readonly directed:
    | (Omit<NonNullable<DeskForce["directed"]>, "overdue"> & { readonly dueOn: CalendarDate | null })
    | null;
  readonly followUps: number | null;
  readonly followUpSince: CalendarDate | null;
  readonly immediate: number | null;
  readonly immediateSince: CalendarDate | null;
}

/**
 * Every force that is there, and one that has ended while nobody ended its spell, with what waits for an inspector in the record that it has, one statement whatever the register holds; one's own first, then by name. What
 * the duties count already is taken from them.
 */
export function deskForcesAsked(
  actor: Actor,
  today: CalendarDate,
  shown: Shown,
): Question<readonly Omit<DeskForce, "allClosed">[]> {
  if (actor.role !== "inspector") return NOTHING;
  const asked = sql`with held as (select h.id, coalesce(h.with_id, h.id) as now from organisation h where h.kind = 'force')
    select o.slug, o.name, own.force_id is not null as own, o.ended_on as "endedOn", ${HAS_RECORDS} as "hasRecords",
      (select p.name from phase p where p.key = case when s.entered_on is null then 'scan' else 'engage' end) as phase, s.entered_on as "engagedSince", s.reasonless as "reasonlessSince",
      f.causes, f.in_engage as "inEngage", f.submissions, f.submitted_since as "submittedSince",
      p.count as reported, p.sources, p.since as "reportedSince", r.count as unconfirmed, r.since as "unconfirmedSince",
      v.id as "revisitId", v.planned_from as "revisitFrom", v.planned_to as "revisitTo", d.directed, z.count as disputed, z.since as "disputedSince", u.count as "followUps", u.since as "followUpSince", f.immediate, f.immediate_since as "immediateSince"
    from organisation o
      left join own_force own on own.force_id = o.id and own.person_id = ${actor.personId}::uuid
      left join (select s.force_id, s.entered_on, case when bool_and(r.ended_on is not null) then max(r.ended_on) end as reasonless
        from engage_spell s left join engage_reason r on r.spell_id = s.id where s.left_on is null group by s.id) s on s.force_id = o.id
      left join (select held.now, count(*) filter (where f.kind = 'cause-of-concern')::int as causes,
          count(*) filter (where f.kind = 'cause-of-concern' and f.status = 'engage')::int as in_engage,
          count(*) filter (where f.submission_pending)::int as submissions, min(w."on") as submitted_since,
          count(*) filter (where ${isLateAtOnce(today)})::int as immediate,
          min(f.deadline_on) filter (where ${isLateAtOnce(today)}) as immediate_since
        from finding f join held on held.id = f.force_id left join submission w on w.finding_id = f.id and w.state = 'pending'
        where f.published_on is not null and f.status <> 'closed' group by held.now) f on f.now = o.id
      left join (select held.now, count(*)::int as count, count(distinct p.source)::int as sources, min(p.at) as since
        from proposal p join held on held.id = p.force_id where p.state = 'waiting' group by held.now) p on p.now = o.id
      left join (select held.now, count(*)::int as count, min(e.at) as since from finding f join held on held.id = f.force_id
        left join event e on e.finding_id = f.id and e.kind = 'recorded-by-force'
        where f.recorded_by = 'force' and f.confirmed_on is null and f.published_on is not null and ${counted(sql`f.id`)} group by held.now) r on r.now = o.id
      left join lateral (select v.id, v.planned_from, v.planned_to from revisit v join held on held.id = v.force_id where held.now = o.id and v.state = 'planned'
        order by v.planned_to, v.id limit 1) v on true
      left join lateral (select json_build_object('count', count(*) over (), 'id', d.id, 'reference', x.reference, 'unansweredSince', x.since, 'dueOn', d.due_on) as directed
        from direction d join held on held.id = d.force_id join lateral (select f.reference, ${unansweredSince("f")} as since from direction_finding w
          join finding f on f.id = w.finding_id where w.direction_id = d.id order by since, f.reference limit 1) x on true
        where held.now = o.id and d.state = 'issued' order by x.since, d."on", d.id limit 1) d on true
      left join (select held.now, count(distinct p.finding_id)::int as count, min(p."on") as since from representation p
        join held on held.id = p.force_id where p.state = 'made' group by held.now) z on z.now = o.id
      left join (select held.now, count(*)::int as count, min(u.due_on) as since from follow_up u
        join held on held.id = u.force_id where u.state = 'open' and u.due_on <= ${today}::date group by held.now) u on u.now = o.id
    where o.kind = 'force' and (o.ended_on is null or s.entered_on is not null) order by own desc, o.ended_on is not null, o.name collate "en-GB-x-icu", o.id`;
  const dayOf = (moment: Date | null) => (moment ? dateInLondon(shown(moment)) : null);
  const waits = (count: number | null, since: CalendarDate | null): Waits | null =>
    count ? { count, since: since ?? today } : null;
  return question(asked, (rows: readonly Row[]) =>
    rows.map((row) => {
      const reported = waits(row.reported, dayOf(row.reportedSince));
      return {
        slug: row.slug,
        name: row.name,
        own: row.own,
        endedOn: row.endedOn,
        hasRecords: row.hasRecords,
        phase: row.phase,
        engagedSince: row.engagedSince,
        reasonlessSince: row.reasonlessSince,
        causes: row.causes ?? 0,
        inEngage: row.inEngage ?? 0,
        submissions: waits(row.submissions, row.submittedSince),
        reported: reported && { ...reported, sources: row.sources ?? 1 },
        unconfirmed: waits(row.unconfirmed, dayOf(row.unconfirmedSince)),
        revisit:
          row.revisitId && row.revisitFrom && row.revisitTo
            ? { id: row.revisitId, from: row.revisitFrom, to: row.revisitTo, overdue: row.revisitTo < today }
            : null,
        disputed: waits(row.disputed, row.disputedSince),
        directed: row.directed && {
          count: row.directed.count,
          id: row.directed.id,
          reference: row.directed.reference,
          unansweredSince: row.directed.unansweredSince,
          overdue: row.directed.dueOn !== null && row.directed.dueOn < today,
        },
        followUps: waits(row.followUps, row.followUpSince),
        immediate: waits(row.immediate, row.immediateSince),
      };
    }),
  );
}

const NOTHING: Question<readonly Omit<DeskForce, "allClosed">[]> = askNothing([]);
