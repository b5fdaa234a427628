import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Deadline } from "@/lib/domain/finding/deadline";
import type { FindingKind } from "@/lib/domain/finding/kind";
import type { Grade, InspectionType } from "@/lib/domain/inspection/inspection";
import { sameQuestion } from "@/lib/domain/inspection/judgment";
import type { InspectionDraft } from "@/lib/domain/inspection/publication";
import { isSlug } from "@/lib/domain/written";
import { fromDeadline, toCalendarOrNull, toColumn, toColumnOrNull, toDeadline } from "../mapping";
import type { Db } from "../scope";
import type { Moment } from "./chain";
import { insertInspection } from "./inspection-row";

export interface InspectionFacts {
  readonly title: string;
  readonly type: InspectionType;
  readonly fieldworkFrom: CalendarDate | null;
  readonly fieldworkTo: CalendarDate | null;
  readonly address: string | null;
  readonly text: string | null;
}

export interface FindingFacts {
  readonly forceId: string;
  readonly kind: FindingKind;
  readonly text: string;
  readonly deadline: Deadline;
  readonly theme: string | null;
  readonly parentId: string | null;
  readonly illustrative: boolean;
}

/** Makes an inspection that only the inspectorate sees, and answers its slug. `id` is minted by the caller. */
export async function createInspection(
  db: Db,
  id: string,
  facts: InspectionFacts,
  forceIds: readonly string[],
  { now, illustrative }: Moment,
  reportDay: CalendarDate | null = null,
): Promise<string> {
  const own = { reportDay: toColumnOrNull(reportDay), illustrative, createdAt: now };
  const slug = await insertInspection(db, { id, ...columnsOf(facts), ...own });
  await db.inspectionForce.createMany({ data: forceIds.map((forceId) => ({ inspectionId: id, forceId })) });
  return slug;
}

export const columnsOf = ({ fieldworkFrom, fieldworkTo, ...facts }: InspectionFacts) => ({
  ...facts,
  fieldworkFrom: toColumnOrNull(fieldworkFrom),
  fieldworkTo: toColumnOrNull(fieldworkTo),
});

/** Changes what an unpublished inspection says of itself. False when it was published or changed meanwhile. */
export async function changeInspection(db: Db, id: string, version: number, facts: InspectionFacts): Promise<boolean> {
  const { count } = await db.inspection.updateMany({
    where: { id, version, publishedOn: null },
    data: { ...columnsOf(facts), version: { increment: 1 } },
  });
  return count === 1;
}

export interface LoadedInspection {
  readonly draft: InspectionDraft;
  readonly forceIds: readonly string[];
  readonly version: number;
}

export async function loadInspection(db: Db, slug: string): Promise<LoadedInspection | null> {
  if (!isSlug(slug)) return null;
  const row = await db.inspection.findUnique({
    where: { slug },
    include: { forces: true, findings: { include: { parent: true } }, _count: { select: { judgments: true } } },
  });
  if (!row) return null;
  return {
    forceIds: row.forces.map(({ forceId }) => forceId),
    version: row.version,
    draft: {
      id: row.id,
      title: row.title,
      publishedOn: toCalendarOrNull(row.publishedOn),
      isRevisit: row.type === "revisit",
      judgments: row._count.judgments,
      earlierCauses: row.findings.flatMap(({ parent }) =>
        parent?.reference && parent.family && parent.kind === "cause-of-concern" && parent.inspectionId !== row.id
          ? [{ id: parent.id, forceId: parent.forceId, reference: parent.reference, family: parent.family }]
          : [],
      ),
      findings: row.findings.map((finding) => ({
        id: finding.id,
        forceId: finding.forceId,
        kind: finding.kind as FindingKind,
        text: finding.text,
        deadline: toDeadline(finding),
        parentId: finding.parentId,
        position: finding.position,
        illustrative: finding.illustrative,
      })),
    },
  };
}

export async function addDraftFinding(
  db: Db,
  inspectionId: string,
  id: string,
  { deadline, ...facts }: FindingFacts & { readonly repeats?: string[] },
): Promise<void> {
  const last = await db.finding.aggregate({ where: { inspectionId }, _max: { position: true } });
  const position = (last._max.position ?? 0) + 1;
  await db.finding.createMany({ data: { id, inspectionId, ...facts, ...fromDeadline(deadline), position } });
}

export async function changeDraftFinding(
  db: Db,
  inspectionId: string,
  id: string,
  { deadline, forceId: _, illustrative: __, ...facts }: FindingFacts,
): Promise<boolean> {
  const data = { ...facts, ...fromDeadline(deadline) };
  const { count } = await db.finding.updateMany({ where: { id, inspectionId, publishedOn: null }, data });
  return count === 1;
}

/** Keeps the day that a report gives as its publication, where its inspection has none yet. */
export async function noteReportDay(db: Db, id: string, on: CalendarDate): Promise<void> {
  await db.inspection.updateMany({
    where: { id, publishedOn: null, reportDay: null },
    data: { reportDay: toColumn(on) },
  });
}

/** Makes every page that shows the draft as it was out of date. */
export async function noteDraftChanged(db: Db, id: string): Promise<void> {
  await db.inspection.updateMany({ where: { id, publishedOn: null }, data: { version: { increment: 1 } } });
}

/** Drops a draft finding and the recommendations under it. */
export async function dropDraftFinding(db: Db, inspectionId: string, id: string): Promise<boolean> {
  const where = { inspectionId, publishedOn: null };
  await db.finding.deleteMany({ where: { ...where, parentId: id } });
  return (await db.finding.deleteMany({ where: { ...where, id } })).count === 1;
}

export interface JudgmentFacts {
  readonly forceId: string;
  readonly question: string;
  readonly grade: Grade;
  readonly illustrative: boolean;
}

/** Adds the judgment of a question, or changes the grade of the one that is there while the inspection is unpublished. */
export async function setDraftJudgment(
  db: Db,
  inspectionId: string,
  facts: JudgmentFacts,
): Promise<"added" | "changed"> {
  const { forceId, question, grade, illustrative } = facts;
  const judgments = await db.judgment.findMany({ where: { inspectionId, forceId } });
  const there = sameQuestion(judgments, question);
  if (there) {
    await db.judgment.updateMany({ where: { id: there.id, publishedOn: null }, data: { grade, illustrative } });
    return "changed";
  }
  const last = await db.judgment.aggregate({ where: { inspectionId }, _max: { position: true } });
  const position = (last._max.position ?? 0) + 1;
  await db.judgment.createMany({ data: { inspectionId, forceId, question, grade, illustrative, position } });
  return "added";
}

export const dropDraftJudgment = async (db: Db, inspectionId: string, id: string): Promise<boolean> =>
  (await db.judgment.deleteMany({ where: { id, inspectionId, publishedOn: null } })).count === 1;

/** The address of an inspection that the asker may see, or null. */
export async function slugOfInspection(db: Db, id: string): Promise<string | null> {
  const row = await db.inspection.findUnique({ where: { id }, select: { slug: true } });
  return row?.slug ?? null;
}
