import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Took } from "@/lib/domain/register-import/import-change";
import type { ImportResult } from "@/lib/domain/register-import/import-result";
import type { ImportFailure, OrderState, Outline } from "@/lib/domain/register-import/outline";
import { readSheetsRead, type SheetsRead } from "@/lib/domain/register-import/sheets-read";
import { readFailure, readOutline, readResult, readTook } from "@/lib/domain/register-import/stored-result";
import { isId } from "@/lib/domain/written";
import { object, pairs } from "../as-json";
import { type Shown, shownMoments } from "../demonstration";
import { Prisma } from "../generated/client";
import { ownForces } from "../own";
import { readStored } from "../read-stored";
import { askTogether, countAsked, type Question, question } from "../together";

/** One's own import as its page shows it, without its rows. */
export interface ImportView {
  readonly id: string;
  readonly force: { readonly id: string; readonly name: string; readonly slug: string };
  readonly fileName: string;
  /** The sheet that is read, and those beside it that are not. */
  readonly sheet: string;
  readonly otherSheets: readonly string[];
  /** The sheets that are read together, and why others are not. */
  readonly sheets: SheetsRead;
  readonly columns: readonly string[];
  readonly mapping: unknown;
  readonly startedAt: Date;
  readonly stage:
    | { readonly is: "mapping" }
    | { readonly is: "checked"; readonly outline: Outline }
    | { readonly is: "running"; readonly done: number; readonly total: number; readonly order: OrderState }
    | {
        readonly is: "done";
        readonly result: ImportResult;
        readonly finishedAt: Date | null;
        readonly takenBack: (Took & { readonly on: CalendarDate }) | null;
      }
    | { readonly is: "failed"; readonly failure: ImportFailure }
    | { readonly is: "dropped" };
}

const sql = Prisma.sql;

interface ImportRow extends Omit<ImportView, "stage" | "sheets">, Omit<StageRow, "order"> {
  /** Of its order, while it is being recorded. */
  readonly ordered: string | null;
  readonly isLong: boolean | null;
  readonly sheets: unknown;
}

export async function findImport(actor: Actor, id: string): Promise<ImportView | null> {
  if (!isId(id)) return null;
  const asked = question(
    sql`select r.id, r.file_name as "fileName", r.sheet, r.other_sheets as "otherSheets", r.columns, r.mapping, r.answers -> 'sheets' as sheets, r.started_at as "startedAt",
        r.state, r.done, r.total, r.result, r.finished_at as "finishedAt", r.taken_back_on as "takenBackOn", r.taken_back as "takenBack", ordered.state as ordered, ordered.is_long as "isLong",
        (select ${object(pairs("o", ["id", "name", "slug"]))} from organisation o where o.id = r.force_id) as force
      from register_import r left join lateral (
        select j.state::text, j.created_on < now() - interval '30 seconds' as is_long from pgboss.job j
        where r.state = 'running' and j.name = 'record-import' and j.singleton_key = r.id::text order by j.created_on desc, j.id desc limit 1
      ) ordered on true where r.id = ${id}::uuid and r.person_id = ${actor.personId}::uuid`,
    ([row]: readonly ImportRow[]) => row ?? null,
  );
  const shown = await shownMoments();
  const [row] = await askTogether(actor, asked);
  if (!row?.force) return null;
  const { force, fileName, sheet, otherSheets, columns, mapping } = row;
  const finishedAt = row.finishedAt && shown(row.finishedAt);
  const stage = stageOf({ ...row, finishedAt, order: row.state === "running" ? orderState(row) : null });
  return {
    id,
    force,
    fileName,
    sheet,
    otherSheets,
    columns,
    mapping,
    sheets: readSheetsRead(row.sheets),
    startedAt: shown(row.startedAt),
    stage,
  };
}

/** An order that has just been put away is being done, until the import's own row says what became of it. */
function orderState({ ordered, isLong }: ImportRow): OrderState {
  if (ordered === "created") return isLong ? "waiting-long" : "waiting";
  return ordered === "retry" ? "broken-off" : "being-done";
}

interface StageRow {
  readonly state: string;
  readonly done: number;
  readonly total: number;
  readonly result: unknown;
  readonly finishedAt: Date | null;
  readonly takenBackOn: CalendarDate | null;
  readonly takenBack: unknown;
  readonly order: OrderState | null;
}

const RESULT = "register_import.result";

function stageOf({
  state,
  done,
  total,
  result,
  finishedAt,
  takenBackOn,
  takenBack,
  order,
}: StageRow): ImportView["stage"] {
  switch (state) {
    case "checked":
      return { is: "checked", outline: readStored(readOutline, result, RESULT) };
    case "running":
      return { is: "running", done, total, order: order ?? "being-done" };
    case "done":
      return {
        ...{ is: "done", result: readStored(readResult, result, RESULT), finishedAt },
        takenBack: takenBackOn && { on: takenBackOn, ...readStored(readTook, takenBack, "register_import.taken_back") },
      };
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
  readonly force: string;
}

/** So many of one's imports stand on the page. */
const IMPORTS_PER_PAGE = 10;

const ownImports = ({ personId }: Actor): Prisma.Sql =>
  sql`register_import r where r.person_id = ${personId}::uuid and r.state <> 'dropped'`;

/** One's own imports without those that were discarded, the latest first, behind the one whose id is given; one more than asked for where there are more. */
const importsAfter = (
  actor: Actor,
  shown: Shown,
  after: string | null,
  perPage: number,
): Question<readonly ImportLine[]> =>
  question(
    sql`select r.id, r.file_name as "fileName", case when r.taken_back_on is null then r.state else 'taken-back' end as state, r.started_at as "startedAt", r.total,
        (select o.name from organisation o where o.id = r.force_id) as force
      from ${ownImports(actor)} and (${isId(after) ? after : null}::uuid is null
        or (r.started_at, r.id) < (select b.started_at, b.id from register_import b where b.id = ${isId(after) ? after : null}::uuid))
      order by r.started_at desc, r.id desc limit ${perPage + 1}::int`,
    (rows: readonly ImportLine[]) => rows.map((row) => ({ ...row, startedAt: shown(row.startedAt) })),
  );

/** A page of imports, and the last of it where there is more after it. */
interface ImportsPage {
  readonly imports: readonly ImportLine[];
  readonly older: string | null;
}

const pageOf = (rows: readonly ImportLine[], perPage: number): ImportsPage => {
  const imports = rows.slice(0, perPage);
  return { imports, older: rows.length > perPage ? (imports.at(-1)?.id ?? null) : null };
};

/** The same alone, so many a page: for a file. */
export const findImportsPage = async (actor: Actor, after: string | null, perPage: number): Promise<ImportsPage> =>
  pageOf((await askTogether(actor, importsAfter(actor, await shownMoments(), after, perPage)))[0], perPage);

/** How many there are. */
export const countImports = (actor: Actor): Promise<number> => countAsked(actor, sql`from ${ownImports(actor)}`);

/** A page of one's own imports, and the forces that one may import for. */
export async function findImports(
  actor: Actor,
  after: string | null = null,
): Promise<ImportsPage & { readonly forces: readonly { id: string; name: string }[] }> {
  const shown = await shownMoments();
  const [imports, forces] = await askTogether(
    actor,
    importsAfter(actor, shown, after, IMPORTS_PER_PAGE),
    question(
      sql`select o.id, o.name from organisation o where o.kind = 'force' and o.ended_on is null and ${ownForces(actor, sql`o.id`)}
        order by o.name collate "en-GB-x-icu", o.id`,
      (rows: readonly { id: string; name: string }[]) => rows,
    ),
  );
  return { ...pageOf(imports, IMPORTS_PER_PAGE), forces };
}

/** The inspections that these findings are from, by slug: what the register is filtered by after an import. */
export async function listInspectionsOf(
  actor: Actor,
  forceId: string,
  references: readonly string[],
): Promise<readonly string[]> {
  const asked = question(
    sql`select i.slug from inspection i where exists (select 1 from finding f where f.inspection_id = i.id
      and f.force_id = ${forceId}::uuid and f.reference = any (${[...references]}::text[])) order by i.slug`,
    (rows: readonly { readonly slug: string }[]) => rows.map(({ slug }) => slug),
  );
  return (await askTogether(actor, asked))[0];
}
