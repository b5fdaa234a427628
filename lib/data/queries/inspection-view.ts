import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Outcome } from "@/lib/domain/closure/lists";
import type { Deadline } from "@/lib/domain/finding/deadline";
import type { Status } from "@/lib/domain/finding/finding";
import { FINDING_KINDS, type FindingKind } from "@/lib/domain/finding/kind";
import { type Grade, type InspectionType, RECORDERS, type Recorder } from "@/lib/domain/inspection/inspection";
import { REASSESSMENTS, type Says } from "@/lib/domain/reassessment/reassessment";
import { inReportOrder } from "@/lib/domain/reference";
import { isSlug } from "@/lib/domain/written";
import { list, object, pairs } from "../as-json";
import { Prisma } from "../generated/client";
import { deadlineOf } from "../mapping";
import { oneOf } from "../one-of";
import { onOwn, ownForces } from "../own";
import { askTogether, type Question, question } from "../together";
import { closedAs, counted, toCounted } from "./counted";
import { FORCES, type ForceName } from "./inspections";

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
  /** Not inspected this time: the grade of the year before stands. */
  readonly stands: boolean;
  readonly illustrative: boolean;
}

/** What the report says of a finding that an earlier one made. */
export interface ReportReassessment {
  readonly id: string;
  readonly forceId: string;
  readonly reference: string;
  readonly text: string;
  readonly says: Says;
  readonly note: string | null;
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
  /** What it says of earlier findings, in the order of their references. */
  readonly reassessed: readonly ReportReassessment[];
  /** The report that this record of a force was merged into. */
  /** When the import that recorded it was taken back, with what stood under it. */
  readonly takenBackOn: CalendarDate | null;
  readonly mergedInto: { readonly slug: string; readonly title: string } | null;
  /** Comments on the accuracy of its draft that the asker reads. */
  readonly comments: { readonly all: number; readonly unanswered: number };
  /** Whether the asker is named as a reader of its draft. */
  readonly named: boolean;
}

const sql = Prisma.sql;

interface FindingRow extends Omit<ReportFinding, "kind" | "deadline" | "earlierCause" | "status" | "closedAs"> {
  readonly kind: string;
  readonly deadlineKind: string;
  readonly deadlineDate: CalendarDate | null;
  readonly deadlineMonths: number | null;
  readonly deadlineDays: number | null;
  readonly status: string;
  readonly closedAs: string | null;
  readonly isUnconfirmed: boolean;
  readonly earlierCause: ReportFinding["earlierCause"];
}

interface Row extends Omit<InspectionView, "recordedBy" | "unconfirmed" | "findings" | "reassessed"> {
  readonly reassessed: readonly (Omit<ReportReassessment, "says"> & { readonly says: string })[];
  readonly recordedBy: string;
  readonly findings: readonly FindingRow[];
}

const FINDING = object(
  pairs("f", ["id", "forceId", "kind", "text", "deadlineKind", "deadlineDate", "deadlineMonths", "deadlineDays"]),
  pairs("f", ["theme", "parentId", "repeats", "position", "reference", "status", "illustrative"]),
  sql`'closedAs', ${closedAs(sql`f.id`)}, 'isUnconfirmed', f.recorded_by = 'force' and f.confirmed_on is null and ${counted(sql`f.id`)}`,
  sql`'earlierCause', (select ${object(pairs("p", ["reference", "text"]))} from finding p
    where p.id = f.parent_id and p.inspection_id <> f.inspection_id and p.reference is not null)`,
);

/** One inspection as this asker may see it, or null when for them there is none. */
export const inspectionWith = (actor: Actor, slug: string): Question<InspectionView | null> =>
  question(
    sql`select ${object(
      pairs("i", [
        "id",
        "slug",
        "title",
        "type",
        "publishedOn",
        "reportDay",
        "fieldworkFrom",
        "fieldworkTo",
        "address",
        "takenBackOn",
      ]),
      pairs("i", ["text", "recordedBy", "illustrative", "version"]),
      sql`'forces', ${FORCES}`,
      sql`'findings', ${list(FINDING, sql`f.position`, sql`from finding f where f.inspection_id = i.id and ${ownForces(actor)}`)}`,
      sql`'judgments', ${list(
        object(pairs("j", ["id", "forceId", "question", "grade", "stands", "illustrative"])),
        sql`j.position`,
        sql`from judgment j where j.inspection_id = i.id and ${ownForces(actor, sql`j.force_id`)}`,
      )}`,
      sql`'reassessed', (select coalesce(json_agg(${object(pairs("r", ["id", "forceId", "says", "note"]), pairs("e", ["reference", "text"]))}
        order by e.family, e.reference_year, e.reference_number, r.id), '[]')
        from reassessment r join finding e on e.id = r.finding_id where r.inspection_id = i.id and ${ownForces(actor, sql`r.force_id`)})`,
      sql`'comments', (select json_build_object('all', count(*), 'unanswered', count(*) filter (where c.answer is null))
        from accuracy_comment c where c.inspection_id = i.id and ${ownForces(actor, sql`c.force_id`)})`,
      sql`'mergedInto', (select ${object(pairs("m", ["slug", "title"]))} from inspection m where m.id = i.merged_into_id)`,
      sql`'named', exists (select 1 from inspection_reader n where n.inspection_id = i.id and n.person_id = ${actor.personId}::uuid)`,
    )} as found from inspection i where i.slug = ${isSlug(slug) ? slug : ""} and ${onOwn(actor)}`,
    ([row]: readonly { readonly found: Row }[]) => (row ? toView(row.found) : null),
  );

export const findInspection = async (actor: Actor, slug: string): Promise<InspectionView | null> =>
  isSlug(slug) ? (await askTogether(actor, inspectionWith(actor, slug)))[0] : null;

function toView({ findings, recordedBy, reassessed, ...row }: Row): InspectionView {
  return {
    ...row,
    recordedBy: oneOf(RECORDERS, recordedBy, "inspection.recorded_by"),
    unconfirmed: findings.flatMap(({ id, isUnconfirmed }) => (isUnconfirmed ? [id] : [])),
    findings: inReportOrder(findings.map(toFinding)),
    reassessed: reassessed.map((one) => ({ ...one, says: oneOf(REASSESSMENTS, one.says, "reassessment.says") })),
  };
}

const toFinding = ({
  isUnconfirmed: _,
  deadlineKind,
  deadlineDate,
  deadlineMonths,
  deadlineDays,
  kind,
  ...finding
}: FindingRow): ReportFinding => ({
  ...finding,
  ...toCounted(finding),
  kind: oneOf(FINDING_KINDS, kind, "finding.kind"),
  deadline: deadlineOf(deadlineKind, deadlineDate, deadlineMonths, deadlineDays),
});
