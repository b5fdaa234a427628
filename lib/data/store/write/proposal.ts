import "server-only";
import { change, insert, SIGNED, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = {
  ...SIGNED,
  what: "text",
  on: "date",
  words: "text",
  reasons: "text[]",
  source: "text",
  address: "text",
  audience: "text",
  state: "text",
  decidedOn: "date",
  decidedBy: "text",
  decidedWhy: "text",
} as const;
export const PROPOSAL: Table<typeof COLUMNS> = { name: "proposal", columns: COLUMNS };

const WAITING = { only: "t.state = 'waiting'" };

const addProposals = ({ db, signed }: Writing, reported: readonly ChangeOf<"reported">[]) =>
  insert(
    db,
    PROPOSAL,
    reported.map(({ change: _, ...proposal }) => ({ ...proposal, state: "waiting", ...signed })),
  );

const acceptProposals = ({ db, signed }: Writing, taken: readonly ChangeOf<"report-accepted">[]) =>
  change(
    db,
    PROPOSAL,
    taken.map(({ id, on }) => ({ id, state: "accepted", decidedOn: on, decidedBy: signed.by })),
    WAITING,
  );

const declineProposals = ({ db, signed }: Writing, declined: readonly ChangeOf<"report-declined">[]) =>
  change(
    db,
    PROPOSAL,
    declined.map(({ id, why, on }) => ({
      id,
      state: "declined",
      decidedOn: on,
      decidedBy: signed.by,
      decidedWhy: why,
    })),
    WAITING,
  );

export const PROPOSAL_WRITERS = {
  reported: addProposals,
  "report-accepted": acceptProposals,
  "report-declined": declineProposals,
} satisfies Partial<Writers>;
