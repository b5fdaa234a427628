import { inScope } from "@/lib/data/scope";
import { recordAccess } from "@/lib/data/store/access";
import { loadImport } from "@/lib/data/store/register-import";
import type { Actor } from "@/lib/domain/actor";
import { COLUMN_HEADINGS, DATE_COLUMNS, TEMPLATE_COLUMNS } from "@/lib/domain/register-import/column";
import { groupBy } from "@/lib/domain/register-import/group-by";
import { type Issue, isError } from "@/lib/domain/register-import/issue";
import { readMapping } from "@/lib/domain/register-import/mapping";
import type { ImportResult } from "@/lib/domain/register-import/outline";
import type { SpreadsheetFormat } from "@/lib/domain/register-import/spreadsheet";
import { readDay } from "@/lib/domain/register-import/written-day";
import { wordIssue } from "@/lib/format/import-issues";
import { ADDED_WORDS } from "@/lib/format/import-words";
import { KIND_LABELS } from "@/lib/format/labels";
import { type TableOut, writeSpreadsheet } from "@/lib/outside/spreadsheets/write-spreadsheet";

/** A file to download. */
export interface HandedOut {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const WIDTHS = [16, 28, 20, 18, 60, 24, 24, 18, 14, 14, 24, 14, 14, 14, 24];

/** An empty register with the columns that are read. */
export async function importTemplate(format: SpreadsheetFormat): Promise<HandedOut> {
  const headings = TEMPLATE_COLUMNS.map((column) => COLUMN_HEADINGS[column]);
  return {
    name: `register-template.${format}`,
    bytes: await writeSpreadsheet(format, { sheet: "Register", headings, rows: [], widths: WIDTHS }),
  };
}

/** What the last column of a file with its errors is called; a file that comes back with it is read without it. */
const ERROR = "Error";

/** The uploaded file's own rows and columns with what is wrong with each row, to be mended and uploaded again. */
export async function fileWithErrors(actor: Actor, id: string, format: SpreadsheetFormat): Promise<HandedOut | null> {
  const loaded = await inScope(actor, (db) => loadImport(db, actor, id));
  const issues = (loaded?.result as { issues?: readonly Issue[] } | null)?.issues;
  if (!loaded || !issues) return null;
  const { columns } = readMapping(loaded.mapping);
  const byRow = groupBy(issues.filter(isError), ({ row }) => String(row));
  const kept = loaded.columns.flatMap((heading, index) => (heading === ERROR ? [] : [index]));
  const headingOf = ({ column }: Issue) => {
    const index = column ? columns.indexOf(column) : -1;
    return index >= 0 ? loaded.columns[index] : column ? COLUMN_HEADINGS[column] : null;
  };
  const sentence = (issue: Issue) => {
    const heading = headingOf(issue);
    return heading ? `${heading}: ${wordIssue(issue)}` : wordIssue(issue);
  };
  const table: TableOut = {
    sheet: "Register",
    headings: [...kept.map((index) => loaded.columns[index] ?? ""), ERROR],
    widths: [...kept.map((index) => (columns[index] === "text" ? 60 : 18)), 60],
    rows: loaded.rows.map(({ row, cells }) => [
      ...kept.map((index) => {
        const text = cells[index] ?? "";
        const column = columns[index];
        const day = column && DATE_COLUMNS.includes(column) && /^\d\d\/\d\d\/\d{4}$/.test(text) ? readDay(text) : null;
        return day?.is === "day" ? { day: new Date(`${day.on}T00:00:00Z`) } : text;
      }),
      (byRow.get(String(row)) ?? []).map(sentence).join("\n"),
    ]),
  };
  await recordAccess(actor, "exported", id, "import errors");
  return { name: named(loaded.fileName, "with-errors", format), bytes: await writeSpreadsheet(format, table) };
}

const named = (fileName: string, what: string, format: SpreadsheetFormat) =>
  `${
    fileName
      .replace(/\.[a-z]{2,4}$/i, "")
      .replace(/[^\w-]+/g, "-")
      .slice(0, 60) || "register"
  }-${what}.${format}`;

/** What became of each row of a file that was recorded. */
export async function importReport(actor: Actor, id: string, format: SpreadsheetFormat): Promise<HandedOut | null> {
  const loaded = await inScope(actor, (db) => loadImport(db, actor, id));
  if (loaded?.state !== "done") return null;
  const result = loaded.result as ImportResult;
  const notes = groupBy(result.issues, ({ row }) => String(row));
  const said = (row: number) => (notes.get(String(row)) ?? []).map(wordIssue).join("\n");
  const errors = [...new Set(result.issues.filter(isError).map(({ row }) => row))];
  const rows = [
    ...result.created.map(({ row, reference, kind, parent, closure }) => ({
      row,
      cells: [
        "Recorded",
        reference,
        [KIND_LABELS[kind].one, parent && `under ${parent}`, closure && ADDED_WORDS.closure].filter(Boolean).join("; "),
      ],
    })),
    ...result.updated.map(({ row, reference, added }) => ({
      row,
      cells: ["Changed", reference, added.map((one) => ADDED_WORDS[one]).join("; ")],
    })),
    ...result.unchanged.map((row) => ({ row, cells: ["Unchanged", "", ""] })),
    ...result.skipped.map((row) => ({ row, cells: ["Left alone", "", ""] })),
    ...errors.map((row) => ({ row, cells: ["Not recorded: error", "", ""] })),
  ].toSorted((a, b) => a.row - b.row);
  const table: TableOut = {
    sheet: "Import",
    headings: ["Row of the file", "What became of it", "Reference", "What", "Notes"],
    widths: [14, 22, 18, 40, 80],
    rows: rows.map(({ row, cells }) => [String(row), ...cells, said(row)]),
  };
  await recordAccess(actor, "exported", id, "import result");
  return { name: named(loaded.fileName, "imported", format), bytes: await writeSpreadsheet(format, table) };
}
