import "server-only";
import { publishResponses, sendResponses } from "./response-published";
import { answerRecommendations, draftComments, giveComments, inviteComments, writeResponses } from "./response-said";
import { change, insert, type Row, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = {
  id: "uuid",
  inspectionId: "uuid",
  forceId: "uuid",
  openedFor: "text",
  publishedOn: "date",
  lastDay: "date",
  clock: "boolean",
  openedOn: "date",
  state: "text",
  reference: "text",
  referenceYear: "int",
  referenceNumber: "int",
  notRequiredBecause: "text",
  notRequiredWhy: "text",
  notRequiredOn: "date",
  version: "int",
  illustrative: "boolean",
} as const;
export const RESPONSE: Table<typeof COLUMNS> = { name: "response", columns: COLUMNS };

const ANOTHER_VERSION = "version = t.version + 1";

const openResponses = ({ db, forceId, illustrative }: Writing, opened: readonly ChangeOf<"response-opened">[]) =>
  insert(
    db,
    RESPONSE,
    opened.map(({ change: _, ...response }) => ({ ...response, forceId, illustrative })),
  );

type To = ChangeOf<"response-changed">["to"];

/** What a change of state sets; nothing where only something that the office sees of it has changed. */
function setBy(to: To): Row<typeof COLUMNS> {
  if (to === null) return {};
  const { state } = to;
  if (state === "published")
    return { state, reference: to.reference, referenceYear: to.year, referenceNumber: to.number };
  if (state === "not-required")
    return { state, notRequiredBecause: to.because, notRequiredWhy: to.why, notRequiredOn: to.on };
  return { state, notRequiredBecause: null, notRequiredWhy: null, notRequiredOn: null };
}

/** Every change is a further version. */
const changeResponses = ({ db }: Writing, changed: readonly ChangeOf<"response-changed">[]) =>
  change(
    db,
    RESPONSE,
    changed.map(({ id, to }) => ({ id, ...setBy(to) })),
    { also: [ANOTHER_VERSION] },
  );

export const RESPONSE_WRITERS = {
  "response-opened": openResponses,
  "comments-invited": inviteComments,
  "comments-drafted": draftComments,
  "comments-given": giveComments,
  "response-written": writeResponses,
  "recommendation-answered": answerRecommendations,
  "response-published": publishResponses,
  "response-changed": changeResponses,
  "response-sent": sendResponses,
} satisfies Partial<Writers>;
