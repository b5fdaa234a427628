import "server-only";
import type { Db } from "../../scope";
import { change, insert, type Row, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = {
  id: "uuid",
  personId: "uuid",
  forceId: "uuid",
  fileName: "text",
  sheet: "text",
  otherSheets: "text[]",
  columns: "text[]",
  rows: "jsonb",
  mapping: "jsonb",
  answers: "jsonb",
  state: "text",
  done: "int",
  total: "int",
  result: "jsonb",
  startedAt: "timestamptz",
  finishedAt: "timestamptz",
  takenBackOn: "date",
  takenBack: "jsonb",
} as const;
export const REGISTER_IMPORT: Table<typeof COLUMNS> = { name: "register_import", columns: COLUMNS };
export type ImportRow = Row<typeof COLUMNS>;

/** The file itself is bytes, which go beside the rest. */
export async function insertImport(db: Db, row: ImportRow & { readonly id: string }, file: Uint8Array): Promise<void> {
  await insert(db, REGISTER_IMPORT, [row]);
  await keepFile(db, row.id, file);
}

/** Keeps the uploaded file, or (null) forgets it: it is not kept once somebody has discarded it. */
export async function keepFile(db: Db, id: string, file: Uint8Array | null): Promise<void> {
  await db.$executeRaw`update register_import set file = ${file && Buffer.from(file)} where id = ${id}::uuid`;
}

export const changeImports = (db: Db, rows: readonly ImportRow[]): Promise<void> => change(db, REGISTER_IMPORT, rows);

const endImports = ({ db, now }: Writing, recorded: readonly ChangeOf<"import-recorded">[]) =>
  change(
    db,
    REGISTER_IMPORT,
    recorded.map(({ id, result }) => ({ id, state: "done", result, finishedAt: now })),
    { only: "t.state = 'running'" },
  );

const takeBackImports = ({ db }: Writing, taken: readonly ChangeOf<"import-taken-back">[]) =>
  change(
    db,
    REGISTER_IMPORT,
    taken.map(({ id, on, took }) => ({ id, takenBackOn: on, takenBack: took })),
    { only: "t.state = 'done' and t.taken_back_on is null" },
  );

export const REGISTER_IMPORT_WRITERS = {
  "import-recorded": endImports,
  "import-taken-back": takeBackImports,
} satisfies Partial<Writers>;
