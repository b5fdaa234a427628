import "server-only";
import { insert, SIGNED, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = { ...SIGNED, rating: "text", note: "text", on: "date" } as const;
export const RATING: Table<typeof COLUMNS> = { name: "rating", columns: COLUMNS };

const addRatings = ({ db, signed }: Writing, rated: readonly ChangeOf<"rated">[]) =>
  insert(
    db,
    RATING,
    rated.map(({ change: _, ...row }) => ({ ...row, ...signed })),
  );

export const RATING_WRITERS = {
  rated: addRatings,
} satisfies Partial<Writers>;
