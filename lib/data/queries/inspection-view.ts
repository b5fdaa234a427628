import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Outcome } from "@/lib/domain/closure/lists";
import type { Deadline } from "@/lib/domain/finding/deadline";
import type { Status } from "@/lib/domain/finding/finding";
import { FINDING_KINDS, type FindingKind } from "@/lib/domain/finding/kind";
import { type Grade, type InspectionType, RECORDERS, type Recorder } from "@/lib/domain/inspection/inspection";
import { inReportOrder } from "@/lib/domain/reference";
import { isSlug } from "@/lib/domain/written";
import { toCalendarOrNull, toDeadline } from "../mapping";
import { oneOf } from "../one-of";
import { ofOwnForces, onOwnForces } from "../own";
import { type Db, inScope } from "../scope";
import { countedColumns, toCounted } from "./counted";
import { byName, type ForceName, forceColumns } from "./inspections";

/** A finding as its report gives it. Without a reference it is not published yet. */
export interface ReportFinding {
  readonly id: string;
  readonly forceId: string;
  readonly kind: FindingKind;
  readonly text: string;
  readonly deadline: Deadline;
  readonly theme: string | null;
  readonly parentId: string | null;
  /** The cause of concern of an earlier report that it stands under. */
  readonly earlierCause: { readonly reference: string; readonly text: string } | null;
  /** What it raises again, while it is not published: linked in the step that publishes it. */
  readonly repeats: readonly string[];
  readonly position: number;
  readonly reference: string | null;
  readonly status: Status;
  readonly closedAs: Outcome | null;
  readonly illustrative: boolean;
}

export interface ReportJudgment {
  readonly id: string;
  readonly forceId: string;
  readonly question: string;
  readonly grade: Grade;
  readonly illustrative: boolean;
}

export interface InspectionView {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly type: InspectionType;
  readonly publishedOn: CalendarDate | null;
  /** The day that the report itself gives as its publication, where it was read. */
  readonly reportDay: CalendarDate | null;
  readonly fieldworkFrom: CalendarDate | null;
  readonly fieldworkTo: CalendarDate | null;
  readonly address: string | null;
  readonly text: string | null;
  readonly recordedBy: Recorder;
  /** Those of its findings that a force recorded and no inspector has confirmed. */
  readonly unconfirmed: readonly string[];
  readonly illustrative: boolean;
  readonly version: number;
  readonly forces: readonly ForceName[];
  /** In the order of the report, recommendations under their cause of concern. */
  readonly findings: readonly ReportFinding[];
  readonly judgments: readonly ReportJudgment[];
}

/** One inspection as this asker may see it, or null when for them there is none. */
export const findInspection = (actor: Actor, slug: string): Promise<InspectionView | null> =>
  inScope(actor, (db) => loadView(db, actor, slug));

export async function loadView(db: Db, actor: Actor, slug: string): Promise<InspectionView | null> {
  if (!isSlug(slug)) return null;
  const row = await db.inspection.findFirst({
    where: { slug, ...onOwnForces(actor) },
    include: {
      forces: { select: forceColumns },
      judgments: { where: ofOwnForces(actor), orderBy: [{ position: "asc" }, { id: "asc" }] },
      findings: {
        where: ofOwnForces(actor),
        orderBy: [{ position: "asc" }, { id: "asc" }],
        include: { closures: countedColumns.closures, parent: true },
      },
    },
  });
  if (!row) return null;
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    type: row.type,
    publishedOn: toCalendarOrNull(row.publishedOn),
    reportDay: toCalendarOrNull(row.reportDay),
    fieldworkFrom: toCalendarOrNull(row.fieldworkFrom),
    fieldworkTo: toCalendarOrNull(row.fieldworkTo),
    address: row.address,
    text: row.text,
    recordedBy: oneOf(RECORDERS, row.recordedBy, "inspection.recorded_by"),
    unconfirmed: row.findings
      .filter((finding) => finding.recordedBy === "force" && !finding.confirmedOn)
      .map(({ id }) => id),
    illustrative: row.illustrative,
    version: row.version,
    forces: byName(row.forces.map(({ force }) => force)),
    findings: inReportOrder(
      row.findings.map((finding) => ({
        id: finding.id,
        forceId: finding.forceId,
        kind: oneOf(FINDING_KINDS, finding.kind, "finding.kind"),
        text: finding.text,
        deadline: toDeadline(finding),
        theme: finding.theme,
        parentId: finding.parentId,
        earlierCause: earlierCause(row.id, finding.parent),
        repeats: finding.repeats,
        position: finding.position,
        reference: finding.reference,
        ...toCounted(finding),
        illustrative: finding.illustrative,
      })),
    ),
    judgments: row.judgments.map(({ id, forceId, question, grade, illustrative }) => ({
      id,
      forceId,
      question,
      grade,
      illustrative,
    })),
  };
}

const earlierCause = (
  inspectionId: string,
  parent: { readonly inspectionId: string; readonly reference: string | null; readonly text: string } | null,
) =>
  parent?.reference && parent.inspectionId !== inspectionId ? { reference: parent.reference, text: parent.text } : null;
