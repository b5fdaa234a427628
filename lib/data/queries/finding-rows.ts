import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { ASSURANCES, type Assurance } from "@/lib/domain/assurance/lists";
import type { CalendarDate } from "@/lib/domain/calendar";
import { isBeforeReopening, type Lateness } from "@/lib/domain/closure/lateness";
import type { Deadline } from "@/lib/domain/finding/deadline";
import { isClosed, rollUp, STATUSES, type Status } from "@/lib/domain/finding/finding";
import { ILLUSTRATIVE_PARTS, type IllustrativePart } from "@/lib/domain/finding/illustrative";
import { FINDING_KINDS, type FindingKind } from "@/lib/domain/finding/kind";
import { SEARCHED, type Searched } from "@/lib/domain/finding/lists";
import { type Dates, type Overdue, overdue } from "@/lib/domain/finding/overdue";
import { type RecommendationDates, recommendationDates } from "@/lib/domain/finding/recommendation-dates";
import { type NextStep, PROGRESS, type Progress } from "@/lib/domain/progress/lists";
import { PRIORITIES, type Priority } from "@/lib/domain/sorting/lists";
import { Prisma } from "../generated/client";
import { deadlineOf } from "../mapping";
import { oneOf, oneOfOrNull } from "../one-of";
import { ownForces } from "../own";
import { OWNER_LEFT, postOf, SPONSOR_LEFT } from "../posts";
import { type Question, question } from "../together";
import { closedAs, toCounted } from "./counted";

/** A finding as lists show it. */
export interface FindingSummary {
  readonly id: string;
  readonly reference: string;
  /** What the force’s own spreadsheet calls it. */
  readonly ownReference: string | null;
  readonly text: string;
  readonly kind: FindingKind;
  /** The key of its theme. */
  readonly theme: string | null;
  readonly forceId: string;
  readonly forceName: string;
  /** Recorded by the force, and no inspector has confirmed it yet. */
  readonly unconfirmed: boolean;
  readonly parentReference: string | null;
  readonly inspectionTitle: string;
  readonly publishedOn: CalendarDate | null;
  readonly deadline: Deadline;
  /** The last day of the published deadline. */
  readonly deadlineOn: CalendarDate | null;
  readonly rollUp: { readonly closed: number; readonly all: number } | null;
  readonly progress: Progress | null;
  readonly updatedOn: CalendarDate | null;
  readonly priority: Priority | null;
  /** What its force does next, as the update that stands says. */
  readonly next: NextStep | null;
  readonly assurance: Assurance;
  readonly status: Status;
  readonly statusOn: CalendarDate | null;
  /** Somebody answers for it, or nobody needs to any more. */
  readonly hasOwner: boolean;
  readonly ownerPost: string | null;
  /** Who owns it, or sponsors it, can do that no more: suspended, in another role, gone. */
  readonly ownerLeft: boolean;
  readonly sponsorLeft: boolean;
  readonly firstTarget: CalendarDate | null;
  readonly target: CalendarDate | null;
  readonly moves: number;
  readonly overdue: Overdue | null;
  /** The bodies that it waits on, by name, and when the next check of that is due. */
  readonly waitsOn: string | null;
  readonly nextCheckOn: CalendarDate | null;
  /** Of a cause of concern, which has no target of its own. */
  readonly recommendationDates: RecommendationDates | null;
  readonly submittedOn: CalendarDate | null;
  /** Which of the other two voices were given before the finding was last reopened. */
  readonly beforeReopening: { readonly progress: boolean; readonly assurance: boolean };
  /** Of a closed finding: how late it was closed. */
  readonly late: Lateness | null;
  /** What of all this no published source gives. */
  readonly illustrative: readonly IllustrativePart[];
  /** Of a search: where its words are said, and what is said there. */
  readonly hit: { readonly in: Searched; readonly text: string } | null;
}

interface DateColumns {
  readonly status: string;
  readonly target: CalendarDate | null;
  readonly deadlineOn: CalendarDate | null;
  readonly submissionPending: boolean;
  readonly nextCheckOn: CalendarDate | null;
}

const datesOf = ({ status, target, deadlineOn, submissionPending, nextCheckOn }: DateColumns): Dates => ({
  status: oneOf(STATUSES, status, "finding.status"),
  target,
  deadlineOn,
  submissionPending,
  nextCheckOn,
});

/** What `SUMMARY` selects. */
interface Row extends DateColumns {
  readonly waitsOn: string | null;
  readonly id: string;
  readonly reference: string;
  readonly ownReference: string | null;
  readonly text: string;
  readonly kind: string;
  readonly theme: string | null;
  readonly forceId: string;
  readonly forceName: string;
  readonly unconfirmed: boolean;
  readonly parentReference: string | null;
  readonly inspectionTitle: string;
  readonly publishedOn: CalendarDate;
  readonly deadlineKind: string;
  readonly deadlineDate: CalendarDate | null;
  readonly deadlineMonths: number | null;
  readonly deadlineDays: number | null;
  readonly progress: string | null;
  readonly updatedOn: CalendarDate | null;
  readonly priority: string | null;
  readonly next: NextStep | null;
  readonly assurance: string;
  readonly statusOn: CalendarDate | null;
  readonly ownerId: string | null;
  readonly ownerPost: string | null;
  readonly ownerLeft: boolean;
  readonly sponsorLeft: boolean;
  readonly firstTarget: CalendarDate | null;
  readonly moves: number;
  readonly submittedOn: CalendarDate | null;
  /** Of a cause of concern: its published recommendations. */
  readonly children: readonly (DateColumns & { readonly closedAs: string | null })[] | null;
  readonly reopenedOn: CalendarDate | null;
  readonly reopenedAt: Date | null;
  readonly progressAt: Date | null;
  readonly assuranceOn: CalendarDate | null;
  readonly assuranceAt: Date | null;
  readonly late: Lateness | null;
  readonly illustrative: readonly string[];
  readonly hit: { readonly in: string; readonly text: string } | null;
}

const sql = Prisma.sql;
const last = sql`order by v."on" desc, v.at desc, v.id desc limit 1`;
/** The update of a finding `f` that stands, as `u`: of updates, what has a day before what has none. */
const LAST = sql`left join lateral (select v.illustrative, v.at, v.next_step, v.next_step_on from progress_update v
  where v.finding_id = f.id order by v.undated, v."on" desc, v.at desc, v.id desc limit 1) u on true`;

const INVENTED = sql`d.state = 'approved' and d.illustrative`;

/** What is illustrative of a finding `f` as it stands now: the voice given last, the date that counts, the closure in force. */
const ILLUSTRATIVE = sql`array_remove(array[
  case when f.illustrative then 'wording' end,
  case when u.illustrative then 'progress' end,
  case when (select v.illustrative from assurance v where v.finding_id = f.id ${last}) then 'assurance' end,
  case when exists (select 1 from closure c where c.finding_id = f.id and c.undone_on is null and c.illustrative) then 'status' end,
  case when f.status <> 'closed' and exists (select 1 from target_date d where d.finding_id = f.id and ${INVENTED} and d."to" = f.target)
    or f.kind = 'cause-of-concern' and exists (select 1 from finding k join target_date d on d.finding_id = k.id
      where k.parent_id = f.id and k.status <> 'closed' and ${INVENTED} and d."to" = k.target) then 'target' end], null)`;

const CHILDREN = sql`case when f.kind = 'cause-of-concern' then (
  select json_agg(json_build_object('status', k.status, 'target', k.target, 'deadlineOn', k.deadline_on,
    'submissionPending', k.submission_pending, 'nextCheckOn', k.next_check_on,
    'closedAs', ${closedAs(sql`k.id`)}))
  from finding k where k.parent_id = f.id and k.published_on is not null) end`;

/** When a finding was last reopened, and when its progress was given: asked only of what was reopened at all. */
const ofReopened = (moment: Prisma.Sql) => sql`case when f.reopened_on is not null then (${moment}) end`;
const REOPENED_AT = ofReopened(sql`select max(c.undone_at) from closure c where c.finding_id = f.id`);
const PROGRESS_AT = ofReopened(sql`u.at`);

const LATE = sql`case when f.status = 'closed' then (
  select json_build_object('firstTarget', c.days_after_first_target, 'deadline', c.days_after_deadline)
  from closure c where c.finding_id = f.id and c.undone_on is null) end`;

const NEXT = sql`case when u.next_step is not null then json_build_object('step', u.next_step, 'on', u.next_step_on) end`;

/** The bodies that it waits on, by name: asked only of what waits at all. */
export const WAITS_ON = sql`case when f.next_check_on is not null and f.status <> 'closed' then (select string_agg(distinct b.name, ', ')
  from dependency d join other_body b on b.key = d.body where d.finding_id = f.id and d.ended_on is null) end`;

const SUMMARY = sql`f.id, f.reference, f.own_reference as "ownReference", f.text, f.kind, f.theme, f.force_id as "forceId", o.name as "forceName",
  f.recorded_by = 'force' and f.confirmed_on is null as unconfirmed, p.reference as "parentReference", i.title as "inspectionTitle",
  f.published_on as "publishedOn", f.deadline_kind as "deadlineKind", f.deadline_date as "deadlineDate",
  f.deadline_months as "deadlineMonths", f.deadline_days as "deadlineDays", f.deadline_on as "deadlineOn", f.progress, f.progress_on as "updatedOn", f.priority, ${NEXT} as next, f.assurance, f.status,
  f.status_on as "statusOn", f.owner_id as "ownerId", f.first_target as "firstTarget", f.target, f.moves,
  f.submission_pending as "submissionPending", f.next_check_on as "nextCheckOn", ${WAITS_ON} as "waitsOn",
  ${postOf(sql`f.owner_id`)} as "ownerPost",
  ${OWNER_LEFT} as "ownerLeft", ${SPONSOR_LEFT} as "sponsorLeft",
  (select s."on" from submission s where s.finding_id = f.id and s.state = 'pending') as "submittedOn",
  f.reopened_on as "reopenedOn", ${REOPENED_AT} as "reopenedAt", f.assurance_on as "assuranceOn", f.assurance_at as "assuranceAt",
  ${PROGRESS_AT} as "progressAt", ${LATE} as late, ${CHILDREN} as children, ${ILLUSTRATIVE} as illustrative`;

const HIT = sql`json_build_object('in', chosen.source, 'text', case chosen.source
  when 'update' then (select concat_ws(E'\\n', u.note, u.next_step) from progress_update u where u.id = chosen.source_id)
  when 'evidence' then (select e.title || ': ' || e.note from evidence e where e.id = chosen.source_id) else f.text end)`;

const shownAs =
  (hit: Prisma.Sql) =>
  (actor: Actor, chosen: Prisma.Sql, today: CalendarDate): Question<FindingSummary[]> =>
    question(
      sql`with chosen as materialized (${chosen})
      select ${SUMMARY}, ${hit} as hit from chosen join finding f on f.id = chosen.id join organisation o on o.id = f.force_id
        join inspection i on i.id = f.inspection_id left join finding p on p.id = f.parent_id
        ${LAST}
      where f.published_on is not null and ${ownForces(actor)} order by chosen.at, f.id`,
      (rows: readonly Row[]) => rows.map((row) => toSummary(row, today)),
    );

/**
 * Findings as lists show them, for `askTogether`. `chosen` is a query that gives their ids as `id` and their places in the
 * list as `at`; what is not published or not for the asker is left out.
 */
export const summaries = shownAs(sql`null::json`);

/** The same of what a search found: `chosen` gives besides where, as `source` and `source_id`. */
export const summariesFound = shownAs(HIT);

/** These findings, in the order of the ids. */
export const summariesOf = (actor: Actor, ids: readonly string[], today: CalendarDate): Question<FindingSummary[]> =>
  summaries(actor, sql`select id, at from unnest(${[...ids]}::uuid[]) with ordinality as given (id, at)`, today);

function toSummary(row: Row, today: CalendarDate): FindingSummary {
  const dates = datesOf(row);
  const isCause = row.kind === "cause-of-concern";
  const children = row.children ?? [];
  const reopened = saidOn(row.reopenedOn, row.reopenedAt);
  return {
    id: row.id,
    reference: row.reference,
    ownReference: row.ownReference,
    text: row.text,
    kind: oneOf(FINDING_KINDS, row.kind, "finding.kind"),
    theme: row.theme,
    forceId: row.forceId,
    forceName: row.forceName,
    unconfirmed: row.unconfirmed,
    parentReference: row.parentReference,
    inspectionTitle: row.inspectionTitle,
    publishedOn: row.publishedOn,
    deadline: deadlineOf(row.deadlineKind, row.deadlineDate, row.deadlineMonths, row.deadlineDays),
    deadlineOn: row.deadlineOn,
    rollUp: isCause ? rollUp(children.map(toCounted)) : null,
    progress: oneOfOrNull(PROGRESS, row.progress, "finding.progress"),
    updatedOn: row.updatedOn,
    priority: oneOfOrNull(PRIORITIES, row.priority, "finding.priority"),
    next: row.next,
    assurance: oneOf(ASSURANCES, row.assurance, "finding.assurance"),
    status: dates.status,
    statusOn: row.statusOn,
    // A closed finding awaits nobody.
    hasOwner: row.ownerId !== null || isClosed(dates),
    ownerPost: row.ownerPost,
    ownerLeft: row.ownerLeft,
    sponsorLeft: row.sponsorLeft,
    firstTarget: row.firstTarget,
    target: row.target,
    moves: row.moves,
    overdue: overdue(dates, today),
    waitsOn: row.waitsOn,
    nextCheckOn: row.waitsOn === null ? null : row.nextCheckOn,
    recommendationDates: isCause ? recommendationDates(children.map(datesOf), today) : null,
    submittedOn: row.submittedOn,
    beforeReopening: {
      progress: isBeforeReopening(saidOn(row.updatedOn, row.progressAt), reopened),
      assurance: isBeforeReopening(saidOn(row.assuranceOn, row.assuranceAt), reopened),
    },
    late: row.late,
    illustrative: ILLUSTRATIVE_PARTS.filter((part) => row.illustrative.includes(part)),
    hit: row.hit && { ...row.hit, in: oneOf(SEARCHED, row.hit.in, "search_row.source") },
  };
}

const saidOn = (on: CalendarDate | null, at: Date | null) => (on && at ? { on, at } : null);
