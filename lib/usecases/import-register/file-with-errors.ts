import { inScope } from "@/lib/data/scope";
import { recordAccess } from "@/lib/data/store/access";
import { type LoadedImport, loadImport, loadUploadedFile } from "@/lib/data/store/register-import";
import type { Actor } from "@/lib/domain/actor";
import { COLUMN_HEADINGS } from "@/lib/domain/register-import/column";
import { groupBy } from "@/lib/domain/register-import/group-by";
import { tableOf } from "@/lib/domain/register-import/headings";
import { type Issue, isError } from "@/lib/domain/register-import/issue";
import { readMapping } from "@/lib/domain/register-import/mapping";
import type { Sheet, SpreadsheetFormat } from "@/lib/domain/register-import/spreadsheet";

import { type Marks, markedWorkbook } from "@/lib/outside/spreadsheets/marked-workbook";
import { readSpreadsheet } from "@/lib/outside/spreadsheets/read-spreadsheet";
import { kindOfSpreadsheet } from "@/lib/outside/spreadsheets/spreadsheet-kind";
import { writeSpreadsheet } from "@/lib/outside/spreadsheets/write-spreadsheet";
import { wordIssue } from "@/lib/words/word-issue";
import { type HandedOut, nameAfter } from "./handed-out";

/** What the column of errors is called; a file that comes back with it has it written anew. */
const ERROR = "Error";

/**
 * The uploaded file with what is wrong with each row in a column after its last, to be mended and uploaded again. Every row
 * stays where it is, empty ones and titles above the headings too, so that "row 7" is row 7 there. A workbook stays the
 * person's own, formulas and all.
 */
export async function fileWithErrors(actor: Actor, id: string, format: SpreadsheetFormat): Promise<HandedOut | null> {
  const [loaded, bytes] = await inScope(actor, async (db) => [
    await loadImport(db, actor, id),
    await loadUploadedFile(db, actor, id),
  ]);
  const issues = (loaded?.result as { issues?: readonly Issue[] } | null)?.issues;
  if (!loaded || !bytes || !issues) return null;
  const read = await readSpreadsheet(bytes);
  const table = read.ok ? tableOf(read.sheets, loaded.sheet) : null;
  const sheet = read.ok ? read.sheets.find(({ name }) => name === loaded.sheet) : undefined;
  if (!table || !sheet) return null;
  const before = loaded.columns.indexOf(ERROR);
  const words = new Map([...wordsByRow(loaded, issues), [table.heading, ERROR] as const]);
  const marks = { sheet: sheet.name, column: before < 0 ? loaded.columns.length : before, words };
  const own = format === "xlsx" && kindOfSpreadsheet(bytes) === "xlsx" ? markedWorkbook(bytes, marks) : null;
  await recordAccess(actor, "exported", id, "import errors");
  return {
    name: nameAfter(loaded.fileName, "with-errors", format),
    bytes: own ?? (await writeSpreadsheet(format, markedRows(sheet, marks))),
  };
}

function wordsByRow({ mapping, columns }: LoadedImport, issues: readonly Issue[]): ReadonlyMap<number, string> {
  const mapped = readMapping(mapping).columns;
  const sentence = (issue: Issue) => {
    const index = issue.column ? mapped.indexOf(issue.column) : -1;
    const heading = index >= 0 ? columns[index] : issue.column ? COLUMN_HEADINGS[issue.column] : null;
    return heading ? `${heading}: ${wordIssue(issue)}` : wordIssue(issue);
  };
  const groups = groupBy(issues.filter(isError), ({ row }) => String(row));
  return new Map([...groups].map(([row, some]) => [Number(row), some.map(sentence).join("\n")]));
}

/** All rows of a sheet, the marked ones with their words beside them. */
function markedRows({ name, rows }: Sheet, { column, words }: Marks) {
  const width = Math.max(column + 1, ...rows.map(({ cells }) => cells.length));
  const [headings = [], ...rest] = rows.map(({ row, cells }) =>
    Array.from({ length: width }, (_, index) => (index === column ? (words.get(row) ?? "") : (cells[index] ?? ""))),
  );
  return { sheet: name || "Register", headings, rows: rest };
}
