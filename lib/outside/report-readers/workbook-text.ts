import type { Sheet, SheetRow, SpreadsheetRefusal } from "@/lib/domain/register-import/spreadsheet";
import type { Block, Cell } from "@/lib/domain/report-text/lines/block";
import { readSpreadsheet } from "../spreadsheets/read-spreadsheet";
import { type ReadFile, readAs, refused } from "./reading-result";

const OTHERWISE = "Copy the table into a new workbook and save it as .xlsx, or paste its text.";
const why = (refusal: SpreadsheetRefusal): string => {
  if (refusal === "macros")
    return "The workbook contains macros, so it was not opened. Save it as .xlsx, which has none.";
  const much = refusal.startsWith("too-") || refusal === "unpacks-too-large" || refusal === "cell-far-below";
  return `${much ? "The workbook holds far more than a report does, so it was not read." : "The workbook is damaged and could not be read."} ${OTHERWISE}`;
};

/** What the sheets of an Excel workbook say that a person sees in it: titles, and a table for each sheet. */
export async function textOfWorkbook(bytes: Uint8Array): Promise<ReadFile> {
  const read = await readSpreadsheet(bytes);
  if (!read.ok) return refused(why(read.why));
  const seen = read.sheets.filter(({ hidden }) => !hidden);
  const blocks = seen.flatMap((sheet) => blocksOfSheet(sheet, seen.length > 1));
  return readAs(blocks, cautionsOf(read.sheets));
}

/** What a person who opens the workbook does not see: sheets that were not read, and rows that were. */
const cautionsOf = (sheets: readonly Sheet[]): readonly string[] =>
  sheets.flatMap(({ name, hidden, unseen = [] }) => {
    if (hidden) return [`The sheet “${name}” is hidden in the workbook, and was not read.`];
    if (unseen.length === 0) return [];
    const rows = unseen.length === 1 ? "A row" : `${unseen.length} rows`;
    return [
      `${rows} of the sheet “${name}” ${unseen.length === 1 ? "is" : "are"} hidden in the workbook, and read all the same.`,
    ];
  });

const filled = ({ cells }: SheetRow): number => cells.filter((cell) => cell.trim() !== "").length;

function blocksOfSheet({ name, rows }: Sheet, named: boolean): Block[] {
  const own = rows.filter((row) => filled(row) > 0);
  if (own.length === 0) return [];
  const first = own.findIndex((row) => filled(row) > 1);
  const last = own.findLastIndex((row) => filled(row) > 1);
  const lone = (some: readonly SheetRow[]): Block[] =>
    some.map(({ cells }) => ({ kind: "paragraph", text: cells.find((cell) => cell.trim() !== "") ?? "" }));
  const head: Block[] = named ? [{ kind: "heading", level: 1, text: name }] : [];
  if (first < 0) return [...head, ...lone(own)];
  const table = own.slice(first, last + 1);
  const width = Math.max(...table.map(({ cells }) => cells.findLastIndex((cell) => cell.trim() !== "") + 1));
  return [
    ...head,
    ...lone(own.slice(0, first)),
    { kind: "table", rows: table.map((row) => cellsOf(row, width)) },
    ...lone(own.slice(last + 1)),
  ];
}

/** The cells of a row; one that says something in its first cell alone is a band over all columns. */
const cellsOf = (row: SheetRow, width: number): Cell[] =>
  filled(row) === 1 && (row.cells[0] ?? "").trim() !== ""
    ? [{ text: row.cells[0] ?? "", span: width }]
    : Array.from({ length: width }, (_, at) => ({ text: row.cells[at] ?? "", span: 1 }));
