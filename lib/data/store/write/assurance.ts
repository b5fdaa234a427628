import "server-only";
import { insert, SIGNED, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = { ...SIGNED, assurance: "text", note: "text", asks: "text", asksBy: "date", on: "date" } as const;
export const ASSURANCE: Table<typeof COLUMNS> = { name: "assurance", columns: COLUMNS };

const addAssurances = ({ db, signed }: Writing, records: readonly ChangeOf<"assurance">[]) =>
  insert(
    db,
    ASSURANCE,
    records.map(({ id, findingId, assurance, note, asks, on }) => ({
      id,
      findingId,
      assurance,
      note,
      asks: asks?.what ?? null,
      asksBy: asks?.by ?? null,
      on,
      ...signed,
    })),
  );

export const ASSURANCE_WRITERS = {
  assurance: addAssurances,
} satisfies Partial<Writers>;
