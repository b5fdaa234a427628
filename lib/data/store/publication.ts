import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { ForcePublication } from "@/lib/domain/inspection/publication";
import { toColumn, toColumnOrNull } from "../mapping";
import type { Db } from "../scope";

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
    orderBy: [{ family: "asc" }, { referenceYear: "asc" }, { referenceNumber: "asc" }, { id: "asc" }],
  });
  return rows.map(({ reference, ...row }) => ({ ...row, reference: reference ?? "" }));
}

/** Confirms all that forces recorded of a report. */
export async function confirmFindings(db: Db, inspectionId: string, on: CalendarDate): Promise<void> {
  const where = { inspectionId, recordedBy: "force", confirmedOn: null };
  await db.finding.updateMany({ where, data: { confirmedOn: toColumn(on) } });
}
