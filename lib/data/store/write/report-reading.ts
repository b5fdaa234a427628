import "server-only";
import type { Review } from "@/lib/domain/report-review/review";
import type { Db } from "../../scope";
import { change, insert, type Row, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = {
  id: "uuid",
  personId: "uuid",
  forceId: "uuid",
  name: "text",
  text: "text",
  review: "jsonb",
  state: "text",
  inspectionId: "uuid",
  startedAt: "timestamptz",
  changedAt: "timestamptz",
} as const;
export const REPORT_READING: Table<typeof COLUMNS> = { name: "report_reading", columns: COLUMNS };

const OPEN = "t.state = 'open'";

export const insertReading = (db: Db, reading: Row<typeof COLUMNS>): Promise<void> =>
  insert(db, REPORT_READING, [reading]);

export const keepReview = (db: Db, id: string, review: Review, forceId: string | null, now: Date): Promise<void> =>
  change(db, REPORT_READING, [{ id, review, forceId, changedAt: now }], {
    only: OPEN,
    also: ["version = t.version + 1"],
  });

export const dropReading = (db: Db, id: string, now: Date): Promise<void> =>
  change(db, REPORT_READING, [{ id, state: "dropped", changedAt: now }], { only: OPEN });

const endReadings = ({ db, now }: Writing, recorded: readonly ChangeOf<"reading-recorded">[]) =>
  change(
    db,
    REPORT_READING,
    recorded.map(({ id, review, inspectionId }) => ({ id, state: "recorded", review, inspectionId, changedAt: now })),
    { only: OPEN },
  );

export const REPORT_READING_WRITERS = {
  "reading-recorded": endReadings,
} satisfies Partial<Writers>;
