import { draftBySlug } from "@/lib/data/draft-inspections";
import { reportOfDay } from "@/lib/data/report-of-day";
import type { Db } from "@/lib/data/scope";
import type { Actor } from "@/lib/domain/actor";
import { asItStands } from "@/lib/domain/report-review/plan";
import type { ReadingCase } from "@/lib/domain/report-review/reading-case";
import type { Review } from "@/lib/domain/report-review/review";

/**
 * A force's report goes into the register's own record of it, if there is one; an inspector's into the unpublished
 * inspection of that force that they chose, or a new one, where the register's record of it leaves anything to record.
 */
export async function placeOfRecord(
  db: Db,
  actor: Actor,
  forceId: string,
  byForce: boolean,
  review: Review,
  draft: string | null,
): Promise<Pick<ReadingCase, "there" | "into">> {
  if (draft !== null && !byForce) {
    const chosen = await draftBySlug(db, actor, forceId, draft);
    return chosen ? { there: chosen, into: chosen } : { there: null, into: "unknown" };
  }
  const report = review.publishedOn && (await reportOfDay(db, actor, forceId, review.publishedOn, review));
  if (!report) return { there: null, into: null };
  return { there: asItStands(report, byForce), into: byForce ? { ...report, draft: null } : null };
}
