import "server-only";
import { insert, remove, type Table } from "./rows";
import type { ChangeOf, Writing } from "./writing";

const COLUMNS = { inspectionId: "uuid", personId: "uuid" } as const;
export const INSPECTION_READER: Table<typeof COLUMNS> = { name: "inspection_reader", columns: COLUMNS };

export const nameReaders = ({ db }: Writing, named: readonly ChangeOf<"reader-named">[]) =>
  insert(
    db,
    INSPECTION_READER,
    named.map(({ inspectionId, personId }) => ({ inspectionId, personId })),
  );

export const dropReaders = ({ db }: Writing, dropped: readonly ChangeOf<"reader-dropped">[]) =>
  remove(
    db,
    INSPECTION_READER,
    dropped.map(({ inspectionId, personId }) => ({ inspectionId, personId })),
  );
