import "server-only";
import { type Actor, concerns } from "@/lib/domain/actor";
import type { Table } from "@/lib/domain/register-import/headings";
import type { SavedMapping } from "@/lib/domain/register-import/mapping";
import type { SheetRow } from "@/lib/domain/register-import/spreadsheet";
import { readRows } from "@/lib/domain/register-import/stored-result";
import type { Reader } from "@/lib/domain/stored";
import { oneOf } from "../one-of";
import { readStored } from "../read-stored";
import type { Db } from "../scope";
import { keepMapping } from "./write/import-mapping";
import { changeImports, insertImport, keepFile } from "./write/register-import";

export const IMPORT_STATES = ["mapping", "checked", "running", "done", "failed", "dropped"] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** An import as its use cases load it, rows and all. */
export interface LoadedImport {
  readonly id: string;
  readonly forceId: string;
  readonly fileName: string;
  readonly sheet: string;
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly mapping: unknown;
  readonly answers: unknown;
  readonly state: ImportState;
  readonly result: unknown;
}

const read = ({ sheet, otherSheets, columns, rows }: Table) => ({
  sheet,
  otherSheets,
  columns,
  rows: rows.map(({ row, cells }) => [row, ...cells]),
  total: rows.length,
});

/** Keeps an uploaded file, and the rows of the sheet that is read: `[12, "cell", …]`, the number being the file's own. */
export const startImport = (
  db: Db,
  actor: Actor,
  facts: {
    readonly id: string;
    readonly forceId: string;
    readonly fileName: string;
    readonly file: Uint8Array;
    readonly table: Table;
    readonly mapping: unknown;
    readonly answers: unknown;
  },
  now: Date,
): Promise<void> => {
  const { id, forceId, fileName, file, table, mapping, answers } = facts;
  const row = { id, forceId, personId: actor.personId, fileName, ...read(table), mapping, answers, startedAt: now };
  return insertImport(db, row, file);
};

/** One's own import; null for everybody else's. */
export async function loadImport(db: Db, actor: Actor, id: string): Promise<LoadedImport | null> {
  const found = await db.registerImport.findFirst({ where: { id, personId: actor.personId }, omit: { file: true } });
  if (!found) return null;
  const { forceId, fileName, sheet, columns, mapping, answers, state, result } = found;
  const rows = readStored(readRows, found.rows, "register_import.rows");
  const known = oneOf(IMPORT_STATES, state, "register_import.state");
  return { id, forceId, fileName, sheet, columns, rows, mapping, answers, state: known, result };
}

/** What an import came to so far, as its state has it: what the check found, what was recorded, or why nothing was. */
export const resultAs = <Value>(read: Reader<Value>, { result }: Pick<LoadedImport, "result">): Value =>
  readStored(read, result, "register_import.result");

/** The file of one's own import as it was uploaded. */
export async function loadUploadedFile(db: Db, actor: Actor, id: string): Promise<Uint8Array | null> {
  const found = await db.registerImport.findFirst({ where: { id, personId: actor.personId }, select: { file: true } });
  return found?.file ?? null;
}

export interface ImportChange {
  readonly table?: Table;
  /** The uploaded file is not kept once somebody has discarded it. */
  readonly file?: null;
  readonly state?: ImportState;
  readonly mapping?: unknown;
  readonly answers?: unknown;
  readonly result?: unknown;
  readonly done?: number;
  readonly total?: number;
  readonly finishedAt?: Date;
}

/** Changes one's own import if it is in one of the states `from`. False when it was not: the second press of a button finds that. */
export async function changeImport(
  db: Db,
  actor: Actor,
  id: string,
  from: readonly ImportState[],
  { table, file, ...plain }: ImportChange,
): Promise<boolean> {
  // Held, so that of two presses one finds the state that the other left.
  const held = await db.$queryRaw<{ state: string }[]>`
    select state from register_import where id = ${id}::uuid and person_id = ${actor.personId}::uuid for update`;
  if (!from.some((state) => state === held[0]?.state)) return false;
  await changeImports(db, [{ id, ...plain, ...(table && read(table)) }]);
  if (file !== undefined) await keepFile(db, id, file);
  return true;
}

/** How a force of the asker's own read its register last; null where it never did. */
export async function savedMapping(db: Db, actor: Actor, forceId: string): Promise<unknown> {
  if (!concerns(actor, forceId)) return null;
  const row = await db.importMapping.findUnique({ where: { forceId }, select: { mapping: true } });
  return row?.mapping ?? null;
}

export const saveMapping = (db: Db, forceId: string, mapping: SavedMapping): Promise<void> =>
  keepMapping(db, forceId, mapping);

/** Holds a running import until the transaction ends: should two record it, one waits and finds what the other did. */
export async function holdImport(db: Db, id: string): Promise<void> {
  await db.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`import ${id}`}, 0))::text`;
}
