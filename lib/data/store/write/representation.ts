import "server-only";
import { change, insert, SIGNED, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = {
  ...SIGNED,
  side: "text",
  says: "text",
  state: "text",
  answer: "text",
  answeredOn: "date",
  answeredBy: "text",
  on: "date",
} as const;
export const REPRESENTATION: Table<typeof COLUMNS> = { name: "representation", columns: COLUMNS };

const makeRepresentations = ({ db, signed }: Writing, made: readonly ChangeOf<"representation-made">[]) =>
  insert(
    db,
    REPRESENTATION,
    made.map(({ change: _, ...row }) => ({ ...row, state: "made", ...signed })),
  );

const answerRepresentations = ({ db, signed }: Writing, answered: readonly ChangeOf<"representation-answered">[]) =>
  change(
    db,
    REPRESENTATION,
    answered.map(({ id, answer, on }) => ({ id, state: "answered", answer, answeredOn: on, answeredBy: signed.by })),
    { only: "t.state = 'made'" },
  );

export const REPRESENTATION_WRITERS = {
  "representation-answered": answerRepresentations,
  "representation-made": makeRepresentations,
} satisfies Partial<Writers>;
