import "server-only";
import { change, insert, type Table } from "./rows";
import type { ChangeOf, Writing } from "./writing";

const COLUMNS = {
  id: "uuid",
  forceId: "uuid",
  body: "text",
  level: "text",
  fromOn: "date",
  source: "text",
  toOn: "date",
  at: "timestamptz",
  byId: "uuid",
  by: "text",
  illustrative: "boolean",
} as const;
export const FORCE_LEVEL: Table<typeof COLUMNS> = { name: "force_level", columns: COLUMNS };

export const setLevels = ({ db, signed }: Writing, set: readonly ChangeOf<"level-set">[]) =>
  insert(
    db,
    FORCE_LEVEL,
    set.map(({ change: _, from, ...row }) => ({ ...row, fromOn: from, ...signed })),
  );

export const endLevels = ({ db }: Writing, ended: readonly ChangeOf<"level-ended">[]) =>
  change(
    db,
    FORCE_LEVEL,
    ended.map(({ id, on }) => ({ id, toOn: on })),
    { only: "t.to_on is null" },
  );
