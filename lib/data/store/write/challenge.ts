import "server-only";
import { LEADS_TO } from "@/lib/domain/challenge/lists";
import { change, insert, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = {
  id: "uuid",
  forceId: "uuid",
  inspectionId: "uuid",
  findingId: "uuid",
  reference: "text",
  referenceYear: "int",
  referenceNumber: "int",
  state: "text",
  since: "date",
  turns: "int",
  raisedOn: "date",
  illustrative: "boolean",
} as const;
export const CHALLENGE: Table<typeof COLUMNS> = { name: "challenge", columns: COLUMNS };

const raiseChallenges = ({ db, forceId, illustrative }: Writing, raised: readonly ChangeOf<"challenge-raised">[]) =>
  insert(
    db,
    CHALLENGE,
    raised.map(({ change: _, year, number, on, ...row }) => ({
      ...row,
      ...{ forceId, illustrative, referenceYear: year, referenceNumber: number },
      ...{ state: LEADS_TO.raised, since: on, raisedOn: on, turns: 1 },
    })),
  );

/** Found by how many turns it had when it was decided on. */
const turnChallenges = async ({ db }: Writing, turned: readonly ChangeOf<"challenge-turned">[]) => {
  for (const { id, state, turns, on } of turned)
    await change(db, CHALLENGE, [{ id, state, since: on, turns: turns + 1 }], { only: `t.turns = ${Number(turns)}` });
};

const SAID = {
  challengeId: "uuid",
  number: "int",
  forceId: "uuid",
  turn: "text",
  words: "text",
  on: "date",
  at: "timestamptz",
  byId: "uuid",
  by: "text",
  illustrative: "boolean",
} as const;
export const CHALLENGE_TURN: Table<typeof SAID> = { name: "challenge_turn", columns: SAID };

const sayInChallenges = ({ db, signed }: Writing, said: readonly ChangeOf<"challenge-said">[]) =>
  insert(
    db,
    CHALLENGE_TURN,
    said.map(({ change: _, ...turn }) => ({ ...turn, ...signed })),
  );

export const CHALLENGE_WRITERS = {
  "challenge-raised": raiseChallenges,
  "challenge-turned": turnChallenges,
  "challenge-said": sayInChallenges,
} satisfies Partial<Writers>;
