import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar";
import { type Assurance, isClosed, type Progress, rollUp, type Status } from "@/lib/domain/finding/finding";
import type { FindingKind } from "@/lib/domain/finding/kind";
import { type Overdue, overdue } from "@/lib/domain/finding/overdue";
import { toCalendarOrNull } from "../mapping";
import type { Db } from "../scope";
import { postsOf } from "../store/case";
import { countedColumns, toCounted } from "./counted";

/** A finding as lists show it. */
export interface FindingSummary {
  readonly id: string;
  readonly reference: string;
  readonly text: string;
  readonly kind: FindingKind;
  readonly forceId: string;
  readonly forceName: string;
  readonly parentReference: string | null;
  readonly inspectionTitle: string;
  readonly publishedOn: CalendarDate | null;
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
  readonly submittedOn: CalendarDate | null;
  readonly illustrative: boolean;
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
      deadlineOn: true,
      submissionPending: true,
      illustrative: true,
      publishedOn: true,
      force: { select: { name: true } },
      inspection: { select: { title: true } },
      parent: { select: { reference: true } },
      children: { select: countedColumns },
      submissions: { where: { state: "pending" }, select: { on: true } },
    },
  });
  const posts = await postsOf(
    db,
    rows.map(({ ownerId }) => ownerId),
  );
  const byId = new Map(
    rows.map((row): [string, FindingSummary] => {
      const status = row.status as Status;
      const target = toCalendarOrNull(row.target);
      const dates = {
        status,
        target,
        deadlineOn: toCalendarOrNull(row.deadlineOn),
        submissionPending: row.submissionPending,
      };
      return [
        row.id,
        {
          id: row.id,
          reference: row.reference ?? "",
          text: row.text,
          kind: row.kind as FindingKind,
          forceId: row.forceId,
          forceName: row.force.name,
          parentReference: row.parent?.reference ?? null,
          inspectionTitle: row.inspection.title,
          publishedOn: toCalendarOrNull(row.publishedOn),
          deadlineOn: dates.deadlineOn,
          rollUp: row.kind === "cause-of-concern" ? rollUp(row.children.map(toCounted)) : null,
          progress: row.progress as Progress | null,
          updatedOn: toCalendarOrNull(row.progressOn),
          assurance: row.assurance as Assurance,
          status,
          statusOn: toCalendarOrNull(row.statusOn),
          // A closed finding awaits nobody.
          hasOwner: row.ownerId !== null || isClosed({ status }),
          ownerPost: row.ownerId ? (posts.get(row.ownerId) ?? null) : null,
          firstTarget: toCalendarOrNull(row.firstTarget),
          target,
          moves: row.moves,
          overdue: overdue(dates, today),
          submittedOn: toCalendarOrNull(row.submissions[0]?.on ?? null),
          illustrative: row.illustrative,
        },
      ];
    }),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}
