import { letterOf } from "@/lib/domain/register-import/headings";
import { DEEPEST_HEADING, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS } from "@/lib/domain/register-import/limits";
import type { SpreadsheetRefusal } from "@/lib/domain/register-import/spreadsheet";
import { addressOf, rowNumberOf } from "./cell-address";
import { NotUnderstood } from "./not-understood";
import { type Attributes, escaped, readXml } from "./xml-events";

/** What the cells of a sheet refer to. */
export interface SharedParts {
  readonly strings: readonly string[];
  /** How many formats the workbook has for its cells. */
  readonly formats: number;
}

export interface PlainSheet {
  /** The sheet as it is handed to the reader: rows and cells that say something, each with its address and nothing else. */
  readonly xml: string;
  readonly rows: number;
  readonly columns: number;
}

const LOWEST_ROW = MOST_ROWS + DEEPEST_HEADING;
/** A sign that XML cannot hold is written `_x000D_`, seven for one. */
const LONGEST_WRITTEN = LONGEST_CELL * 7;
const TYPES = new Set(["n", "s", "str", "inlineStr", "b", "d"]);

/**
 * Writes a sheet anew, so that where its cells stand is said by us alone. Formulas (their last results stay), cells and rows that
 * only have a format are left out: spreadsheets are often formatted down to their millionth row. Throws `NotUnderstood`
 * where an address is not as spreadsheet programs write it or out of its order, or the sheet is larger than a register.
 */
export function plainSheet(xml: string, shared: SharedParts): PlainSheet {
  const writer = new SheetWriter(shared);
  readXml(xml, writer);
  return writer.sheet();
}

class SheetWriter {
  readonly #shared: SharedParts;
  readonly #written: string[] = [];
  #inside: "before" | "data" | "after" = "before";
  /** Elements that are open in the data and are not read, whatever stands in them. */
  #unread = 0;
  #row: { number: number | null; column: number; cells: string[] } | null = null;
  #cell: { column: number; attributes: Attributes; value: string; path: string[]; values: number } | null = null;
  #lastRow = 0;
  #filled = 0;
  #lowest = 0;
  #rightmost = 0;

  constructor(shared: SharedParts) {
    this.#shared = shared;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (this.#inside !== "data") {
      if (name === "sheetData" && this.#inside === "after") throw new NotUnderstood("damaged");
      if (name === "sheetData") this.#inside = "data";
    } else if (name === "row") this.#openRow(attributes);
    else if (name === "c") this.#openCell(attributes);
    else if (name === "sheetData") throw new NotUnderstood("damaged");
    else if (this.#unread > 0 || !this.#cell || !this.#openInCell(name)) this.#unread += 1;
  };

  readonly close = (name: string): void => {
    if (this.#inside !== "data") return;
    if (this.#unread > 0) this.#unread -= 1;
    else if (this.#cell && this.#cell.path.length > 0) this.#cell.path.pop();
    else if (name === "c") this.#closeCell();
    else if (name === "row") this.#closeRow();
    else this.#inside = "after";
  };

  readonly text = (words: string): void => {
    const cell = this.#cell;
    if (!cell || this.#unread > 0) return;
    const [first] = cell.path;
    if (first !== "v" && !(first === "is" && cell.path.at(-1) === "t")) return;
    cell.value += words;
    if (cell.value.length > LONGEST_WRITTEN) throw new NotUnderstood("too-much-text");
  };

  sheet(): PlainSheet {
    const why = this.#beyond();
    if (why) throw new NotUnderstood(why);
    const rows = this.#written.join("");
    return {
      xml: `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
      rows: this.#lowest,
      columns: this.#rightmost,
    };
  }

  /** A cell far below all others is no register of a million rows, and said to be what it is. */
  #beyond(): SpreadsheetRefusal | null {
    if (this.#lowest > LOWEST_ROW) return this.#filled > MOST_ROWS ? "too-many-rows" : "cell-far-below";
    return this.#rightmost > MOST_COLUMNS ? "too-many-columns" : null;
  }

  #openRow(attributes: Attributes): void {
    if (this.#row || this.#unread > 0) throw new NotUnderstood("damaged");
    this.#row = { number: rowNumberOf(attributes), column: 0, cells: [] };
  }

  #openCell(attributes: Attributes): void {
    const row = this.#row;
    if (!row || this.#cell || this.#unread > 0) throw new NotUnderstood("damaged");
    const at = addressOf(attributes);
    row.number ??= at?.row ?? this.#lastRow + 1;
    const column = at?.column ?? row.column + 1;
    if ((at && at.row !== row.number) || column <= row.column) throw new NotUnderstood("address-unclear");
    row.column = column;
    this.#cell = { column, attributes, value: "", path: [], values: 0 };
  }

  /** Whether an element of a cell is read: its value, or the text that is written into it without its reading aid (`rPh`). */
  #openInCell(name: string): boolean {
    const cell = this.#cell;
    const within = cell?.path.join(" ");
    if (!cell || !((within === "" && (name === "v" || name === "is")) || READ_WITHIN.has(`${within} ${name}`)))
      return false;
    if (within === "") cell.values += 1;
    if (cell.values > 1) throw new NotUnderstood("damaged");
    cell.path.push(name);
    return true;
  }

  #closeCell(): void {
    const [row, cell] = [this.#row, this.#cell];
    this.#cell = null;
    if (!row || !cell) throw new NotUnderstood("damaged");
    const content = this.#contentOf(cell.attributes, cell.value);
    if (content === null) return;
    const number = row.number ?? 0;
    this.#lowest = Math.max(this.#lowest, number);
    this.#rightmost = Math.max(this.#rightmost, cell.column);
    row.cells.push(this.#beyond() ? "" : `<c r="${letterOf(cell.column - 1)}${number}"${content}</c>`);
  }

  #closeRow(): void {
    const row = this.#row;
    this.#row = null;
    const number = row?.number ?? this.#lastRow + 1;
    if (!row || number <= this.#lastRow) throw new NotUnderstood("address-unclear");
    this.#lastRow = number;
    if (row.cells.length === 0) return;
    this.#filled += 1;
    if (this.#filled > LOWEST_ROW) throw new NotUnderstood("too-many-rows");
    if (!this.#beyond()) this.#written.push(`<row r="${number}">${row.cells.join("")}</row>`);
  }

  /** The rest of a cell's tag and what stands in it; null where it says nothing, an error (`#REF!`) included. */
  #contentOf({ t: type = "n", s: format }: Attributes, value: string): string | null {
    if (type === "e" || value.trim() === "") return null;
    if (!TYPES.has(type)) throw new NotUnderstood("damaged");
    if (type === "s") {
      const text = /^\d{1,8}$/.test(value) ? this.#shared.strings[Number(value)] : undefined;
      if (text === undefined) throw new NotUnderstood("damaged");
      return text.trim() === "" ? null : ` t="s"><v>${Number(value)}</v>`;
    }
    if (type === "inlineStr") return ` t="inlineStr"><is><t>${escaped(value)}</t></is>`;
    const formatted = format === undefined ? "" : this.#formatOf(format);
    return `${type === "n" ? formatted : ""} t="${type}"><v>${escaped(value)}</v>`;
  }

  #formatOf(format: string): string {
    if (!/^\d{1,6}$/.test(format) || Number(format) >= this.#shared.formats) throw new NotUnderstood("damaged");
    return ` s="${Number(format)}"`;
  }
}

const READ_WITHIN = new Set(["is t", "is r", "is r t"]);
