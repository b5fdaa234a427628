import { laidOut } from "./laid-out";
import { MOST_COLUMNS } from "./limits";
import { proposeColumns } from "./mapping";
import { namesColumns } from "./names-columns";
import type { SheetRow } from "./spreadsheet";

/**
 * The rows of a sheet below its headings as one table, where further tables with other columns, or others in their order, stand
 * below the first: each from its own headings on is laid out in the first one's columns. A table without the words of findings
 * stays as it is.
 */
export function withTablesBelow(
  headings: readonly string[],
  rows: readonly SheetRow[],
  nameAll: (headings: readonly string[]) => readonly string[],
): { readonly columns: readonly string[]; readonly rows: readonly SheetRow[] } {
  const starts = rows.flatMap(({ cells }, index) => (namesColumns(cells) ? [index] : []));
  if (starts.length === 0) return { columns: headings, rows };
  const columns = [...headings];
  const main = proposeColumns(headings, {}, rows.slice(0, starts[0]));
  const laid = rows.slice(0, starts[0]);
  for (const [at, start] of starts.entries()) {
    const part = rows.slice(start, starts[at + 1]);
    const own = nameAll(part[0]?.cells ?? []);
    const read = proposeColumns(own, {}, part.slice(1));
    const isSame = read.every((column, index) => column === null || column === main[index]);
    const inPlace =
      isSame || !read.includes("text") ? null : laidOut(columns, main, { columns: own, rows: part.slice(1), read });
    laid.push(...(inPlace ? part.map(({ row, cells }) => ({ row, cells: inPlace(cells) })) : part));
  }
  return columns.length > MOST_COLUMNS ? { columns: headings, rows } : { columns, rows: laid };
}
