import "server-only";
import { change, insert, SIGNED, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = {
  ...SIGNED,
  inspectionId: "uuid",
  about: "text",
  says: "text",
  answer: "text",
  changed: "boolean",
  answeredOn: "date",
  answeredBy: "text",
  on: "date",
} as const;
export const ACCURACY_COMMENT: Table<typeof COLUMNS> = { name: "accuracy_comment", columns: COLUMNS };

const commentOnAccuracy = ({ db, signed }: Writing, made: readonly ChangeOf<"accuracy-commented">[]) =>
  insert(
    db,
    ACCURACY_COMMENT,
    made.map(({ change: _, ...row }) => ({ ...row, ...signed })),
  );

const answerAccuracy = ({ db, signed }: Writing, answered: readonly ChangeOf<"accuracy-answered">[]) =>
  change(
    db,
    ACCURACY_COMMENT,
    answered.map(({ id, answer, changed, on }) => ({ id, answer, changed, answeredOn: on, answeredBy: signed.by })),
    { only: "t.answer is null" },
  );

export const ACCURACY_COMMENT_WRITERS = {
  "accuracy-commented": commentOnAccuracy,
  "accuracy-answered": answerAccuracy,
} satisfies Partial<Writers>;
