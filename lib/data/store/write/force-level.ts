import "server-only";
import { change, insert, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

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

const setLevels = ({ db, signed }: Writing, set: readonly ChangeOf<"level-set">[]) =>
  insert(
    db,
    FORCE_LEVEL,
    set.map(({ change: _, from, ...row }) => ({ ...row, fromOn: from, ...signed })),
  );

const endLevels = ({ db }: Writing, ended: readonly ChangeOf<"level-ended">[]) =>
  change(
    db,
    FORCE_LEVEL,
    ended.map(({ id, on }) => ({ id, toOn: on })),
    { only: "t.to_on is null" },
  );

export const FORCE_LEVEL_WRITERS = {
  "level-ended": endLevels,
  "level-set": setLevels,
} satisfies Partial<Writers>;
