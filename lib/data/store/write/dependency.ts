import "server-only";
import { change, insert, SIGNED, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = {
  ...SIGNED,
  body: "text",
  contact: "text",
  needed: "text",
  nextCheckOn: "date",
  heard: "text",
  heardOn: "date",
  endedOn: "date",
  endedBy: "text",
  cameOf: "text",
  on: "date",
} as const;
export const DEPENDENCY: Table<typeof COLUMNS> = { name: "dependency", columns: COLUMNS };

const OPEN = { only: "t.ended_on is null" } as const;

const addDependencies = ({ db, signed }: Writing, added: readonly ChangeOf<"dependency-added">[]) =>
  insert(
    db,
    DEPENDENCY,
    added.map(({ change: _, ...row }) => ({ ...row, ...signed })),
  );

const checkDependencies = ({ db }: Writing, checked: readonly ChangeOf<"dependency-checked">[]) =>
  change(
    db,
    DEPENDENCY,
    checked.map(({ id, heard, nextCheckOn, on }) => ({ id, heard, heardOn: on, nextCheckOn })),
    OPEN,
  );

const endDependencies = ({ db, signed }: Writing, ended: readonly ChangeOf<"dependency-ended">[]) =>
  change(
    db,
    DEPENDENCY,
    ended.map(({ id, cameOf, on }) => ({ id, cameOf, endedOn: on, endedBy: signed.by })),
    OPEN,
  );

export const DEPENDENCY_WRITERS = {
  "dependency-added": addDependencies,
  "dependency-checked": checkDependencies,
  "dependency-ended": endDependencies,
} satisfies Partial<Writers>;
