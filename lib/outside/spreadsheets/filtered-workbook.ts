import writeWorkbook, { type SheetData } from "write-excel-file/node";

/** A sheet of a workbook: lines above the table, its heads with filters on, and rows of words, numbers and days. */
export interface FilteredSheet {
  readonly name: string;
  /** Said above the table, a line each: the title, the rule, the marking. */
  readonly above: readonly string[];
  readonly heads: readonly string[];
  /** Widths in characters, in the order of the heads. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (string | number | { readonly day: Date } | null)[])[];
  /** Below the rows, outside the filter. */
  readonly total: readonly (string | number | { readonly day: Date } | null)[] | null;
}

const DAY = "dd/mm/yyyy";
/** What XML takes no part of would be left out by the writer, and join two words. */
const whole = (text: string): string => text.replace(/[\v\f]/g, "\n");
const LETTERS = 26;
const columnName = (at: number): string =>
  at < LETTERS ? String.fromCharCode(65 + at) : columnName(Math.floor(at / LETTERS) - 1) + columnName(at % LETTERS);

/** Excel takes 31 characters, and not these, as the name of a sheet. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, " ").slice(0, 31);

const SHEETS = "xl/worksheets/sheet{id}.xml";

/** Puts the filter into the part of its sheet, after the cells, where the format has it. */
const filterOn =
  (sheets: readonly FilteredSheet[]) =>
  (xml: string, _options: unknown, { sheetIndex }: { readonly sheetIndex: number }): string => {
    const sheet = sheets[sheetIndex];
    if (!sheet) return xml;
    const head = sheet.above.length + 1;
    const range = `A${head}:${columnName(sheet.heads.length - 1)}${head + sheet.rows.length}`;
    return xml.replace("</sheetData>", `</sheetData><autoFilter ref="${range}"/>`);
  };

/** The bytes of a workbook: real days and numbers, no cell a formula, a filter on each table, landscape on A4. */
export async function filteredWorkbook(sheets: readonly FilteredSheet[]): Promise<Uint8Array> {
  const made = sheets.map((sheet) => ({
    data: dataOf(sheet),
    sheet: sheetName(sheet.name),
    columns: sheet.widths.map((width) => ({ width })),
    stickyRowsCount: sheet.above.length + 1,
    orientation: "landscape" as const,
  }));
  return new Uint8Array(
    await writeWorkbook(made, {
      features: [{ files: { transform: { [SHEETS]: { transform: filterOn(sheets) } } } }],
    }).toBuffer(),
  );
}

function dataOf({ above, heads, rows, total }: FilteredSheet): SheetData {
  const cells = (row: FilteredSheet["rows"][number], weight?: "bold") =>
    row.map((cell) => {
      const bold = weight ? { fontWeight: weight } : {};
      if (cell === null || cell === "") return null;
      if (typeof cell === "number") return { value: cell, type: Number, ...bold };
      if (typeof cell === "string")
        return { value: whole(cell), type: String, wrap: cell.length > 30, alignVertical: "top" as const, ...bold };
      return { value: cell.day, type: Date, format: DAY, alignVertical: "top" as const, ...bold };
    });
  return [
    ...above.map((line, at) => [
      { value: whole(line), type: String, ...(at === 0 ? { fontWeight: "bold" as const } : {}) },
    ]),
    heads.map((value) => ({ value, type: String, fontWeight: "bold" as const, wrap: true })),
    ...rows.map((row) => cells(row)),
    ...(total ? [cells(total, "bold")] : []),
  ];
}
