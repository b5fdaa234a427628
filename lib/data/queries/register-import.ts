import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { ImportResult } from "@/lib/domain/register-import/import-result";
import type { ImportFailure, OrderState, Outline } from "@/lib/domain/register-import/outline";
import { readFailure, readOutline, readResult } from "@/lib/domain/register-import/stored-result";
import { isId } from "@/lib/domain/written";
import { shownMoments } from "../demonstration";
import { readStored } from "../read-stored";
import { type Db, inScope } from "../scope";

/** One's own import as its page shows it, without its rows. */
export interface ImportView {
  readonly id: string;
  readonly force: { readonly id: string; readonly name: string; readonly slug: string };
  readonly fileName: string;
  /** The sheet that is read, and those beside it that are not. */
  readonly sheet: string;
  readonly otherSheets: readonly string[];
  readonly columns: readonly string[];
  readonly mapping: unknown;
  readonly startedAt: Date;
  readonly stage:
    | { readonly is: "mapping" }
    | { readonly is: "checked"; readonly outline: Outline }
    | { readonly is: "running"; readonly done: number; readonly total: number; readonly order: OrderState }
    | { readonly is: "done"; readonly result: ImportResult; readonly finishedAt: Date | null }
    | { readonly is: "failed"; readonly failure: ImportFailure }
    | { readonly is: "dropped" };
}

export async function findImport(actor: Actor, id: string): Promise<ImportView | null> {
  if (!isId(id)) return null;
  return inScope(actor, async (db) => {
    const row = await db.registerImport.findFirst({
      where: { id, personId: actor.personId },
      omit: { file: true, rows: true, answers: true },
    });
    const force =
      row &&
      (await db.organisation.findUnique({ where: { id: row.forceId }, select: { id: true, name: true, slug: true } }));
    if (!row || !force) return null;
    const { fileName, sheet, otherSheets, columns, mapping } = row;
    const shown = await shownMoments();
    const startedAt = shown(row.startedAt);
    const finishedAt = row.finishedAt && shown(row.finishedAt);
    const stage = stageOf({ ...row, finishedAt, order: row.state === "running" ? await orderState(db, id) : null });
    return { id, force, fileName, sheet, otherSheets, columns, mapping, startedAt, stage };
  });
}

interface StageRow {
  readonly state: string;
  readonly done: number;
  readonly total: number;
  readonly result: unknown;
  readonly finishedAt: Date | null;
  readonly order: OrderState | null;
}

/** An order that has just been put away is being done, until the import's own row says what became of it. */
async function orderState(db: Db, id: string): Promise<OrderState> {
  const [row] = await db.$queryRaw<{ state: string; long: boolean }[]>`
    select state::text, created_on < now() - interval '30 seconds' as long from pgboss.job
    where name = 'record-import' and singleton_key = ${id} order by created_on desc, id desc limit 1`;
  if (row?.state === "created") return row.long ? "waiting-long" : "waiting";
  return row?.state === "retry" ? "broken-off" : "being-done";
}

const RESULT = "register_import.result";

function stageOf({ state, done, total, result, finishedAt, order }: StageRow): ImportView["stage"] {
  switch (state) {
    case "checked":
      return { is: "checked", outline: readStored(readOutline, result, RESULT) };
    case "running":
      return { is: "running", done, total, order: order ?? "being-done" };
    case "done":
      return { is: "done", result: readStored(readResult, result, RESULT), finishedAt };
    case "failed":
      return { is: "failed", failure: readStored(readFailure, result, RESULT).failed };
    case "dropped":
      return { is: "dropped" };
    default:
      return { is: "mapping" };
  }
}

export interface ImportLine {
  readonly id: string;
  readonly fileName: string;
  readonly state: string;
  readonly startedAt: Date;
  readonly total: number;
}

/** One's own latest imports, without those that were discarded. */
export const listImports = (actor: Actor): Promise<readonly ImportLine[]> =>
  inScope(actor, async (db) => {
    const rows = await db.registerImport.findMany({
      where: { personId: actor.personId, state: { not: "dropped" } },
      orderBy: [{ startedAt: "desc" }, { id: "desc" }],
      take: 10,
      select: { id: true, fileName: true, state: true, startedAt: true, total: true },
    });
    const shown = await shownMoments();
    return rows.map((row) => ({ ...row, startedAt: shown(row.startedAt) }));
  });

/** The forces that this person may import for. */
export const listImportForces = (actor: Actor): Promise<readonly { id: string; name: string }[]> =>
  inScope(actor, (db) =>
    db.organisation.findMany({
      where: { kind: "force", ...(actor.forces === "all" ? {} : { id: { in: [...actor.forces] } }) },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    }),
  );

/** The inspections that these findings are from, by slug: what the register is filtered by after an import. */
export const listInspectionsOf = (
  actor: Actor,
  forceId: string,
  references: readonly string[],
): Promise<readonly string[]> =>
  inScope(actor, async (db) => {
    const rows = await db.inspection.findMany({
      where: { findings: { some: { forceId, reference: { in: [...references] } } } },
      orderBy: { slug: "asc" },
      select: { slug: true },
    });
    return rows.map(({ slug }) => slug);
  });
