import "server-only";
import type { Db } from "../../scope";
import { change, insert, type Row, type Table } from "./rows";

const COLUMNS = {
  id: "uuid",
  personId: "uuid",
  forceId: "uuid",
  deed: "jsonb",
  ones: "jsonb",
  state: "text",
  done: "int",
  judged: "jsonb",
  orderedAt: "timestamptz",
  finishedAt: "timestamptz",
} as const;
export const TOGETHER: Table<typeof COLUMNS> = { name: "together", columns: COLUMNS };
export type TogetherRow = Row<typeof COLUMNS>;

export const insertTogether = (db: Db, row: TogetherRow): Promise<void> => insert(db, TOGETHER, [row]);
export const changeTogetherRow = (db: Db, row: TogetherRow): Promise<void> => change(db, TOGETHER, [row]);
