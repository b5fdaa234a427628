import "server-only";
import { insert, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = { inspectionId: "uuid", forceId: "uuid" } as const;
export const INSPECTION_FORCE: Table<typeof COLUMNS> = { name: "inspection_force", columns: COLUMNS };

/** A published report applies to a further force. */
const applyToForces = ({ db }: Writing, applied: readonly ChangeOf<"inspection-applied">[]) =>
  insert(
    db,
    INSPECTION_FORCE,
    applied.map(({ inspectionId, forceId }) => ({ inspectionId, forceId })),
  );

export const addForces = ({ db }: Writing, recorded: readonly ChangeOf<"inspection-recorded">[]) =>
  insert(
    db,
    INSPECTION_FORCE,
    recorded.flatMap(({ id, forceIds }) => forceIds.map((forceId) => ({ inspectionId: id, forceId }))),
  );

export const INSPECTION_FORCE_WRITERS = {
  "inspection-applied": applyToForces,
} satisfies Partial<Writers>;
