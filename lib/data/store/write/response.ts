import "server-only";
import { change, insert, type Row, type Table } from "./rows";
import type { ChangeOf, Writing } from "./writing";

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

export const openResponses = ({ db, forceId, illustrative }: Writing, opened: readonly ChangeOf<"response-opened">[]) =>
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
export const changeResponses = ({ db }: Writing, changed: readonly ChangeOf<"response-changed">[]) =>
  change(
    db,
    RESPONSE,
    changed.map(({ id, to }) => ({ id, ...setBy(to) })),
    { also: [ANOTHER_VERSION] },
  );
