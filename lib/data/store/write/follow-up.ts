import "server-only";
import { change, insert, SIGNED, type Table } from "./rows";
import type { ChangeOf, Writing } from "./writing";

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

export const askFollowUps = ({ db, signed }: Writing, asked: readonly ChangeOf<"follow-up-asked">[]) =>
  insert(
    db,
    FOLLOW_UP,
    asked.map(({ change: _, ...row }) => ({ ...row, state: "open", ...signed })),
  );

export const endFollowUps = ({ db, signed }: Writing, ended: readonly ChangeOf<"follow-up-ended">[]) =>
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
