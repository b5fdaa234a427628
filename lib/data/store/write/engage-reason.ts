import "server-only";
import { change, insert, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = {
  id: "uuid",
  forceId: "uuid",
  spellId: "uuid",
  wording: "text",
  findingId: "uuid",
  addedOn: "date",
  tiedOn: "date",
  endedOn: "date",
} as const;
export const ENGAGE_REASON: Table<typeof COLUMNS> = { name: "engage_reason", columns: COLUMNS };

const addReasons = ({ db, forceId }: Writing, added: readonly ChangeOf<"reason-added">[]) =>
  insert(
    db,
    ENGAGE_REASON,
    added.map(({ id, spellId, wording, findingId, on }) => ({
      id,
      forceId,
      spellId,
      wording,
      findingId,
      addedOn: on,
      tiedOn: findingId ? on : null,
    })),
  );

const tieReasons = ({ db }: Writing, tied: readonly ChangeOf<"reason-tied">[]) =>
  change(
    db,
    ENGAGE_REASON,
    tied.map(({ id, findingId, on }) => ({ id, findingId, tiedOn: on })),
    { only: "t.finding_id is null" },
  );

const endReasons = ({ db }: Writing, ended: readonly ChangeOf<"reason-ended">[]) =>
  change(
    db,
    ENGAGE_REASON,
    ended.map(({ id, on }) => ({ id, endedOn: on })),
    { only: "t.ended_on is null" },
  );

export const ENGAGE_REASON_WRITERS = {
  "reason-ended": endReasons,
  "reason-added": addReasons,
  "reason-tied": tieReasons,
} satisfies Partial<Writers>;
