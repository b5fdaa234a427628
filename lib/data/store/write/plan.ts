import "server-only";
import { change, insert, SIGNED, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const RESPONSE = { ...SIGNED, response: "text", why: "text", rootCause: "text", on: "date" } as const;
export const PLAN_RESPONSE: Table<typeof RESPONSE> = { name: "plan_response", columns: RESPONSE };

const setResponses = ({ db, signed }: Writing, set: readonly ChangeOf<"response-set">[]) =>
  insert(
    db,
    PLAN_RESPONSE,
    set.map(({ change: _, ...row }) => ({ ...row, ...signed })),
  );

const ACTION = {
  ...SIGNED,
  text: "text",
  ownerId: "uuid",
  owner: "text",
  due: "date",
  state: "text",
  endedOn: "date",
  endedWhy: "text",
  on: "date",
} as const;
export const PLAN_ACTION: Table<typeof ACTION> = { name: "plan_action", columns: ACTION };

const addActions = ({ db, signed }: Writing, added: readonly ChangeOf<"action-added">[]) =>
  insert(
    db,
    PLAN_ACTION,
    added.map(({ change: _, ...row }) => ({ ...row, state: "open", ...signed })),
  );

const endActions = ({ db }: Writing, ended: readonly ChangeOf<"action-ended">[]) =>
  change(
    db,
    PLAN_ACTION,
    ended.map(({ id, state, why, on }) => ({ id, state, endedOn: on, endedWhy: why })),
    { only: "t.state = 'open'" },
  );

export const PLAN_WRITERS = {
  "response-set": setResponses,
  "action-added": addActions,
  "action-ended": endActions,
} satisfies Partial<Writers>;
