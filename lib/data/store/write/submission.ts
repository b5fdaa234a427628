import "server-only";
import { markPending } from "./finding";
import { change, insertOrChange, SIGNED, type Table } from "./rows";
import { both, type ChangeOf, type Writers, type Writing } from "./writing";

const COLUMNS = {
  ...SIGNED,
  state: "text",
  statement: "text",
  answers: "text[]",
  basis: "jsonb",
  points: "text[]",
  note: "text",
  on: "date",
  decidedOn: "date",
  decidedAt: "timestamptz",
  decidedBy: "text",
  signedOn: "date",
  signedById: "uuid",
  signedBy: "text",
} as const;
export const SUBMISSION: Table<typeof COLUMNS> = { name: "submission", columns: COLUMNS };

const DRAFT = "t.state = 'draft'";

/** A draft waits since it was first kept, however often it is worked on; what it says now nobody has signed off. */
const draftSubmissions = ({ db, signed }: Writing, drafts: readonly ChangeOf<"submission-drafted">[]) =>
  insertOrChange(
    db,
    SUBMISSION,
    drafts.map(({ id, findingId, statement, answers }) => ({
      id,
      findingId,
      state: "draft",
      statement,
      answers,
      signedOn: null,
      signedById: null,
      signedBy: null,
      ...signed,
    })),
    DRAFT,
    ["at"],
  );

const signSubmissions = ({ db, signed }: Writing, by: readonly ChangeOf<"submission-signed">[]) =>
  change(
    db,
    SUBMISSION,
    by.map(({ id, on }) => ({ id, signedOn: on, signedById: signed.byId, signedBy: signed.by })),
    { only: `${DRAFT} and t.signed_on is null` },
  );

/** A draft becomes what is submitted, or a new submission is made. */
export const submit = ({ db, signed }: Writing, submitted: readonly ChangeOf<"submitted">[]) =>
  insertOrChange(
    db,
    SUBMISSION,
    submitted.map(({ id, findingId, statement, answers, basis, on }) => ({
      id,
      findingId,
      state: "pending",
      statement,
      answers,
      basis,
      on,
      ...signed,
    })),
    DRAFT,
  );

const endSubmissions = ({ db, signed, now }: Writing, ended: readonly ChangeOf<"submission-ended">[]) =>
  change(
    db,
    SUBMISSION,
    ended.map(({ id, state, points, note, on }) => ({
      id,
      state,
      points,
      note,
      decidedOn: on,
      decidedAt: now,
      decidedBy: signed.by,
    })),
    { only: "t.state = 'pending'" },
  );

export const SUBMISSION_WRITERS = {
  "submission-ended": both<"submission-ended">(endSubmissions, ({ db }, ended) =>
    markPending(
      db,
      ended.map(({ findingId }) => findingId),
      false,
    ),
  ),
  "submission-drafted": draftSubmissions,
  submitted: both<"submitted">(submit, ({ db }, submitted) =>
    markPending(
      db,
      submitted.map(({ findingId }) => findingId),
      true,
    ),
  ),
  "submission-signed": signSubmissions,
} satisfies Partial<Writers>;
