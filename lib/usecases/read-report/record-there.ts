import { draftBySlug } from "@/lib/data/draft-inspections";
import { reportOfDay } from "@/lib/data/report-of-day";
import type { Db } from "@/lib/data/scope";
import type { Refusal } from "@/lib/domain/refusal";
import type { ReportThere } from "@/lib/domain/report-review/plan";
import type { Review } from "@/lib/domain/report-review/review";
import { ok, type Result, refuse } from "@/lib/domain/result";

/** The inspection that a report is recorded into, where it is not a new one. */
export type RecordThere = ReportThere & { readonly id: string; readonly slug: string };

/**
 * A force's report goes into the register's own record of it, if there is one; an inspector's into the unpublished
 * inspection of that force that they chose, or a new one.
 */
export async function recordThere(
  db: Db,
  forceId: string,
  byForce: boolean,
  { title, publishedOn }: Review,
  into: string | null,
): Promise<Result<RecordThere | null, Refusal>> {
  if (byForce) return ok(publishedOn && (await reportOfDay(db, forceId, publishedOn, title)));
  if (into === null) return ok(null);
  const draft = await draftBySlug(db, forceId, into);
  return draft ? ok(draft) : refuse({ why: "draft-unfit", because: "inspection" });
}
