import "server-only";
import type { ReportThere } from "@/lib/domain/report-review/plan";
import type { Db } from "./scope";

/** The unpublished inspections of a force that a report can be recorded into, the latest first. */
export const listDrafts = (
  db: Db,
  forceId: string,
): Promise<readonly { readonly slug: string; readonly title: string }[]> =>
  db.inspection.findMany({
    where: { publishedOn: null, forces: { some: { forceId } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { slug: true, title: true },
    take: 50,
  });

/** One of them, with the questions that its judgments of this force answer; null when there is none, or it is published. */
export async function draftBySlug(
  db: Db,
  forceId: string,
  slug: string,
): Promise<(ReportThere & { readonly id: string; readonly slug: string }) | null> {
  const row = await db.inspection.findFirst({
    where: { slug, publishedOn: null, forces: { some: { forceId } } },
    select: { id: true, judgments: { where: { forceId }, select: { question: true } } },
  });
  return row && { id: row.id, slug, takesJudgments: true, questions: row.judgments.map(({ question }) => question) };
}
