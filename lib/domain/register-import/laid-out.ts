import type { ImportColumn } from "./column";
import { plain } from "./plain";
import type { SheetRow } from "./spreadsheet";

/** A table with what each of its columns is read as. */
export interface Laid {
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly read: readonly (ImportColumn | null)[];
}

/**
 * The cells of a further table where those of the main one stand: each column below the name that the main one has for it,
 * and below a new name at the end where it has none. `columns` are the main one's, which grow.
 */
export function laidOut(
  columns: string[],
  main: readonly (ImportColumn | null)[],
  table: Laid,
): (cells: readonly string[]) => readonly string[] {
  const places = table.columns.map((heading, index) => {
    const is = table.read[index] ?? null;
    const alike = is === null ? -1 : main.indexOf(is);
    const same = columns.findIndex((name) => plain(name) === plain(heading));
    if (alike >= 0 || same >= 0) return alike >= 0 ? alike : same;
    if (table.rows.every(({ cells }) => (cells[index] ?? "").trim() === "")) return -1;
    return columns.push(heading) - 1;
  });
  return (cells) => {
    const moved: string[] = [];
    cells.forEach((cell, index) => {
      const place = places[index] ?? -1;
      if (place >= 0 && cell !== "") moved[place] = cell;
    });
    return Array.from(moved, (cell) => cell ?? "");
  };
}
