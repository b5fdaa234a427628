import "server-only";
import { randomUUID } from "node:crypto";
import { change, insert, SIGNED, type Table } from "./rows";
import type { ChangeOf, Writing } from "./writing";

const COLUMNS = {
  ...SIGNED,
  submissionId: "uuid",
  outcome: "text",
  method: "text",
  note: "text",
  letter: "text",
  successorId: "uuid",
  basis: "jsonb",
  on: "date",
  undoneOn: "date",
} as const;
export const CLOSURE: Table<typeof COLUMNS> = { name: "closure", columns: COLUMNS };

export const close = ({ db, signed }: Writing, closed: readonly ChangeOf<"closed">[]) =>
  insert(
    db,
    CLOSURE,
    closed.map(({ change: _, ...closure }) => ({ id: randomUUID(), ...closure, ...signed })),
  );

export const undoClosures = ({ db }: Writing, undone: readonly ChangeOf<"closure-undone">[]) =>
  change(
    db,
    CLOSURE,
    undone.map(({ findingId, on }) => ({ findingId, undoneOn: on })),
    { by: ["findingId"], only: "t.undone_on is null" },
  );
