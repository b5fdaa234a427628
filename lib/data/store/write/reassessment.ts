import "server-only";
import { change, insert, remove, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = {
  id: "uuid",
  inspectionId: "uuid",
  forceId: "uuid",
  findingId: "uuid",
  says: "text",
  note: "text",
  publishedOn: "date",
  at: "timestamptz",
  byId: "uuid",
  by: "text",
  illustrative: "boolean",
} as const;
export const REASSESSMENT: Table<typeof COLUMNS> = { name: "reassessment", columns: COLUMNS };

const DRAFT = "t.published_on is null";

const addReassessments = ({ db, signed }: Writing, added: readonly ChangeOf<"reassessed">[]) =>
  insert(
    db,
    REASSESSMENT,
    added.map(({ change: _, ...row }) => ({ ...signed, ...row })),
  );

const changeReassessments = (
  { db, signed: { byId, by, at } }: Writing,
  changed: readonly ChangeOf<"reassessment-changed">[],
) =>
  change(
    db,
    REASSESSMENT,
    changed.map(({ id, says, note }) => ({ id, says, note, byId, by, at })),
  );

const dropReassessments = ({ db }: Writing, dropped: readonly ChangeOf<"reassessment-dropped">[]) =>
  remove(
    db,
    REASSESSMENT,
    dropped.map(({ id }) => ({ id })),
    DRAFT,
  );

const publishReassessments = ({ db }: Writing, published: readonly ChangeOf<"reassessment-published">[]) =>
  change(
    db,
    REASSESSMENT,
    published.map(({ id, on }) => ({ id, publishedOn: on })),
    { only: DRAFT },
  );

export const REASSESSMENT_WRITERS = {
  reassessed: addReassessments,
  "reassessment-changed": changeReassessments,
  "reassessment-dropped": dropReassessments,
  "reassessment-published": publishReassessments,
} satisfies Partial<Writers>;
