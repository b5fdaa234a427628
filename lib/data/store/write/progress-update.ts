import "server-only";
import { insert, SIGNED, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = {
  ...SIGNED,
  progress: "text",
  note: "text",
  nextStep: "text",
  nextStepOn: "date",
  undated: "boolean",
  on: "date",
} as const;
export const PROGRESS_UPDATE: Table<typeof COLUMNS> = { name: "progress_update", columns: COLUMNS };

const addUpdates = ({ db, signed }: Writing, updates: readonly ChangeOf<"progress-update">[]) =>
  insert(
    db,
    PROGRESS_UPDATE,
    updates.map(({ id, findingId, progress, note, next, undated, on }) => ({
      id,
      findingId,
      progress,
      note,
      nextStep: next?.step ?? null,
      nextStepOn: next?.on ?? null,
      undated,
      on,
      ...signed,
    })),
  );

export const PROGRESS_UPDATE_WRITERS = {
  "progress-update": addUpdates,
} satisfies Partial<Writers>;
