import "server-only";
import { insert, type Table, Unwritten } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = {
  id: "uuid",
  forceId: "uuid",
  findingId: "uuid",
  eventId: "uuid",
  why: "text",
  askedOn: "date",
  askedAt: "timestamptz",
  askedById: "uuid",
  askedBy: "text",
} as const;
export const REDACTION: Table<typeof COLUMNS> = { name: "redaction", columns: COLUMNS };

const askForRedactions = (
  { db, now, signed: { forceId, byId, by } }: Writing,
  asked: readonly ChangeOf<"redaction-asked">[],
) =>
  insert(
    db,
    REDACTION,
    asked.map(({ id, findingId, eventId, why, on }) => ({
      ...{ id, forceId, findingId, eventId, why },
      ...{ askedOn: on, askedAt: now, askedById: byId, askedBy: by },
    })),
  );

/** By a narrow door of the database, as agreeing. */
const declineRedactions = async ({ db, now, signed }: Writing, declined: readonly ChangeOf<"redaction-declined">[]) => {
  for (const { id, why, on } of declined) {
    const [row] = await db.$queryRaw<
      { many: number }[]
    >`select decline_redaction(${id}::uuid, ${signed.by}, ${now}, ${on}::date, ${why}) as many`;
    if (row?.many !== 1) throw new Unwritten("changed", "redaction", 1, row?.many ?? 0);
  }
};

/** By a narrow door of the database: whoever agrees reads none of the words. */
const redactWords = async ({ db, now, signed }: Writing, agreed: readonly ChangeOf<"words-redacted">[]) => {
  for (const { id, on } of agreed) {
    const [row] = await db.$queryRaw<
      { many: number }[]
    >`select redact(${id}::uuid, ${signed.by}, ${now}, ${on}::date) as many`;
    if (!row?.many) throw new Unwritten("changed", "event", 1, 0);
  }
};

export const REDACTION_WRITERS = {
  "redaction-asked": askForRedactions,
  "redaction-declined": declineRedactions,
  "words-redacted": redactWords,
} satisfies Partial<Writers>;
