import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { READING_STATES, type ReadingState, type Review } from "@/lib/domain/report-review/review";
import { readReview } from "@/lib/domain/report-review/stored-review";
import { oneOf } from "../one-of";
import { readStored } from "../read-stored";
import type { Db } from "../scope";
import { dropReading, insertReading, keepReview } from "./write/report-reading";

/** A report under review, with the lines that its drafts stand on. */
export interface LoadedReading {
  readonly id: string;
  readonly name: string;
  readonly forceId: string | null;
  readonly lines: readonly string[];
  readonly review: Review;
  readonly state: ReadingState;
  readonly inspectionId: string | null;
  readonly version: number;
}

/** Keeps a report that somebody has begun to read, as their own. */
export const createReading = (
  db: Db,
  actor: Actor,
  { id, name, forceId, lines, review }: Pick<LoadedReading, "id" | "name" | "forceId" | "lines" | "review">,
  now: Date,
): Promise<void> =>
  insertReading(db, {
    id,
    name,
    forceId,
    text: lines.join("\n"),
    review,
    personId: actor.personId,
    startedAt: now,
    changedAt: now,
  });

/**
 * The reader's own report under review; locked, so that two tabs come one after the other. Whether the second may still do
 * what its page asks is for `changedSince` to say.
 */
export async function loadReading(db: Db, actor: Actor, id: string): Promise<LoadedReading | null> {
  await db.$queryRaw`select id::text from report_reading where id = ${id}::uuid for update`;
  const row = await db.reportReading.findFirst({ where: { id, personId: actor.personId } });
  if (!row) return null;
  const { name, forceId, text, review, state, inspectionId, version } = row;
  return {
    id,
    name,
    forceId,
    lines: text.split("\n"),
    review: readStored(readReview, review, "report_reading.review"),
    state: oneOf(READING_STATES, state, "report_reading.state"),
    inspectionId,
    version,
  };
}

/** Keeps a review as somebody has corrected it. */
export const saveReview = keepReview;

/** Ends a review of which nothing was recorded. */
export const endDiscarded = dropReading;
