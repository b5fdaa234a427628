import "server-only";
import { change, insert, remove, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = {
  id: "uuid",
  inspectionId: "uuid",
  forceId: "uuid",
  question: "text",
  grade: "text",
  position: "int",
  publishedOn: "date",
  stands: "boolean",
  illustrative: "boolean",
} as const;
export const JUDGMENT: Table<typeof COLUMNS> = { name: "judgment", columns: COLUMNS };

const DRAFT = "t.published_on is null";

const addJudgments = ({ db }: Writing, added: readonly ChangeOf<"judgment-added">[]) =>
  insert(
    db,
    JUDGMENT,
    added.map(
      ({
        id,
        inspectionId,
        position,
        publishedOn,
        details: { forceId, question, grade, stands = false, illustrative },
      }) => ({
        id,
        inspectionId,
        position,
        publishedOn,
        forceId,
        question,
        grade,
        stands,
        illustrative,
      }),
    ),
  );

const regrade = ({ db }: Writing, regraded: readonly ChangeOf<"judgment-regraded">[]) =>
  change(
    db,
    JUDGMENT,
    regraded.map(({ id, grade, stands = false, illustrative }) => ({ id, grade, stands, illustrative })),
    { only: DRAFT },
  );

const dropJudgments = ({ db }: Writing, dropped: readonly ChangeOf<"judgment-dropped">[]) =>
  remove(
    db,
    JUDGMENT,
    dropped.map(({ id }) => ({ id })),
    DRAFT,
  );

const publishJudgments = ({ db }: Writing, published: readonly ChangeOf<"judgment-published">[]) =>
  change(
    db,
    JUDGMENT,
    published.map(({ id, on }) => ({ id, publishedOn: on })),
    { only: DRAFT },
  );

export const JUDGMENT_WRITERS = {
  "judgment-dropped": dropJudgments,
  "judgment-added": addJudgments,
  "judgment-regraded": regrade,
  "judgment-published": publishJudgments,
} satisfies Partial<Writers>;
