import "server-only";
import { groupBy } from "@/lib/domain/group-by";
import type { ListName } from "@/lib/domain/list/lists";
import { change, insert, type Row, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

/** What every list has; what an entry belongs to besides is a column of its own list only. */
const COLUMNS = {
  key: "text",
  name: "text",
  position: "int",
  fromOn: "date",
  endedOn: "date",
} as const;
const WIDEST = { ...COLUMNS, type: "text", scheme: "text", round: "text", grades: "text[]" } as const;
type EntryRow = Row<typeof WIDEST>;

// Ten tables of one shape: one file writes them.
export const EVIDENCE_KIND: Table<typeof COLUMNS> = { name: "evidence_kind", columns: COLUMNS };
export const THEME: Table<typeof COLUMNS> = { name: "theme", columns: COLUMNS };
export const OTHER_BODY: Table<typeof COLUMNS> = { name: "other_body", columns: COLUMNS };
export const INSPECTION_TYPE: Table<typeof COLUMNS> = { name: "inspection_type", columns: COLUMNS };
export const GRADE: Table<typeof COLUMNS> = { name: "grade", columns: COLUMNS };
export const PHASE: Table<typeof COLUMNS> = { name: "phase", columns: COLUMNS };
export const LEVEL: Table<typeof COLUMNS> = { name: "level", columns: COLUMNS };
export const GRADE_SCHEME: Table = { name: "grade_scheme", columns: { ...COLUMNS, grades: "text[]" } };
export const INSPECTION_ROUND: Table = {
  name: "inspection_round",
  columns: { ...COLUMNS, type: "text", scheme: "text" },
};
export const JUDGMENT_QUESTION: Table = { name: "judgment_question", columns: { ...COLUMNS, round: "text" } };

const TABLES: Record<ListName, Table> = {
  "evidence-kinds": EVIDENCE_KIND,
  themes: THEME,
  bodies: OTHER_BODY,
  "inspection-types": INSPECTION_TYPE,
  rounds: INSPECTION_ROUND,
  questions: JUDGMENT_QUESTION,
  "grade-schemes": GRADE_SCHEME,
  grades: GRADE,
  phases: PHASE,
  levels: LEVEL,
};

const addEntries = async ({ db }: Writing, added: readonly ChangeOf<"list-entry-added">[]): Promise<void> => {
  for (const [list, some] of groupBy(added, (one) => one.list)) {
    const rows = some.map(({ entry: { from, ...entry } }): EntryRow => ({ ...entry, fromOn: from }));
    await insert(db, TABLES[list], rows);
  }
};

/** Several changes of one entry in one decision are one change of its row. */
const changeEntries = async ({ db }: Writing, changed: readonly ChangeOf<"list-entry-changed">[]): Promise<void> => {
  for (const [list, some] of groupBy(changed, (one) => one.list)) {
    const rows = new Map<string, EntryRow>();
    for (const { key, set } of some) rows.set(key, { ...rows.get(key), key, ...set });
    await change(db, TABLES[list], [...rows.values()], { by: ["key"] });
  }
};

export const LIST_ENTRY_WRITERS = {
  "list-entry-added": addEntries,
  "list-entry-changed": changeEntries,
} satisfies Partial<Writers>;
