import "server-only";
import type { Db } from "../../scope";
import { insertPortions, type Row, type Table } from "./rows";

const COLUMNS = {
  id: "uuid",
  chainId: "text",
  number: "int",
  forceId: "uuid",
  organisationId: "uuid",
  findingId: "uuid",
  inspectionId: "uuid",
  kind: "text",
  audience: "text",
  on: "date",
  at: "timestamptz",
  personId: "uuid",
  by: "text",
  illustrative: "boolean",
  payload: "text",
  digest: "text",
  previous: "text",
  hash: "text",
} as const;
export const EVENT: Table<typeof COLUMNS> = { name: "event", columns: COLUMNS };

export const insertEvents = (db: Db, portions: Iterable<readonly Row<typeof COLUMNS>[]>): Promise<void> =>
  insertPortions(db, EVENT, portions);
