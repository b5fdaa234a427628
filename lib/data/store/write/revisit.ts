import "server-only";
import { change, insert, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = {
  id: "uuid",
  forceId: "uuid",
  scope: "text",
  method: "text",
  plannedFrom: "date",
  plannedTo: "date",
  state: "text",
  doneFrom: "date",
  doneTo: "date",
  letter: "text",
  letterReference: "text",
  letterOn: "date",
  droppedOn: "date",
  droppedWhy: "text",
  on: "date",
  at: "timestamptz",
  byId: "uuid",
  by: "text",
  illustrative: "boolean",
} as const;
export const REVISIT: Table<typeof COLUMNS> = { name: "revisit", columns: COLUMNS };

const OF = { revisitId: "uuid", findingId: "uuid", forceId: "uuid" } as const;
export const REVISIT_FINDING: Table<typeof OF> = { name: "revisit_finding", columns: OF };

const NOTE = {
  ...OF,
  note: "text",
  seen: "uuid[]",
  at: "timestamptz",
  byId: "uuid",
  by: "text",
  illustrative: "boolean",
} as const;
export const REVISIT_NOTE: Table<typeof NOTE> = { name: "revisit_note", columns: NOTE };

const planRevisits = ({ db, signed }: Writing, planned: readonly ChangeOf<"revisit-planned">[]) =>
  insert(
    db,
    REVISIT,
    planned.map(({ change: _, ...row }) => ({ ...row, state: "planned", ...signed })),
  );

const nameRevisited = ({ db, forceId }: Writing, of: readonly ChangeOf<"revisit-of">[]) =>
  insert(
    db,
    REVISIT_FINDING,
    of.map(({ revisitId, findingId }) => ({ revisitId, findingId, forceId })),
  );

const noteRevisits = ({ db, signed }: Writing, noted: readonly ChangeOf<"revisit-noted">[]) =>
  insert(
    db,
    REVISIT_NOTE,
    noted.map(({ change: _, ...row }) => ({ ...row, ...signed })),
  );

const doRevisits = ({ db }: Writing, done: readonly ChangeOf<"revisit-done">[]) =>
  change(
    db,
    REVISIT,
    done.map(({ id, from, to }) => ({ id, state: "done", doneFrom: from, doneTo: to })),
    { only: "t.state = 'planned'" },
  );

const tellRevisits = ({ db }: Writing, told: readonly ChangeOf<"revisit-told">[]) =>
  change(
    db,
    REVISIT,
    told.map(({ id, letter, letterReference, on }) => ({ id, state: "told", letter, letterReference, letterOn: on })),
    { only: "t.state = 'done'" },
  );

const dropRevisits = ({ db }: Writing, dropped: readonly ChangeOf<"revisit-dropped">[]) =>
  change(
    db,
    REVISIT,
    dropped.map(({ id, why, on }) => ({ id, state: "dropped", droppedOn: on, droppedWhy: why })),
    { only: "t.state = 'planned'" },
  );

export const REVISIT_WRITERS = {
  "revisit-planned": planRevisits,
  "revisit-of": nameRevisited,
  "revisit-done": doRevisits,
  "revisit-noted": noteRevisits,
  "revisit-told": tellRevisits,
  "revisit-dropped": dropRevisits,
} satisfies Partial<Writers>;
