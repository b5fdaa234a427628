import "server-only";
import { change, insert, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = {
  id: "uuid",
  forceId: "uuid",
  issuedBy: "text",
  directs: "text",
  on: "date",
  dueOn: "date",
  letter: "text",
  state: "text",
  endedOn: "date",
  endedNote: "text",
  endedBy: "text",
  at: "timestamptz",
  byId: "uuid",
  by: "text",
  illustrative: "boolean",
} as const;
export const DIRECTION: Table<typeof COLUMNS> = { name: "direction", columns: COLUMNS };

const ABOUT = { directionId: "uuid", findingId: "uuid", forceId: "uuid" } as const;
export const DIRECTION_FINDING: Table<typeof ABOUT> = { name: "direction_finding", columns: ABOUT };

const issueDirections = ({ db, signed }: Writing, issued: readonly ChangeOf<"direction-issued">[]) =>
  insert(
    db,
    DIRECTION,
    issued.map(({ change: _, ...row }) => ({ ...row, state: "issued", ...signed })),
  );

const nameDirected = ({ db, forceId }: Writing, about: readonly ChangeOf<"direction-about">[]) =>
  insert(
    db,
    DIRECTION_FINDING,
    about.map(({ directionId, findingId }) => ({ directionId, findingId, forceId })),
  );

const endDirections = ({ db, signed }: Writing, ended: readonly ChangeOf<"direction-ended">[]) =>
  change(
    db,
    DIRECTION,
    ended.map(({ id, state, on, note }) => ({ id, state, endedOn: on, endedNote: note, endedBy: signed.by })),
    { only: "t.state = 'issued'" },
  );

export const DIRECTION_WRITERS = {
  "direction-issued": issueDirections,
  "direction-about": nameDirected,
  "direction-ended": endDirections,
} satisfies Partial<Writers>;
