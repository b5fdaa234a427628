import { DEEPEST_HEADING, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS } from "@/lib/domain/register-import/limits";
import type { SheetRow, SpreadsheetRefusal } from "@/lib/domain/register-import/spreadsheet";
import { addressOf, rowNumberOf } from "./cell-address";
import { cellText } from "./cell-text";
import { type Merged, mergedOf } from "./merged-cells";
import { NotUnderstood } from "./not-understood";
import { type Shown, shownAs } from "./number-format";
import { wordsOf } from "./plain-strings";
import { type Attributes, readXml } from "./xml-events";

/** What the cells of a sheet refer to. */
export interface SharedParts {
  readonly strings: readonly string[];
  /** How each of the workbook's formats shows a number; null where as it is. */
  readonly formats: readonly (string | null)[];
  /** The day that a number of days stands for. */
  readonly dayOf: (serial: number) => Date;
}

export interface PlainSheet {
  /** The rows down to the last that says something, empty ones between them included, each as wide as the widest. */
  readonly rows: readonly SheetRow[];
  /** The rows that say something and that whoever opens the file does not see: hidden by hand, or by a filter. */
  readonly unseen: readonly number[];
}

const LOWEST_ROW = MOST_ROWS + DEEPEST_HEADING;
/** A sign that XML cannot hold is written `_x000D_`, seven for one. */
const LONGEST_WRITTEN = LONGEST_CELL * 7;
const LONGEST_FORMULA = 200;
const MOST_MERGED = 20_000;
/** Cells that merged ones cover downwards, of a whole sheet. */
const MOST_FILLED = 200_000;

/**
 * What the cells of a sheet say, each where the sheet itself says that it stands. Formulas (their last results stay), cells and rows that
 * only have a format are left out: spreadsheets are often formatted down to their millionth row. A number is read as it is
 * shown, an error by its name, a formula without a result as the formula, and each row that a merged cell covers has what
 * it says. `spare` is how many cells the sheet may span. Throws `NotUnderstood` where an address is not as spreadsheet programs
 * write it or out of its order, or the sheet is larger than a register.
 */
export function plainSheet(xml: string, shared: SharedParts, spare = Number.POSITIVE_INFINITY): PlainSheet {
  const reader = new SheetReader(shared);
  readXml(xml, reader);
  return reader.sheet(spare);
}

/** A cell that says something; `weak` is what says only that there is nothing: an error, a formula without a result. */
interface Written {
  readonly column: number;
  readonly words: string;
  readonly weak: boolean;
}
interface WrittenRow {
  readonly number: number;
  readonly cells: readonly Written[];
}

class SheetReader {
  readonly #shared: SharedParts;
  readonly #written: WrittenRow[] = [];
  readonly #merged: Merged[] = [];
  readonly #unseen: number[] = [];
  #inside: "before" | "data" | "after" = "before";
  /** Elements that are open in the data and are not read, whatever stands in them. */
  #unread = 0;
  #row: { number: number | null; column: number; cells: Written[]; hidden: boolean } | null = null;
  #cell: {
    column: number;
    attributes: Attributes;
    value: string;
    formula: string | null;
    path: string[];
    values: number;
  } | null = null;
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
      else if (name === "mergeCell" && this.#inside === "after") this.#merge(attributes);
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
    if (first === "f") cell.formula = `${cell.formula ?? ""}${words}`.slice(0, LONGEST_FORMULA);
    if (first !== "v" && !(first === "is" && cell.path.at(-1) === "t")) return;
    cell.value += words;
    if (cell.value.length > LONGEST_WRITTEN) throw new NotUnderstood("too-much-text");
  };

  sheet(spare: number): PlainSheet {
    const why = this.#beyond();
    if (why) throw new NotUnderstood(why);
    if (this.#lowest * this.#rightmost > spare) throw new NotUnderstood("unpacks-too-large");
    fillDown(this.#written, this.#merged);
    return { rows: spread(this.#written), unseen: this.#unseen };
  }

  /** A cell far below all others is no register of a million rows, and said to be what it is. */
  #beyond(): SpreadsheetRefusal | null {
    if (this.#lowest > LOWEST_ROW) return this.#filled > MOST_ROWS ? "too-many-rows" : "cell-far-below";
    return this.#rightmost > MOST_COLUMNS ? "too-many-columns" : null;
  }

  #openRow(attributes: Attributes): void {
    if (this.#row || this.#unread > 0) throw new NotUnderstood("damaged");
    const hidden = attributes.hidden === "1" || attributes.hidden === "true";
    this.#row = { number: rowNumberOf(attributes), column: 0, cells: [], hidden };
  }

  #openCell(attributes: Attributes): void {
    const row = this.#row;
    if (!row || this.#cell || this.#unread > 0) throw new NotUnderstood("damaged");
    const at = addressOf(attributes);
    row.number ??= at?.row ?? this.#lastRow + 1;
    const column = at?.column ?? row.column + 1;
    if ((at && at.row !== row.number) || column <= row.column) throw new NotUnderstood("address-unclear");
    row.column = column;
    this.#cell = { column, attributes, value: "", formula: null, path: [], values: 0 };
  }

  /** Whether an element of a cell is read: its value, or the text that is written into it without its reading aid (`rPh`). */
  #openInCell(name: string): boolean {
    const cell = this.#cell;
    const within = cell?.path.join(" ");
    if (
      !cell ||
      !((within === "" && (name === "v" || name === "is" || name === "f")) || READ_WITHIN.has(`${within} ${name}`))
    )
      return false;
    if (name === "f") cell.formula = "";
    else if (within === "") cell.values += 1;
    if (cell.values > 1) throw new NotUnderstood("damaged");
    cell.path.push(name);
    return true;
  }

  #closeCell(): void {
    const [row, cell] = [this.#row, this.#cell];
    this.#cell = null;
    if (!row || !cell) throw new NotUnderstood("damaged");
    const said = this.#wordsOf(cell.attributes, cell.value);
    const weak = said === null ? weakWords(cell) : null;
    if (said !== null) {
      this.#lowest = Math.max(this.#lowest, row.number ?? 0);
      this.#rightmost = Math.max(this.#rightmost, cell.column);
    }
    const words = said ?? weak;
    if (words === null || cell.column > MOST_COLUMNS || this.#beyond()) return;
    row.cells.push({ column: cell.column, words, weak: said === null });
  }

  #closeRow(): void {
    const row = this.#row;
    this.#row = null;
    const number = row?.number ?? this.#lastRow + 1;
    if (!row || number <= this.#lastRow) throw new NotUnderstood("address-unclear");
    this.#lastRow = number;
    if (row.cells.every(({ weak }) => weak) && !this.#beyond()) return;
    this.#filled += 1;
    if (this.#filled > LOWEST_ROW) throw new NotUnderstood("too-many-rows");
    if (this.#beyond()) return;
    this.#written.push({ number, cells: row.cells });
    if (row.hidden) this.#unseen.push(number);
  }

  #merge({ ref = "" }: Attributes): void {
    const merged = mergedOf(ref);
    // A merge that is written in another way says nothing: what stands in its first cell is read all the same.
    if (merged && this.#merged.length < MOST_MERGED) this.#merged.push(merged);
  }

  /** What a cell says; null where it says nothing. */
  #wordsOf({ t: type = "n", s: format }: Attributes, value: string): string | null {
    if (type === "e" || value.trim() === "") return null;
    switch (type) {
      case "s": {
        const words = /^\d{1,8}$/.test(value) ? this.#shared.strings[Number(value)] : undefined;
        if (words === undefined) throw new NotUnderstood("damaged");
        return words || null;
      }
      case "str":
      case "inlineStr":
        return wordsOf(value) || null;
      case "b":
        if (value !== "0" && value !== "1") throw new NotUnderstood("damaged");
        return cellText(value === "1");
      case "d":
        return cellText(dayIn(value));
      case "n":
        return this.#numberWords(value, format);
      default:
        throw new NotUnderstood("damaged");
    }
  }

  #numberWords(written: string, format: string | undefined): string {
    const value = Number(written);
    if (Number.isNaN(value)) throw new NotUnderstood("damaged");
    const shown = this.#shown(value, format);
    if (shown === "day") return cellText(this.#shared.dayOf(value));
    return shown === "as-stored" ? cellText(value) : wordsOf(shown.words);
  }

  /** How the cell's format shows its number. */
  #shown(value: number, format: string | undefined): Shown {
    const { formats, dayOf } = this.#shared;
    if (format !== undefined && (!/^\d{1,6}$/.test(format) || Number(format) >= formats.length))
      throw new NotUnderstood("damaged");
    const code = format === undefined ? null : (formats[Number(format)] ?? null);
    return Number.isFinite(value) && code !== null ? shownAs(value, code, dayOf) : "as-stored";
  }
}

/** A day that is written as one, `2021-06-10T00:00:00Z`. */
function dayIn(written: string): Date {
  const day = new Date(written);
  if (Number.isNaN(day.getTime())) throw new NotUnderstood("damaged");
  return day;
}

/** What a cell without a value shows: an error's name, or the formula that nobody has worked out yet. */
function weakWords({
  attributes,
  value,
  formula,
}: {
  readonly attributes: Attributes;
  readonly value: string;
  readonly formula: string | null;
}): string | null {
  const { t: type = "n" } = attributes;
  if (type === "e") return wordsOf(value) || null;
  // An empty text is a result; an empty number is none.
  return formula !== null && type === "n" && value.trim() === "" ? wordsOf(`=${formula}`) : null;
}

/** Puts what a merged cell says into each row that it covers and that says something else; what is hidden below it gives way. */
function fillDown(rows: WrittenRow[], merged: readonly Merged[]): void {
  const at = new Map(rows.map(({ number }, index) => [number, index]));
  let filled = 0;
  for (const { top, bottom, left, right } of merged) {
    if (bottom === top) continue;
    const first = rows[at.get(top) ?? -1]?.cells.find(({ column }) => column === left);
    for (let number = top + 1; number <= bottom && number <= LOWEST_ROW; number += 1) {
      const index = at.get(number);
      const row = index === undefined ? undefined : rows[index];
      if (index === undefined || !row) continue;
      const others = row.cells.filter(({ column }) => column < left || column > right);
      filled += 1;
      if (filled > MOST_FILLED) throw new NotUnderstood("unpacks-too-large");
      if (others.every(({ weak }) => weak)) continue;
      const cells = first ? [...others, { ...first, column: left }].sort((a, b) => a.column - b.column) : others;
      rows[index] = { number, cells };
    }
  }
}

/** All rows under their numbers, each cell in its column. */
function spread(written: readonly WrittenRow[]): SheetRow[] {
  const said = written.filter(({ cells }) => cells.length > 0);
  const width = Math.max(0, ...said.map(({ cells }) => cells.at(-1)?.column ?? 0));
  const rows: SheetRow[] = [];
  for (const { number, cells } of said) {
    while (rows.length < number - 1) rows.push({ row: rows.length + 1, cells: new Array<string>(width).fill("") });
    const spreadOut = new Array<string>(width).fill("");
    for (const { column, words } of cells) spreadOut[column - 1] = words;
    rows.push({ row: number, cells: spreadOut });
  }
  return rows;
}

const READ_WITHIN = new Set(["is t", "is r", "is r t"]);
