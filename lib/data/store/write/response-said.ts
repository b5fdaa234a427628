import "server-only";
import { change, insert, type Row, type Table } from "./rows";
import type { ChangeOf, Writing } from "./writing";

/** What is said on the way to a response: the invitation, the chief officer's comments, what the office writes. */

const INVITED = {
  id: "uuid",
  responseId: "uuid",
  forceId: "uuid",
  commentsBy: "date",
  message: "text",
  on: "date",
  at: "timestamptz",
  byId: "uuid",
  by: "text",
  illustrative: "boolean",
} as const;
export const RESPONSE_INVITATION: Table<typeof INVITED> = { name: "response_invitation", columns: INVITED };

export const inviteComments = ({ db, signed }: Writing, invited: readonly ChangeOf<"comments-invited">[]) =>
  insert(
    db,
    RESPONSE_INVITATION,
    invited.map(({ id, responseId, by, message, on }) => ({
      ...signed,
      id,
      responseId,
      commentsBy: by,
      message,
      on,
    })),
  );

const COMMENTS = {
  id: "uuid",
  responseId: "uuid",
  forceId: "uuid",
  state: "text",
  words: "text",
  on: "date",
  at: "timestamptz",
  byId: "uuid",
  by: "text",
  version: "int",
  illustrative: "boolean",
} as const;
export const RESPONSE_COMMENTS: Table<typeof COMMENTS> = { name: "response_comments", columns: COMMENTS };

const DRAFT = { only: "t.state = 'draft'", also: ["version = t.version + 1"] };

export async function draftComments({ db, signed }: Writing, drafted: readonly ChangeOf<"comments-drafted">[]) {
  const rows = drafted.map(({ id, responseId, words, isNew }) => ({
    isNew,
    row: { ...signed, id, responseId, words, state: "draft" },
  }));
  await insertOrChangeEach(db, rows);
}

export async function giveComments({ db, signed }: Writing, given: readonly ChangeOf<"comments-given">[]) {
  const rows = given.map(({ id, responseId, words, on, isNew }) => ({
    isNew,
    row: { ...signed, id, responseId, words, on, state: "given" },
  }));
  await insertOrChangeEach(db, rows);
}

/** A draft that is there becomes what is written: no further row. */
async function insertOrChangeEach(
  db: Writing["db"],
  rows: readonly { readonly isNew: boolean; readonly row: Row<typeof COMMENTS> }[],
) {
  await insert(
    db,
    RESPONSE_COMMENTS,
    rows.flatMap(({ isNew, row }) => (isNew ? [row] : [])),
  );
  await change(
    db,
    RESPONSE_COMMENTS,
    rows.flatMap(({ isNew, row }) => (isNew ? [] : [row])),
    DRAFT,
  );
}

const WRITTEN = {
  responseId: "uuid",
  forceId: "uuid",
  comments: "text",
  reply: "text",
  at: "timestamptz",
  by: "text",
  illustrative: "boolean",
} as const;
export const RESPONSE_DRAFT: Table<typeof WRITTEN> = { name: "response_draft", columns: WRITTEN };

export async function writeResponses(
  { db, signed: { forceId, at, by, illustrative } }: Writing,
  written: readonly ChangeOf<"response-written">[],
) {
  const row = ({ responseId, comments, reply }: ChangeOf<"response-written">) => ({
    ...{ responseId, forceId, comments, reply, at, by, illustrative },
  });
  await insert(db, RESPONSE_DRAFT, written.filter(({ isNew }) => isNew).map(row));
  await change(db, RESPONSE_DRAFT, written.filter(({ isNew }) => !isNew).map(row), { by: ["responseId"] });
}

const ANSWERED = {
  responseId: "uuid",
  findingId: "uuid",
  forceId: "uuid",
  action: "text",
  words: "text",
  about: "text",
  at: "timestamptz",
  by: "text",
  illustrative: "boolean",
} as const;
export const RESPONSE_ANSWER: Table<typeof ANSWERED> = { name: "response_answer", columns: ANSWERED };

export async function answerRecommendations(
  { db, signed: { forceId, at, by, illustrative } }: Writing,
  answered: readonly ChangeOf<"recommendation-answered">[],
) {
  const row = ({ responseId, findingId, action, words, about }: ChangeOf<"recommendation-answered">) => ({
    ...{ responseId, findingId, forceId, action, words, about, at, by, illustrative },
  });
  await insert(db, RESPONSE_ANSWER, answered.filter(({ isNew }) => isNew).map(row));
  await change(db, RESPONSE_ANSWER, answered.filter(({ isNew }) => !isNew).map(row), {
    by: ["responseId", "findingId"],
  });
}
