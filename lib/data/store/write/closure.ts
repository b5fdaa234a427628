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
  letterReference: "text",
  sampleSize: "int",
  successorId: "uuid",
  basis: "jsonb",
  daysAfterFirstTarget: "int",
  daysAfterDeadline: "int",
  on: "date",
  undoneOn: "date",
  undoneAt: "timestamptz",
} as const;
export const CLOSURE: Table<typeof COLUMNS> = { name: "closure", columns: COLUMNS };

export const close = ({ db, signed }: Writing, closed: readonly ChangeOf<"closed">[]) =>
  insert(
    db,
    CLOSURE,
    closed.map(({ change: _, late: { firstTarget, deadline }, ...closure }) => ({
      id: randomUUID(),
      ...closure,
      daysAfterFirstTarget: firstTarget,
      daysAfterDeadline: deadline,
      ...signed,
    })),
  );

export const undoClosures = ({ db, now }: Writing, undone: readonly ChangeOf<"closure-undone">[]) =>
  change(
    db,
    CLOSURE,
    undone.map(({ findingId, on }) => ({ findingId, undoneOn: on, undoneAt: now })),
    { by: ["findingId"], only: "t.undone_on is null" },
  );
