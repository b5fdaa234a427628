import { inScope } from "@/lib/data/scope";
import { recordAccess } from "@/lib/data/store/access";
import { loadImport, resultAs } from "@/lib/data/store/register-import";
import type { Actor } from "@/lib/domain/actor";
import { groupBy } from "@/lib/domain/group-by";
import { isError } from "@/lib/domain/register-import/issue";
import { differingRows } from "@/lib/domain/register-import/plan";
import type { SpreadsheetFormat } from "@/lib/domain/register-import/spreadsheet";
import { readResult } from "@/lib/domain/register-import/stored-result";
import { rowNumber } from "@/lib/format/rows";
import { type TableOut, writeSpreadsheet } from "@/lib/outside/spreadsheets/write-spreadsheet";
import { wordIssue } from "@/lib/words/word-issue";
import { words } from "@/lib/words/words";
import { type HandedOut, nameAfter } from "./handed-out";

/** What became of each row of a file that was recorded. */
export async function importReport(actor: Actor, id: string, format: SpreadsheetFormat): Promise<HandedOut | null> {
  const loaded = await inScope(actor, (db) => loadImport(db, actor, id));
  if (loaded?.state !== "done") return null;
  const result = resultAs(readResult, loaded);
  const notes = groupBy(result.issues, ({ row }) => String(row));
  const said = (row: number) => (notes.get(String(row)) ?? []).map(wordIssue).join("\n");
  const errors = [...new Set(result.issues.filter(isError).map(({ row }) => row))];
  const differing = new Set(differingRows(result));
  const rows = [
    ...result.created.map(({ row, reference, kind, parent, closure }) => ({
      row,
      cells: [
        "Recorded",
        reference,
        [words.finding.kind[kind].one, parent && `under ${parent}`, closure && words.import.closureProposed]
          .filter(Boolean)
          .join("; "),
      ],
    })),
    ...result.updated.map(({ row, reference, ...update }) => ({
      row,
      cells: ["Changed", reference, words.import.update(update).join("; ")],
    })),
    ...result.unchanged.map((row) => ({
      row,
      cells: [differing.has(row) ? "Differs; the register’s side stays" : "Unchanged", "", ""],
    })),
    ...result.skipped.map((row) => ({ row, cells: ["Left alone", "", ""] })),
    ...errors.map((row) => ({ row, cells: ["Not recorded: error", "", ""] })),
  ].toSorted((a, b) => a.row - b.row);
  const table: TableOut = {
    sheet: "Import",
    headings: ["Row of the file", "What became of it", "Reference", "What", "Notes"],
    widths: [14, 22, 18, 40, 80],
    rows: rows.map(({ row, cells }) => [rowNumber(row), ...cells, said(row)]),
  };
  await recordAccess(actor, "exported", id, "import result");
  return { name: nameAfter(loaded.fileName, "imported", format), bytes: await writeSpreadsheet(format, table) };
}
