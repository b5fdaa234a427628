import "server-only";
import { change, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = { id: "uuid", name: "text", label: "text", bodyKind: "text" } as const;
export const ORGANISATION: Table<typeof COLUMNS> = { name: "organisation", columns: COLUMNS };

const changeBodies = ({ db }: Writing, changed: readonly ChangeOf<"body-changed">[]) =>
  change(
    db,
    ORGANISATION,
    changed.map(({ organisationId, set }) => ({ id: organisationId, ...set })),
    { only: "t.kind = 'policing-body'" },
  );

export const BODY_WRITERS = {
  "body-changed": changeBodies,
} satisfies Partial<Writers>;
