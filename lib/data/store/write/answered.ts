import "server-only";
import type { Db } from "../../scope";
import { insert, type Row, type Table } from "./rows";

const COLUMNS = { key: "uuid", personId: "uuid", at: "timestamptz", outcome: "jsonb" } as const;
export const ANSWERED: Table<typeof COLUMNS> = { name: "answered", columns: COLUMNS };

export const insertAnswer = (db: Db, answer: Row<typeof COLUMNS>): Promise<void> => insert(db, ANSWERED, [answer]);
