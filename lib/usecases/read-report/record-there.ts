import { draftBySlug } from "@/lib/data/draft-inspections";
import { reportOfDay } from "@/lib/data/report-of-day";
import type { Db } from "@/lib/data/scope";
import type { Refusal } from "@/lib/domain/refusal";
import { asItStands, type ReportThere } from "@/lib/domain/report-review/plan";
import type { Review } from "@/lib/domain/report-review/review";
import { ok, type Result, refuse } from "@/lib/domain/result";

/** The inspection that a report is recorded into, where it is not a new one. */
export type RecordThere = ReportThere & { readonly id: string; readonly slug: string };

export interface Place {
  /** The same report, as the register has it: its judgments stand. */
  readonly there: ReportThere | null;
  /** Null for a new inspection. */
  readonly into: RecordThere | null;
}

/**
 * A force's report goes into the register's own record of it, if there is one; an inspector's into the unpublished
 * inspection of that force that they chose, or a new one, where the register's record of it leaves anything to record.
 */
export async function placeOfRecord(
  db: Db,
  forceId: string,
  byForce: boolean,
  review: Review,
  draft: string | null,
): Promise<Result<Place, Refusal>> {
  if (draft !== null && !byForce) {
    const chosen = await draftBySlug(db, forceId, draft);
    return chosen ? ok({ there: chosen, into: chosen }) : refuse({ why: "draft-unfit", because: "inspection" });
  }
  const report = review.publishedOn && (await reportOfDay(db, forceId, review.publishedOn, review));
  if (!report) return ok({ there: null, into: null });
  return ok({ there: asItStands(report, byForce), into: byForce ? report : null });
}
