import type { FindingKind } from "../finding/kind";
import { type ImportColumn, isOfAction } from "./column";
import { likeness } from "./heading-likeness";
import { isKeyRow } from "./key-words";
import { namesColumns } from "./names-columns";
import { plain, referenceKey } from "./plain";
import { sheetOfRow } from "./sheet-rows";
import type { SheetRead } from "./sheets-read";
import type { SheetRow } from "./spreadsheet";
import { kindMeant } from "./value-words";

/** Why a row of a table is no finding. */
export const LEFT_ALONE = ["total", "key", "band", "action", "heading"] as const;
export type LeftAlone = (typeof LEFT_ALONE)[number];

/** What stands above a row and counts for it where it says nothing itself. */
export interface RowPlace {
  readonly inspection: string | null;
  readonly kind: FindingKind | null;
}

export interface PlacedRow {
  readonly row: SheetRow;
  readonly place: RowPlace;
}

export interface SortedRows {
  readonly findings: readonly PlacedRow[];
  /** The rows of actions, by the row of the finding above them: where the file's actions are read, they are its plan's. */
  readonly actions: ReadonlyMap<number, readonly SheetRow[]>;
  /** The rows that are no findings, by what they are. */
  readonly left: ReadonlyMap<LeftAlone, readonly number[]>;
}

type Columns = readonly (ImportColumn | null)[];
const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== "").length;
const NOTHING: RowPlace = { inspection: null, kind: null };

/** What a finding's own rows say of it, and its actions do not. */
const OF_THE_FINDING: readonly ImportColumn[] = ["inspection", "published-on", "kind", "cause"];

/**
 * Parts the rows of a table into those that are findings and those that are none: bands that say what stands below them,
 * totals, the key, headings once more, and actions below a finding, whose dates and states are never the finding's.
 */
export function sortRows(rows: readonly SheetRow[], columns: Columns, sheets: readonly SheetRead[] = []): SortedRows {
  const findings: PlacedRow[] = [];
  const left = new Map<LeftAlone, number[]>();
  const actions = new Map<number, SheetRow[]>();
  const readsActions = columns.includes("action");
  let place = NOTHING;
  let above: SheetRow | null = null;
  let sheet = 0;
  let isBelowKey = false;
  for (const row of rows) {
    if (sheetOfRow(row.row) !== sheet) {
      sheet = sheetOfRow(row.row);
      const { inspection, kind } = sheets.find(({ number }) => number === sheet) ?? NOTHING;
      place = { inspection, kind };
      above = null;
    }
    const is: LeftAlone | "finding" = isBelowKey && isPairOfKey(row, columns) ? "key" : kindOfRow(row, above, columns);
    isBelowKey = is === "key";
    if (is === "finding") {
      findings.push({ row, place });
      above = row;
      continue;
    }
    if (is === "action" && above && readsActions) {
      actions.set(above.row, [...(actions.get(above.row) ?? []), row]);
      continue;
    }
    left.set(is, [...(left.get(is) ?? []), row.row]);
    // Headings of a further table may say of which kind its findings are.
    const kind = is === "heading" ? kindMeant(row.cells[columns.indexOf("text")] ?? "") : null;
    if (kind) place = { ...place, kind };
    if (is === "band") {
      place = placeBelow(row.cells.find((cell) => cell.trim() !== "") ?? "", place);
      above = null;
    }
  }
  return { findings, left, actions };
}

/** "7", "0 done", "2 going to plan" */
const isCount = (cell: string): boolean => /^\d[\d.,]{0,8}%?(?:\s+\p{L}[\p{L}\s]{0,30})?$/u.test(cell);
const TOTALS = new Set(["total", "totals", "grand total", "sum", "count", "all", "subtotal", "sub total", "overall"]);
const KEYS = new Set([
  "key",
  "legend",
  "rag key",
  "brag key",
  "colour key",
  "key to colours",
  "key to rag",
  "rag definitions",
]);

/** A word and its meaning in a row below the key's name; words enough for a finding are one. */
const isPairOfKey = ({ cells }: SheetRow, columns: Columns): boolean =>
  wordsIn(cells[columns.indexOf("text")] ?? "") < 5 &&
  isKeyRow(
    cells.map((cell) => cell.trim()).filter((cell) => cell !== ""),
    true,
  );

function kindOfRow(row: SheetRow, above: SheetRow | null, columns: Columns): LeftAlone | "finding" {
  const at = (of: SheetRow, column: ImportColumn) => {
    const index = columns.indexOf(column);
    return index < 0 ? "" : (of.cells[index] ?? "").trim();
  };
  const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const [words = ""] = filled;
  const first = plain(words);
  const text = at(row, "text");
  const many = wordsIn(text);
  if (many <= MOST_NAMING && (headsColumns(row, columns) || namesColumns(row.cells))) return "heading";
  if (KEYS.has(first) || (text === "" || text === words ? isKeyRow(filled) : false)) return "key";
  if (many < 4 && (TOTALS.has(first) || (filled.length > 1 && filled.every(isCount)))) return "total";
  if (words !== "" && filled.every((cell) => cell === words) && isBand(words, row, text, columns)) return "band";
  const reference = at(row, "reference");
  if (above === null) return "finding";
  if (text === "" && (reference === "" || isStep(row, reference, at(above, "reference"), columns))) {
    const own = OF_THE_FINDING.some((column) => at(row, column) !== "" && at(row, column) !== at(above, column));
    const more = row.cells.some(
      (cell, index) => cell.trim() !== "" && !OF_THE_FINDING.includes(columns[index] as ImportColumn),
    );
    return more && !own ? "action" : "finding";
  }
  // A merged cell says the finding again beside each of its actions; without a number, all that says which finding it is
  const same = reference !== "" || OF_THE_FINDING.every((column) => at(row, column) === at(above, column));
  const again = text !== "" && same && text === at(above, "text") && reference === at(above, "reference");
  const acts = row.cells.some((cell, index) => {
    const before = (above.cells[index] ?? "").trim();
    const column = columns[index] ?? null;
    return (column === null || isOfAction(column)) && cell.trim() !== "" && before !== "" && cell.trim() !== before;
  });
  return again && acts ? "action" : "finding";
}

const CALLED_STEP = /^(?:action|step|task|milestone|activity)\b/;

/** Whether a row without words is numbered as a step of the finding above it ("A1.1" below "A1"), and says what is done. */
function isStep({ cells }: SheetRow, reference: string, above: string, columns: Columns): boolean {
  const own = referenceKey(reference);
  const isBelow = above !== "" && own !== referenceKey(above) && own.startsWith(referenceKey(above));
  const isNumbered = isBelow && !/^\d/.test(own.slice(referenceKey(above).length));
  if (!isNumbered && !CALLED_STEP.test(plain(reference))) return false;
  const action = columns.indexOf("action");
  return action >= 0
    ? (cells[action] ?? "").trim() !== ""
    : cells.some((cell, index) => (columns[index] ?? null) === null && wordsIn(cell) > 1);
}

/** A cell of more words names no column. */
const MOST_NAMING = 6;

/** Whether the cells of a row name the columns that they stand in. */
function headsColumns({ cells }: SheetRow, columns: Columns): boolean {
  let named = 0;
  for (const [index, column] of columns.entries()) {
    const cell = (cells[index] ?? "").trim();
    if (column === null || cell === "") continue;
    if (wordsIn(cell) > MOST_NAMING || likeness(cell, column) === 0) return false;
    named += 1;
  }
  return named > 1;
}

/** One cell that says what stands below it; a finding of which nothing else is known has words enough to be one. */
function isBand(words: string, row: SheetRow, text: string, columns: Columns): boolean {
  const index = row.cells.findIndex((cell) => cell.trim() !== "");
  if (text === words) return wordsIn(words) < 6 && !/[.;]$/.test(words);
  if (columns[index] === "reference") return !/\d/.test(words) || wordsIn(words) > 2;
  return index === 0;
}

const NAMES_INSPECTION = /\b(?:inspection|peel|custody|report|review|visit|thematic|(?:19|20)\d\d)\b/i;

function placeBelow(words: string, before: RowPlace): RowPlace {
  const kind = kindMeant(words.replace(/\s*\([^)]*\)|\s*[:–-]\s*$/g, ""));
  if (kind) return { ...before, kind };
  return NAMES_INSPECTION.test(words) ? { inspection: words.replace(/\s+/g, " ").trim(), kind: null } : before;
}

/** What the columns of an action are never: the finding's owner, its dates and its state. What each says of the action instead, or nothing. */
const OF_AN_ACTION: Partial<Record<ImportColumn, ImportColumn | null>> = {
  owner: "action-owner",
  sponsor: null,
  deadline: "action-due",
  "first-target": "action-due",
  target: "action-due",
  reason: null,
  progress: "action-state",
  "last-update": null,
  update: null,
  evidence: null,
  "closed-on": null,
};

/**
 * The columns as they are read where findings have actions below them: those that an action fills are the action's. What it
 * says stands in the wordiest column that is nothing else.
 */
export function withActions(rows: readonly SheetRow[], columns: Columns): Columns {
  if (columns.includes("action")) return columns;
  const below = new Set(sortRows(rows, columns).left.get("action") ?? []);
  const actions = rows.filter(({ row }) => below.has(row));
  const cellsOf = (index: number) =>
    actions.map(({ cells }) => (cells[index] ?? "").trim()).filter((cell) => cell !== "");
  const taken = new Set<ImportColumn>();
  const read = columns.map((column, index) => {
    if (column === null || !Object.hasOwn(OF_AN_ACTION, column) || cellsOf(index).length === 0) return column;
    const is = OF_AN_ACTION[column] ?? null;
    if (is === null || taken.has(is)) return null;
    taken.add(is);
    return is;
  });
  const wordy = read.map((column, index) =>
    column === null && columns[index] === null ? cellsOf(index).reduce((sum, cell) => sum + wordsIn(cell), 0) : 0,
  );
  const most = Math.max(0, ...wordy);
  // Where no column says what is done, none of the others is an action's either.
  if (most <= actions.length) return read.map((column) => (isOfAction(column) ? null : column));
  return read.map((column, index) => (index === wordy.indexOf(most) ? "action" : column));
}
