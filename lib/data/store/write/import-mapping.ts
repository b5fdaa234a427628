import "server-only";
import type { Db } from "../../scope";
import { change, insert, type Table } from "./rows";

const COLUMNS = { forceId: "uuid", mapping: "jsonb" } as const;
export const IMPORT_MAPPING: Table<typeof COLUMNS> = { name: "import_mapping", columns: COLUMNS };

/** How the force's files are read, for its next one. */
export async function keepMapping(db: Db, forceId: string, mapping: unknown): Promise<void> {
  const there = await db.importMapping.count({ where: { forceId } });
  if (there > 0) await change(db, IMPORT_MAPPING, [{ forceId, mapping }], { by: ["forceId"] });
  else await insert(db, IMPORT_MAPPING, [{ forceId, mapping }]);
}
