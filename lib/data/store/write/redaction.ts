import "server-only";
import { insert, type Table, Unwritten } from "./rows";
import type { ChangeOf, Writing } from "./writing";

const COLUMNS = {
  id: "uuid",
  forceId: "uuid",
  findingId: "uuid",
  eventId: "uuid",
  why: "text",
  askedAt: "timestamptz",
  askedById: "uuid",
  askedBy: "text",
} as const;
export const REDACTION: Table<typeof COLUMNS> = { name: "redaction", columns: COLUMNS };

export const askForRedactions = (
  { db, now, signed: { forceId, byId, by } }: Writing,
  asked: readonly ChangeOf<"redaction-asked">[],
) =>
  insert(
    db,
    REDACTION,
    asked.map(({ id, findingId, eventId, why }) => ({
      ...{ id, forceId, findingId, eventId, why },
      ...{ askedAt: now, askedById: byId, askedBy: by },
    })),
  );

/** By a narrow door of the database: whoever agrees reads none of the words. */
export const redactWords = async ({ db, now, signed }: Writing, agreed: readonly ChangeOf<"words-redacted">[]) => {
  for (const { id } of agreed) {
    const [row] = await db.$queryRaw<{ many: number }[]>`select redact(${id}::uuid, ${signed.by}, ${now}) as many`;
    if (!row?.many) throw new Unwritten("changed", "event", 1, 0);
  }
};
