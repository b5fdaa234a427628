import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Deadline } from "@/lib/domain/finding/deadline";
import type { FindingKind } from "@/lib/domain/finding/kind";
import type { Grade, InspectionType } from "@/lib/domain/inspection/inspection";
import { sameQuestion } from "@/lib/domain/inspection/judgment";
import type { ForcePublication, InspectionDraft } from "@/lib/domain/inspection/publication";
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

export const nameReader = async (db: Db, inspectionId: string, personId: string): Promise<void> => {
  await db.inspectionReader.createMany({ data: { inspectionId, personId } });
};

export const dropReader = async (db: Db, inspectionId: string, personId: string): Promise<void> => {
  await db.inspectionReader.deleteMany({ where: { inspectionId, personId } });
};

/**
 * Whether a person is named as a reader; and, where they work for a force of the inspection or for its policing body, who
 * they are in words and which force that is.
 */
export async function readerStanding(
  db: Db,
  inspectionId: string,
  forceIds: readonly string[],
  personId: string,
): Promise<{ readonly named: boolean; readonly reader: { readonly post: string; readonly forceId: string } | null }> {
  const named = await db.inspectionReader.count({ where: { inspectionId, personId } });
  const ids = [...forceIds];
  const member = await db.membership.findFirst({
    where: {
      personId,
      state: "active",
      role: { not: "administrator" },
      organisation: { OR: [{ id: { in: ids } }, { overseesId: { in: ids } }] },
    },
    select: { post: true, organisation: { select: { id: true, name: true, overseesId: true } } },
  });
  if (!member) return { named: named > 0, reader: null };
  const { id, name, overseesId } = member.organisation;
  return { named: named > 0, reader: { post: `${member.post}, ${name}`, forceId: overseesId ?? id } };
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

/** Earlier findings that drafts of an inspection raise again, as their reader said: linked once they are published. */
export async function repeatsOfDrafts(
  db: Db,
  inspectionId: string,
): Promise<readonly { readonly forceId: string; readonly findingId: string; readonly reference: string }[]> {
  const rows = await db.finding.findMany({
    where: { inspectionId, publishedOn: null, repeats: { isEmpty: false } },
    select: { id: true, forceId: true, repeats: true },
  });
  return rows.flatMap(({ id, forceId, repeats }) =>
    repeats.map((reference) => ({ forceId, findingId: id, reference })),
  );
}

/** Gives the inspection, its judgments and its findings their publication. What follows for Engage is saved as a decision. */
export async function publish(
  db: Db,
  inspectionId: string,
  on: CalendarDate,
  plans: readonly ForcePublication[],
  now: Date,
): Promise<void> {
  const publishedOn = toColumn(on);
  await db.inspection.updateMany({
    where: { id: inspectionId, publishedOn: null },
    data: { publishedOn, version: { increment: 1 } },
  });
  await db.judgment.updateMany({ where: { inspectionId }, data: { publishedOn } });
  for (const { references } of plans) {
    for (const { findingId, reference, year, number, family, deadlineOn } of references) {
      await db.finding.updateMany({
        where: { id: findingId, publishedOn: null },
        data: {
          publishedOn,
          repeats: [],
          reference,
          referenceYear: year,
          referenceNumber: number,
          family,
          statusOn: publishedOn,
          deadlineOn: toColumnOrNull(deadlineOn),
          allocatedOn: publishedOn,
          changedAt: now,
        },
      });
    }
  }
}

/** What forces recorded of a report and nobody has confirmed yet, in the order of the references. */
export async function unconfirmedFindings(
  db: Db,
  inspectionId: string,
): Promise<readonly { readonly id: string; readonly forceId: string; readonly reference: string }[]> {
  const rows = await db.finding.findMany({
    where: { inspectionId, recordedBy: "force", confirmedOn: null },
    select: { id: true, forceId: true, reference: true },
    orderBy: [{ family: "asc" }, { referenceYear: "asc" }, { referenceNumber: "asc" }],
  });
  return rows.map(({ reference, ...row }) => ({ ...row, reference: reference ?? "" }));
}

/** Confirms all that forces recorded of a report. */
export async function confirmFindings(db: Db, inspectionId: string, on: CalendarDate): Promise<void> {
  const where = { inspectionId, recordedBy: "force", confirmedOn: null };
  await db.finding.updateMany({ where, data: { confirmedOn: toColumn(on) } });
}

/** The address of an inspection that the asker may see, or null. */
export async function slugOfInspection(db: Db, id: string): Promise<string | null> {
  const row = await db.inspection.findUnique({ where: { id }, select: { slug: true } });
  return row?.slug ?? null;
}
