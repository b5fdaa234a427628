import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Review } from "@/lib/domain/report-review/review";
import type { Prisma } from "../generated/client";
import type { Db } from "../scope";

/** A report under review, with the lines that its drafts stand on. */
export interface LoadedReading {
  readonly id: string;
  readonly name: string;
  readonly forceId: string | null;
  readonly lines: readonly string[];
  readonly review: Review;
  readonly state: "open" | "recorded" | "dropped";
  readonly inspectionId: string | null;
  readonly version: number;
}

const json = (review: Review) => review as unknown as Prisma.InputJsonValue;

export async function createReading(
  db: Db,
  actor: Actor,
  reading: Pick<LoadedReading, "id" | "name" | "forceId" | "lines" | "review">,
  now: Date,
): Promise<void> {
  const { id, name, forceId, lines, review } = reading;
  const data = {
    id,
    name,
    forceId,
    text: lines.join("\n"),
    review: json(review),
    personId: actor.personId,
    startedAt: now,
    changedAt: now,
  };
  await db.reportReading.createMany({ data });
}

/**
 * The reader's own report under review; locked, so that two tabs come one after the other. Whether the second may still do
 * what its page asks is for `changedSince` to say.
 */
export async function loadReading(db: Db, id: string): Promise<LoadedReading | null> {
  await db.$queryRaw`select id::text from report_reading where id = ${id}::uuid for update`;
  const row = await db.reportReading.findUnique({ where: { id } });
  if (!row) return null;
  const { name, forceId, text, review, state, inspectionId, version } = row;
  return {
    id,
    name,
    forceId,
    lines: text.split("\n"),
    review: review as unknown as Review,
    state: state as LoadedReading["state"],
    inspectionId,
    version,
  };
}

export async function saveReview(db: Db, id: string, review: Review, forceId: string | null, now: Date): Promise<void> {
  await db.reportReading.updateMany({
    where: { id, state: "open" },
    data: { review: json(review), forceId, changedAt: now, version: { increment: 1 } },
  });
}

/** Ends a review that was recorded: what is kept of it says what became of each part. */
export async function endRecorded(
  db: Db,
  id: string,
  review: Review,
  inspectionId: string | null,
  now: Date,
): Promise<void> {
  const data = { state: "recorded", review: json(review), inspectionId, changedAt: now };
  await db.reportReading.updateMany({ where: { id, state: "open" }, data });
}

/** Ends a review of which nothing was recorded. */
export async function endDiscarded(db: Db, id: string, now: Date): Promise<void> {
  await db.reportReading.updateMany({ where: { id, state: "open" }, data: { state: "dropped", changedAt: now } });
}
