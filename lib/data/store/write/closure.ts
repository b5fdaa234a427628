import "server-only";
import { randomUUID } from "node:crypto";
import { FINDING } from "./finding";
import { change, insert, SIGNED, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

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
  importId: "uuid",
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

const undoClosures = ({ db, now }: Writing, undone: readonly ChangeOf<"closure-undone">[]) =>
  change(
    db,
    CLOSURE,
    undone.map(({ findingId, on }) => ({ findingId, undoneOn: on, undoneAt: now })),
    { by: ["findingId"], only: "t.undone_on is null" },
  );

/** Findings of an import that was taken back: the database lets them go that whoever took it back had recorded with it. */
async function takeBackFindings({ db, signed }: Writing, taken: readonly ChangeOf<"finding-taken-back">[]) {
  await insert(
    db,
    CLOSURE,
    taken.map(({ id: findingId, importId, note, basis, on }) => ({
      ...{ id: randomUUID(), findingId, importId, note, on },
      ...{ outcome: "recorded-in-error", method: "force-self-assessment" },
      basis: { text: basis, owner: null, sponsor: null, evidence: [], recommendations: [] },
      ...signed,
    })),
  );
  await change(
    db,
    FINDING,
    taken.map(({ id, on }) => ({ id, status: "closed", statusOn: on })),
    { only: "t.status = 'open' and t.confirmed_on is null" },
  );
}

export const CLOSURE_WRITERS = {
  "closure-undone": undoClosures,
  closed: close,
  // Before what the file reported of them is declined.
  "finding-taken-back": takeBackFindings,
} satisfies Partial<Writers>;
