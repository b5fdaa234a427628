import "server-only";
import { ASSURANCES, type Assurance } from "@/lib/domain/assurance/lists";
import type { CalendarDate } from "@/lib/domain/calendar";
import { OUTCOMES } from "@/lib/domain/closure/lists";
import type { Deadline } from "@/lib/domain/finding/deadline";
import { isClosed, rollUp, STATUSES, type Status } from "@/lib/domain/finding/finding";
import { ILLUSTRATIVE_PARTS, type IllustrativePart } from "@/lib/domain/finding/illustrative";
import { FINDING_KINDS, type FindingKind } from "@/lib/domain/finding/kind";
import { type Dates, type Overdue, overdue } from "@/lib/domain/finding/overdue";
import { type RecommendationDates, recommendationDates } from "@/lib/domain/finding/recommendation-dates";
import { PROGRESS, type Progress } from "@/lib/domain/progress/lists";
import { Prisma } from "../generated/client";
import { deadlineOf } from "../mapping";
import { oneOf, oneOfOrNull } from "../one-of";
import { type Question, question } from "../together";

/** A finding as lists show it. */
export interface FindingSummary {
  readonly id: string;
  readonly reference: string;
  readonly text: string;
  readonly kind: FindingKind;
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
  readonly assurance: Assurance;
  readonly status: Status;
  readonly statusOn: CalendarDate | null;
  /** Somebody answers for it, or nobody needs to any more. */
  readonly hasOwner: boolean;
  readonly ownerPost: string | null;
  readonly firstTarget: CalendarDate | null;
  readonly target: CalendarDate | null;
  readonly moves: number;
  readonly overdue: Overdue | null;
  /** Of a cause of concern, which has no target of its own. */
  readonly recommendationDates: RecommendationDates | null;
  readonly submittedOn: CalendarDate | null;
  /** What of all this no published source gives. */
  readonly illustrative: readonly IllustrativePart[];
}

interface DateColumns {
  readonly status: string;
  readonly target: CalendarDate | null;
  readonly deadlineOn: CalendarDate | null;
  readonly submissionPending: boolean;
}

const datesOf = ({ status, target, deadlineOn, submissionPending }: DateColumns): Dates => ({
  status: oneOf(STATUSES, status, "finding.status"),
  target,
  deadlineOn,
  submissionPending,
});

/** What `SUMMARY` selects. */
interface Row extends DateColumns {
  readonly id: string;
  readonly reference: string;
  readonly text: string;
  readonly kind: string;
  readonly forceId: string;
  readonly forceName: string;
  readonly unconfirmed: boolean;
  readonly parentReference: string | null;
  readonly inspectionTitle: string;
  readonly publishedOn: CalendarDate;
  readonly deadlineKind: string;
  readonly deadlineDate: CalendarDate | null;
  readonly deadlineMonths: number | null;
  readonly progress: string | null;
  readonly updatedOn: CalendarDate | null;
  readonly assurance: string;
  readonly statusOn: CalendarDate | null;
  readonly ownerId: string | null;
  readonly ownerPost: string | null;
  readonly firstTarget: CalendarDate | null;
  readonly moves: number;
  readonly submittedOn: CalendarDate | null;
  /** Of a cause of concern: its published recommendations. */
  readonly children: readonly (DateColumns & { readonly closedAs: string | null })[] | null;
  readonly illustrative: readonly string[];
}

const sql = Prisma.sql;
const last = sql`order by v."on" desc, v.at desc, v.id desc limit 1`;

/** What is illustrative of a finding `f` as it stands now: the voice given last, the date that counts, the closure in force. */
const ILLUSTRATIVE = sql`array_remove(array[
  case when f.illustrative then 'wording' end,
  case when (select v.illustrative from progress_update v where v.finding_id = f.id ${last}) then 'progress' end,
  case when (select v.illustrative from assurance v where v.finding_id = f.id ${last}) then 'assurance' end,
  case when exists (select 1 from closure c where c.finding_id = f.id and c.undone_on is null and c.illustrative) then 'status' end,
  case when exists (select 1 from finding w join target_date d on d.finding_id = w.id
    where w.id = any (array(select f.id union all select k.id from finding k where k.parent_id = f.id)) and w.status <> 'closed'
      and d.state = 'approved' and d."to" = w.target and d.illustrative) then 'target' end], null)`;

const CHILDREN = sql`case when f.kind = 'cause-of-concern' then (
  select json_agg(json_build_object('status', k.status, 'target', k.target, 'deadlineOn', k.deadline_on,
    'submissionPending', k.submission_pending,
    'closedAs', (select c.outcome from closure c where c.finding_id = k.id and c.undone_on is null)))
  from finding k where k.parent_id = f.id and k.published_on is not null) end`;

const SUMMARY = sql`f.id, f.reference, f.text, f.kind, f.force_id as "forceId", o.name as "forceName",
  f.recorded_by = 'force' and f.confirmed_on is null as unconfirmed, p.reference as "parentReference", i.title as "inspectionTitle",
  f.published_on as "publishedOn", f.deadline_kind as "deadlineKind", f.deadline_date as "deadlineDate",
  f.deadline_months as "deadlineMonths", f.deadline_on as "deadlineOn", f.progress, f.progress_on as "updatedOn", f.assurance, f.status,
  f.status_on as "statusOn", f.owner_id as "ownerId", f.first_target as "firstTarget", f.target, f.moves,
  f.submission_pending as "submissionPending",
  (select m.post from membership m where m.person_id = f.owner_id order by m.since desc, m.id desc limit 1) as "ownerPost",
  (select s."on" from submission s where s.finding_id = f.id and s.state = 'pending') as "submittedOn",
  ${CHILDREN} as children, ${ILLUSTRATIVE} as illustrative`;

/**
 * Findings as lists show them, for `askTogether`. `chosen` is a query that gives their ids as `id` and their places in the
 * list as `at`; what is not published or not for the asker is left out.
 */
export const summaries = (chosen: Prisma.Sql, today: CalendarDate): Question<FindingSummary[]> =>
  question(
    sql`with chosen as materialized (${chosen})
      select ${SUMMARY} from chosen join finding f on f.id = chosen.id join organisation o on o.id = f.force_id
        join inspection i on i.id = f.inspection_id left join finding p on p.id = f.parent_id
      where f.published_on is not null order by chosen.at, f.id`,
    (rows: readonly Row[]) => rows.map((row) => toSummary(row, today)),
  );

/** These findings, in the order of the ids. */
export const summariesOf = (ids: readonly string[], today: CalendarDate): Question<FindingSummary[]> =>
  summaries(sql`select id, at from unnest(${[...ids]}::uuid[]) with ordinality as given (id, at)`, today);

function toSummary(row: Row, today: CalendarDate): FindingSummary {
  const dates = datesOf(row);
  const isCause = row.kind === "cause-of-concern";
  const children = row.children ?? [];
  return {
    id: row.id,
    reference: row.reference,
    text: row.text,
    kind: oneOf(FINDING_KINDS, row.kind, "finding.kind"),
    forceId: row.forceId,
    forceName: row.forceName,
    unconfirmed: row.unconfirmed,
    parentReference: row.parentReference,
    inspectionTitle: row.inspectionTitle,
    publishedOn: row.publishedOn,
    deadline: deadlineOf(row.deadlineKind, row.deadlineDate, row.deadlineMonths),
    deadlineOn: row.deadlineOn,
    rollUp: isCause ? rollUp(children.map(toCounted)) : null,
    progress: oneOfOrNull(PROGRESS, row.progress, "finding.progress"),
    updatedOn: row.updatedOn,
    assurance: oneOf(ASSURANCES, row.assurance, "finding.assurance"),
    status: dates.status,
    statusOn: row.statusOn,
    // A closed finding awaits nobody.
    hasOwner: row.ownerId !== null || isClosed(dates),
    ownerPost: row.ownerPost,
    firstTarget: row.firstTarget,
    target: row.target,
    moves: row.moves,
    overdue: overdue(dates, today),
    recommendationDates: isCause ? recommendationDates(children.map(datesOf), today) : null,
    submittedOn: row.submittedOn,
    illustrative: ILLUSTRATIVE_PARTS.filter((part) => row.illustrative.includes(part)),
  };
}

const toCounted = ({ status, closedAs }: { readonly status: string; readonly closedAs: string | null }) => ({
  status: oneOf(STATUSES, status, "finding.status"),
  closedAs: oneOfOrNull(OUTCOMES, closedAs, "closure.outcome"),
});
