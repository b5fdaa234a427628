import "server-only";
import { insert, SIGNED, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = { ...SIGNED, note: "text", on: "date" } as const;
export const OFFICE_NOTE: Table<typeof COLUMNS> = { name: "office_note", columns: COLUMNS };

const addOfficeNotes = ({ db, signed }: Writing, notes: readonly ChangeOf<"office-note">[]) =>
  insert(
    db,
    OFFICE_NOTE,
    notes.map(({ id, findingId, note, on }) => ({ id, findingId, note, on, ...signed })),
  );

export const OFFICE_NOTE_WRITERS = {
  "office-note": addOfficeNotes,
} satisfies Partial<Writers>;
