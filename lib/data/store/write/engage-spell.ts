import "server-only";
import { change, insert, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = {
  id: "uuid",
  forceId: "uuid",
  enteredOn: "date",
  letter: "text",
  leftOn: "date",
  leftLetter: "text",
} as const;
export const ENGAGE_SPELL: Table<typeof COLUMNS> = { name: "engage_spell", columns: COLUMNS };

const enterSpells = ({ db }: Writing, entered: readonly ChangeOf<"spell-entered">[]) =>
  insert(
    db,
    ENGAGE_SPELL,
    entered.map(({ id, forceId, on, letter }) => ({ id, forceId, enteredOn: on, letter })),
  );

const leaveSpells = ({ db }: Writing, left: readonly ChangeOf<"spell-left">[]) =>
  change(
    db,
    ENGAGE_SPELL,
    left.map(({ id, on, letter }) => ({ id, leftOn: on, leftLetter: letter })),
    { only: "t.left_on is null" },
  );

export const ENGAGE_SPELL_WRITERS = {
  "spell-entered": enterSpells,
  "spell-left": leaveSpells,
} satisfies Partial<Writers>;
