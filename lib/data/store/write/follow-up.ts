import "server-only";
import { change, insert, SIGNED, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = {
  ...SIGNED,
  asked: "text",
  dueOn: "date",
  state: "text",
  sampleSize: "int",
  note: "text",
  endedOn: "date",
  endedBy: "text",
  on: "date",
} as const;
export const FOLLOW_UP: Table<typeof COLUMNS> = { name: "follow_up", columns: COLUMNS };

const askFollowUps = ({ db, signed }: Writing, asked: readonly ChangeOf<"follow-up-asked">[]) =>
  insert(
    db,
    FOLLOW_UP,
    asked.map(({ change: _, ...row }) => ({ ...row, state: "open", ...signed })),
  );

const endFollowUps = ({ db, signed }: Writing, ended: readonly ChangeOf<"follow-up-ended">[]) =>
  change(
    db,
    FOLLOW_UP,
    ended.map(({ id, state, sampleSize, note, on }) => ({
      id,
      state,
      sampleSize,
      note,
      endedOn: on,
      endedBy: signed.by,
    })),
    { only: "t.state = 'open'" },
  );

export const FOLLOW_UP_WRITERS = {
  "follow-up-ended": endFollowUps,
  "follow-up-asked": askFollowUps,
} satisfies Partial<Writers>;
