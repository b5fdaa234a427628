import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { ReportThere } from "@/lib/domain/report-review/plan";
import { toColumn } from "./mapping";
import type { Db } from "./scope";

/** A report of the same day that the register has of this force: its record is added to, never made twice. */
export async function reportOfDay(
  db: Db,
  forceId: string,
  on: CalendarDate,
): Promise<(ReportThere & { readonly id: string; readonly slug: string }) | null> {
  const row = await db.inspection.findFirst({
    where: { publishedOn: toColumn(on), forces: { some: { forceId } } },
    select: { id: true, slug: true, recordedBy: true, judgments: { where: { forceId }, select: { question: true } } },
  });
  if (!row) return null;
  const recordedBy = row.recordedBy === "force" ? "force" : "inspectorate";
  return { id: row.id, slug: row.slug, recordedBy, questions: row.judgments.map(({ question }) => question) };
}
