import "server-only";
import { insert, remove, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = { inspectionId: "uuid", personId: "uuid" } as const;
export const INSPECTION_READER: Table<typeof COLUMNS> = { name: "inspection_reader", columns: COLUMNS };

const nameReaders = ({ db }: Writing, named: readonly ChangeOf<"reader-named">[]) =>
  insert(
    db,
    INSPECTION_READER,
    named.map(({ inspectionId, personId }) => ({ inspectionId, personId })),
  );

const dropReaders = ({ db }: Writing, dropped: readonly ChangeOf<"reader-dropped">[]) =>
  remove(
    db,
    INSPECTION_READER,
    dropped.map(({ inspectionId, personId }) => ({ inspectionId, personId })),
  );

export const INSPECTION_READER_WRITERS = {
  "reader-named": nameReaders,
  "reader-dropped": dropReaders,
} satisfies Partial<Writers>;
