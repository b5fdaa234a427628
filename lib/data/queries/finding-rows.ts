import "server-only";
import { ASSURANCES, type Assurance } from "@/lib/domain/assurance/lists";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Deadline } from "@/lib/domain/finding/deadline";
import { isClosed, rollUp, STATUSES, type Status } from "@/lib/domain/finding/finding";
import { ILLUSTRATIVE_PARTS, type IllustrativePart } from "@/lib/domain/finding/illustrative";
import { FINDING_KINDS, type FindingKind } from "@/lib/domain/finding/kind";
import { type Dates, type Overdue, overdue } from "@/lib/domain/finding/overdue";
import { type RecommendationDates, recommendationDates } from "@/lib/domain/finding/recommendation-dates";
import { PROGRESS, type Progress } from "@/lib/domain/progress/lists";
import { toCalendarOrNull, toDeadline } from "../mapping";
import { oneOf, oneOfOrNull } from "../one-of";
import { postsOf } from "../posts";
import type { Db } from "../scope";
import { countedColumns, toCounted } from "./counted";

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
  readonly target: Date | null;
  readonly deadlineOn: Date | null;
  readonly submissionPending: boolean;
}

const datesOf = ({ status, target, deadlineOn, submissionPending }: DateColumns): Dates => ({
  status: oneOf(STATUSES, status, "finding.status"),
  target: toCalendarOrNull(target),
  deadlineOn: toCalendarOrNull(deadlineOn),
  submissionPending,
});

/** What is illustrative of each finding as it stands now: the voice given last, the date that counts, the closure in force. */
async function illustrativeParts(db: Db, ids: readonly string[]): Promise<Map<string, IllustrativePart[]>> {
  const rows = await db.$queryRaw<({ id: string } & Record<IllustrativePart, boolean>)[]>`
    select f.id, f.illustrative as wording,
      coalesce((select u.illustrative from progress_update u where u.finding_id = f.id order by u."on" desc, u.at desc, u.id desc limit 1), false) as progress,
      coalesce((select a.illustrative from assurance a where a.finding_id = f.id order by a."on" desc, a.at desc, a.id desc limit 1), false) as assurance,
      exists (select 1 from closure c where c.finding_id = f.id and c.undone_on is null and c.illustrative) as status,
      exists (select 1 from finding w join target_date d on d.finding_id = w.id
        where (w.id = f.id or w.parent_id = f.id) and w.status <> 'closed' and d.state = 'approved' and d."to" = w.target and d.illustrative) as target
    from finding f where f.id = any (${[...ids]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, ILLUSTRATIVE_PARTS.filter((part) => row[part])]));
}

/** These findings, in the order of the ids. Those that the asker may not see are left out. */
export async function summariesOf(db: Db, ids: readonly string[], today: CalendarDate): Promise<FindingSummary[]> {
  if (ids.length === 0) return [];
  const rows = await db.finding.findMany({
    where: { id: { in: [...ids] }, publishedOn: { not: null } },
    select: {
      id: true,
      reference: true,
      text: true,
      kind: true,
      forceId: true,
      progress: true,
      progressOn: true,
      assurance: true,
      status: true,
      statusOn: true,
      ownerId: true,
      firstTarget: true,
      target: true,
      moves: true,
      deadlineKind: true,
      deadlineDate: true,
      deadlineMonths: true,
      deadlineOn: true,
      submissionPending: true,
      publishedOn: true,
      recordedBy: true,
      confirmedOn: true,
      force: { select: { name: true } },
      inspection: { select: { title: true } },
      parent: { select: { reference: true } },
      children: {
        where: { publishedOn: { not: null } },
        select: { ...countedColumns, target: true, deadlineOn: true, submissionPending: true },
      },
      submissions: { where: { state: "pending" }, select: { on: true } },
    },
  });
  const posts = await postsOf(
    db,
    rows.map(({ ownerId }) => ownerId),
  );
  const illustrative = await illustrativeParts(db, ids);
  const byId = new Map(
    rows.map((row): [string, FindingSummary] => {
      const status = oneOf(STATUSES, row.status, "finding.status");
      const dates = datesOf(row);
      const isCause = row.kind === "cause-of-concern";
      return [
        row.id,
        {
          id: row.id,
          reference: row.reference ?? "",
          text: row.text,
          kind: oneOf(FINDING_KINDS, row.kind, "finding.kind"),
          forceId: row.forceId,
          forceName: row.force.name,
          unconfirmed: row.recordedBy === "force" && row.confirmedOn === null,
          parentReference: row.parent?.reference ?? null,
          inspectionTitle: row.inspection.title,
          publishedOn: toCalendarOrNull(row.publishedOn),
          deadline: toDeadline(row),
          deadlineOn: dates.deadlineOn,
          rollUp: isCause ? rollUp(row.children.map(toCounted)) : null,
          progress: oneOfOrNull(PROGRESS, row.progress, "finding.progress"),
          updatedOn: toCalendarOrNull(row.progressOn),
          assurance: oneOf(ASSURANCES, row.assurance, "finding.assurance"),
          status,
          statusOn: toCalendarOrNull(row.statusOn),
          // A closed finding awaits nobody.
          hasOwner: row.ownerId !== null || isClosed({ status }),
          ownerPost: row.ownerId ? (posts.get(row.ownerId) ?? null) : null,
          firstTarget: toCalendarOrNull(row.firstTarget),
          target: dates.target,
          moves: row.moves,
          overdue: overdue(dates, today),
          recommendationDates: isCause ? recommendationDates(row.children.map(datesOf), today) : null,
          submittedOn: toCalendarOrNull(row.submissions[0]?.on ?? null),
          illustrative: illustrative.get(row.id) ?? [],
        },
      ];
    }),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}
