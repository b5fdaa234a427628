import "server-only";
import { insert, type Table } from "./rows";
import type { ChangeOf, Writing } from "./writing";

/** What is out of the office's hands: versions that were published, and to whom each was sent. */

const PUBLISHED = {
  responseId: "uuid",
  number: "int",
  forceId: "uuid",
  document: "jsonb",
  notice: "text",
  on: "date",
  at: "timestamptz",
  byId: "uuid",
  by: "text",
  illustrative: "boolean",
} as const;
export const RESPONSE_PUBLICATION: Table<typeof PUBLISHED> = { name: "response_publication", columns: PUBLISHED };

export const publishResponses = ({ db, signed }: Writing, published: readonly ChangeOf<"response-published">[]) =>
  insert(
    db,
    RESPONSE_PUBLICATION,
    published.map(({ change: _, ...version }) => ({ ...version, ...signed })),
  );

const SENT = {
  responseId: "uuid",
  number: "int",
  recipient: "text",
  forceId: "uuid",
  on: "date",
  at: "timestamptz",
  byId: "uuid",
  by: "text",
  illustrative: "boolean",
} as const;
export const RESPONSE_SENDING: Table<typeof SENT> = { name: "response_sending", columns: SENT };

export const sendResponses = ({ db, signed }: Writing, sent: readonly ChangeOf<"response-sent">[]) =>
  insert(
    db,
    RESPONSE_SENDING,
    sent.map(({ change: _, ...sending }) => ({ ...sending, ...signed })),
  );
