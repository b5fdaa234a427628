import "server-only";
import { type Actor, ROLES, severalForces, sideOf, standingInFor } from "@/lib/domain/actor";
import { type CalendarDate, dateInLondon } from "@/lib/domain/calendar";
import { DUTY_KINDS, type DutyKind, WEIGHTIEST_CHANGES, type WeightiestChange } from "@/lib/domain/duties";
import { STATUSES } from "@/lib/domain/finding/finding";
import { type Overdue, overdue } from "@/lib/domain/finding/overdue";
import { type Shown, shownMoments } from "../demonstration";
import { Prisma } from "../generated/client";
import { oneOf, oneOfOrNull } from "../one-of";
import { ownForces } from "../own";
import { postOf } from "../posts";
import { askNothing, askTogether, type Question, question } from "../together";
import type { AwayView } from "./calendar";
import { type ChallengeLine, challengeDutiesAsked } from "./challenges";
import { type RequestLine, requestsAsked } from "./committee-requests";
import { counted } from "./counted";
import { type DeskLine, deskAsked } from "./desk";
import {
  type DecisionsFound,
  type DeskDecisions,
  decisionsAmongWaits,
  NO_DECISIONS,
  toDecisions,
} from "./desk-decisions";
import { type DeskForce, deskForcesAsked } from "./desk-forces";
import { allWaits } from "./duty-waits";
import { type News, newsAsked } from "./news";
import { isOverdue, overdueWith } from "./overdue";
import { deskProposalsAsked, type ProposalView } from "./proposals";
import { type ResponseLine, responseDutiesAsked } from "./responses";
import { type ForceOverTime, overTimeAsked } from "./steps";

/** A finding that waits for somebody, with what its line says of it. */
export interface Waiting {
  readonly reference: string;
  readonly text: string;
  readonly forceName: string;
  readonly since: CalendarDate;
  /** Of a return, how many points it has. */
  readonly points: number;
  /** Of a cause of concern. */
  readonly recommendations: number;
  /** Which of its own dates are past. */
  readonly overdue: Overdue | null;
  readonly firstTarget: CalendarDate | null;
  readonly target: CalendarDate | null;
  readonly moves: number;
}

/** What somebody has to do of one kind: how often, since when, where, and the first few. */
export interface DutyCount {
  readonly kind: DutyKind;
  /** Of "changed since you reviewed it", what weighs most; the same for all others. */
  readonly change: WeightiestChange;
  readonly count: number;
  readonly since: CalendarDate;
  readonly forces: readonly { readonly slug: string; readonly name: string; readonly count: number }[];
  /** Those that have waited longest, `SHOWN` at most. */
  readonly first: readonly Waiting[];
}

/** All that the work page shows to this person. */
export interface Work {
  readonly figures: {
    readonly open: number;
    readonly engage: number;
    readonly submitted: number;
    readonly overdue: number;
    /** Of the overdue ones, those that wait for another body, and those that wait for the inspectorate. */
    readonly theirs: number;
    readonly inspectorates: number;
  };
  readonly duties: readonly DutyCount[];
  /** What waits for this person and is about no one finding. */
  readonly desk: readonly DeskLine[];
  /** Of an inspector: every force with what waits there, the findings to decide, and what was reported of their own forces, what waits longest first. */
  readonly forces: readonly DeskForce[];
  readonly decisions: DeskDecisions;
  readonly reported: readonly ProposalView[];
  /** What waits of the responses to reports. */
  readonly responses: readonly ResponseLine[];
  /** What waits of challenges. */
  readonly challenges: readonly ChallengeLine[];
  /** What waits of committees’ requests; null where none does. */
  readonly requests: RequestLine | null;
  /** When the asker is away, as far as that is not over. */
  readonly away: AwayView | null;
  /** What waits for colleagues who are away and for whom the asker stands in. */
  readonly standsIn: readonly StandIn[];
  readonly news: readonly News[];
  /** Of somebody who answers for one whole force. */
  readonly overTime: ForceOverTime | null;
}

/** Somebody who is away, until when, and what waits for them. */
export interface StandIn {
  readonly post: string;
  readonly until: CalendarDate;
  readonly duties: readonly DutyCount[];
}

/** How many findings of a kind can stand there by themselves. */
export const SHOWN = 12;
const NEWS = 12;

const sql = Prisma.sql;

/** One row of what is asked at once: a figure, a count in a force, or one of the first findings of a kind. */
interface Row {
  readonly duty: string | null;
  readonly variant: number;
  readonly count: number;
  readonly since: CalendarDate | null;
  readonly moment: Date | null;
  readonly slug: string | null;
  readonly name: string | null;
  readonly reference: string | null;
  readonly text: string | null;
  readonly points: number | null;
  readonly recommendations: number | null;
  readonly status: string | null;
  readonly deadlineOn: CalendarDate | null;
  readonly firstTarget: CalendarDate | null;
  readonly target: CalendarDate | null;
  readonly submissionPending: boolean | null;
  readonly nextCheckOn: CalendarDate | null;
  readonly moves: number | null;
  readonly figures: (Work["figures"] & { readonly decisions: DecisionsFound | null }) | null;
}

/** All that waits for this person and what they see of it at a glance: a few set-wise statements in one trip, whatever the register holds. */
export async function findWork(actor: Actor, today: CalendarDate, lastHereAt: Date | null): Promise<Work> {
  const forceIds = actor.forces === "all" || actor.role === "force-staff" ? [] : actor.forces;
  const shown = await shownMoments();
  const reads = sideOf(actor) !== "administration";
  const isInspector = actor.role === "inspector";
  const [
    { figures, duties, decisions },
    desk,
    responses,
    challenges,
    requests,
    news,
    overTime,
    forces,
    reported,
    { away, absent },
  ] = await askTogether(
    actor,
    dutiesAndFigures(actor, today, shown),
    deskAsked(actor, today, shown),
    responseDutiesAsked(actor),
    challengeDutiesAsked(actor),
    requestsAsked(actor),
    lastHereAt && reads ? newsAsked(actor, lastHereAt, NEWS) : NO_NEWS,
    forceIds.length > 0 && reads ? overTimeAsked(actor, forceIds, !severalForces(actor)) : NO_TIME,
    deskForcesAsked(actor, today, shown),
    isInspector ? deskProposalsAsked(actor, shown) : NO_PROPOSALS,
    absencesAsked(actor, today),
  );
  const standsIn = await waitsForAbsent(actor, absent, today, shown);
  const closed = duties.find(({ kind }) => kind === "recommendations-closed")?.forces ?? [];
  const withClosed = forces.map((force) => ({
    ...force,
    allClosed: closed.find(({ slug }) => slug === force.slug)?.count ?? 0,
  }));
  const rest = { away, standsIn, news, overTime, decisions, reported };
  return { figures, duties, desk, responses, challenges, requests, forces: withClosed, ...rest };
}

/** So many colleagues stand on somebody's work at most. */
const MOST_ABSENT = 3;

interface Absent {
  readonly personId: string;
  readonly role: string;
  readonly post: string;
  readonly until: CalendarDate;
}

/** When the asker is away, and who is away today for whom they stand in. */
const absencesAsked = (
  actor: Actor,
  today: CalendarDate,
): Question<{ readonly away: AwayView | null; readonly absent: readonly Absent[] }> =>
  question(
    sql`select (select json_build_object('from', to_char(a.from_on, 'YYYY-MM-DD'), 'until', to_char(a.until_on, 'YYYY-MM-DD'), 'delegate',
        case when a.delegate_id is not null then json_build_object('id', a.delegate_id, 'post', ${postOf(sql`a.delegate_id`, sql`a.organisation_id`)}) end)
        from away a where a.person_id = ${actor.personId}::uuid and a.ended_at is null and a.until_on >= ${today}::date) as away,
      coalesce((select json_agg(json_build_object('personId', d.person_id, 'role', m.role, 'post', m.post, 'until', to_char(d.until_on, 'YYYY-MM-DD'))
        order by d.until_on, d.id) from (select * from away a where a.delegate_id = ${actor.personId}::uuid
          and a.organisation_id = ${actor.organisation.id}::uuid and a.ended_at is null and ${today}::date between a.from_on and a.until_on
          order by a.until_on, a.id limit ${MOST_ABSENT}::int) d
        join membership m on m.person_id = d.person_id and m.organisation_id = d.organisation_id and m.state = 'active'), '[]') as absent`,
    ([row]: readonly { readonly away: AwayView | null; readonly absent: readonly Absent[] }[]) =>
      row ?? { away: null, absent: [] },
  );

/** What waits for colleagues of the same organisation: asked as whoever stands in for them, who reads what they read, and in their place. */
async function waitsForAbsent(
  actor: Actor,
  absent: readonly Absent[],
  today: CalendarDate,
  shown: Shown,
): Promise<readonly StandIn[]> {
  if (absent.length === 0) return [];
  const answers = await askTogether(
    actor,
    ...absent.map(({ personId, role }) =>
      dutiesAndFigures(standingInFor(actor, { personId, role: oneOf(ROLES, role, "membership.role") }), today, shown),
    ),
  );
  return absent.map(({ post, until }, at) => ({ post, until, duties: answers[at]?.duties ?? [] }));
}

const NO_NEWS: Question<readonly News[]> = askNothing([]);
const NO_PROPOSALS: Question<readonly ProposalView[]> = askNothing([]);
const NO_TIME: Question<ForceOverTime | null> = askNothing(null);

/** Of the findings that this person owns only, for people who answer for their own. */
const mine = (actor: Actor) => (actor.role === "force-staff" ? sql`f.owner_id = ${actor.personId}::uuid` : sql`true`);

/** What waits is found once: the counts, the first of each kind and the decisions of the desk are all made of it. */
function dutiesAndFigures(
  actor: Actor,
  today: CalendarDate,
  shown: Shown,
): Question<Pick<Work, "figures" | "duties" | "decisions">> {
  const waits =
    allWaits(actor, today) ??
    sql`select null as duty, 0 as variant, null::uuid as id, null::uuid as force_id, null as reference, null::date as since, null::timestamptz as moment where false`;
  const asked = sql`with waits as materialized (${waits}),
      counts as (select w.duty, w.variant, coalesce(h.with_id, h.id) as force_id, count(*)::int as count, min(w.since) as since, min(w.moment) as moment
        from waits w join organisation h on h.id = w.force_id group by 1, 2, 3),
      firsts as (select w.*, row_number() over (partition by duty, variant order by coalesce(moment, since::timestamptz), reference) as place from waits w)
    select c.duty, c.variant, c.count, c.since, c.moment, o.slug, o.name, null as reference, null as text, null::int as points,
      null::int as recommendations, null as status, null::date as "deadlineOn", null::date as "firstTarget", null::date as target,
      null::boolean as "submissionPending", null::date as "nextCheckOn", null::int as moves, null::json as figures, 0::bigint as place
    from counts c join organisation o on o.id = c.force_id
    union all
    select w.duty, w.variant, 0, w.since, w.moment, null, (select o.name from organisation o where o.id = f.force_id), f.reference, f.text,
      case w.duty when 'answer-return' then (select cardinality(s.points) from submission s where s.finding_id = f.id and s.state = 'returned'
        order by s.at desc, s.id desc limit 1) end,
      case w.duty when 'recommendations-closed' then (select count(*)::int from finding r where r.parent_id = f.id and r.published_on is not null and ${counted(sql`r.id`)}) end,
      f.status, f.deadline_on, f.first_target, f.target, f.submission_pending, f.next_check_on, f.moves, null, w.place
    from firsts w join finding f on f.id = w.id where w.place <= ${SHOWN}::int
    union all
    select null, 0, 0, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, json_build_object(
      'open', count(*), 'engage', count(*) filter (where f.status = 'engage'),
      'submitted', count(*) filter (where f.submission_pending), 'overdue', count(*) filter (where ${isOverdue(today)}), 'theirs', count(*) filter (where ${overdueWith(today)} = 'other-body'),
      'inspectorates', count(*) filter (where ${overdueWith(today)} = 'inspectorate'), 'decisions', ${decisionsAmongWaits(actor)}), 0
    from finding f where ${ownForces(actor)} and f.published_on is not null and f.status <> 'closed' and ${mine(actor)}
    order by place, slug, reference`;
  return question(asked, (rows: readonly Row[]) => {
    const { decisions, ...figures } = rows.find((row) => row.figures)?.figures ?? { ...NO_FIGURES, decisions: null };
    return {
      figures,
      duties: toDuties(rows, today, shown),
      decisions: decisions === null ? NO_DECISIONS : toDecisions(decisions, today, shown),
    };
  });
}

const NO_FIGURES: Work["figures"] = { open: 0, engage: 0, submitted: 0, overdue: 0, theirs: 0, inspectorates: 0 };

/** The counts of each kind, most urgent kind first, with the first findings that make them up. */
function toDuties(rows: readonly Row[], today: CalendarDate, shown: Shown): readonly DutyCount[] {
  const day = ({ since, moment }: Row) => (moment ? dateInLondon(shown(moment)) : (since ?? today));
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.duty === null) continue;
    const key = `${row.duty} ${row.variant}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const duties = [...groups.values()].map((group): DutyCount => {
    const counts = group.filter(({ count }) => count > 0);
    return {
      kind: oneOf(DUTY_KINDS, group[0]?.duty ?? "", "duty"),
      change: WEIGHTIEST_CHANGES[group[0]?.variant ?? 0] ?? "other",
      count: counts.reduce((sum, { count }) => sum + count, 0),
      since: counts.map(day).toSorted()[0] ?? today,
      forces: counts.map(({ slug, name, count }) => ({ slug: slug ?? "", name: name ?? "", count })),
      first: group.filter(({ reference }) => reference !== null).map((row) => toWaiting(row, day(row), today)),
    };
  });
  const place = ({ kind, change }: DutyCount) =>
    DUTY_KINDS.indexOf(kind) * WEIGHTIEST_CHANGES.length + WEIGHTIEST_CHANGES.indexOf(change);
  return duties.toSorted((a, b) => place(a) - place(b));
}

function toWaiting(row: Row, since: CalendarDate, today: CalendarDate): Waiting {
  const { deadlineOn, firstTarget, target, nextCheckOn } = row;
  const status = oneOfOrNull(STATUSES, row.status, "finding.status");
  return {
    reference: row.reference ?? "",
    text: row.text ?? "",
    forceName: row.name ?? "",
    since,
    points: row.points ?? 0,
    recommendations: row.recommendations ?? 0,
    overdue:
      status &&
      overdue({ status, deadlineOn, target, nextCheckOn, submissionPending: row.submissionPending === true }, today),
    firstTarget,
    target,
    moves: row.moves ?? 0,
  };
}
