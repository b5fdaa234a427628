import type { SpreadsheetRefusal } from "../register-import/spreadsheet";
import { isReference } from "../written";

/** The columns of the form for updates, in their order: what it says of a finding, then what is filled in. */
export const FORM_COLUMNS = [
  "reference",
  "finding",
  "status",
  "now",
  "updated",
  "entry",
  "progress",
  "note",
  "next",
  "nextOn",
] as const;
export type FormColumn = (typeof FORM_COLUMNS)[number];

/** How each is headed, and found again by. */
export const FORM_HEADINGS: Record<FormColumn, string> = {
  reference: "Reference",
  finding: "Finding",
  status: "Status (HMICFRS)",
  now: "Progress now",
  updated: "Last update",
  entry: "Entry (leave as it is)",
  progress: "Progress",
  note: "What was done",
  next: "Next step",
  nextOn: "Next step by",
};

/** Without these a file cannot be read back. */
const NEEDED = ["reference", "entry", "progress", "note", "next", "nextOn"] as const satisfies readonly FormColumn[];
/** The four that are filled in. */
export const FILLED_IN = ["progress", "note", "next", "nextOn"] as const satisfies readonly FormColumn[];

/** A row in which something was filled in, under the number that its file gives it. */
export interface SheetUpdate {
  readonly row: number;
  readonly reference: string;
  /** The last entry of its history when the form was made. */
  readonly entry: string;
  readonly filled: Readonly<Record<(typeof FILLED_IN)[number], string>>;
}

export interface UpdatesSheet {
  readonly updates: readonly SheetUpdate[];
  /** Rows of findings in which nothing was filled in. */
  readonly left: number;
}

/** The headings that are not there, where the row with the reference is. */
export interface HeadingsMissing {
  readonly missing: readonly string[];
}

/** Why a file is not read. */
export type UpdatesUnread =
  | { readonly why: SpreadsheetRefusal }
  | ({ readonly why: "headings-missing" } & HeadingsMissing);

interface Rows {
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

const DEEPEST = 30;
const plain = (text: string) => text.replace(/\s+/g, " ").trim().toLowerCase();

/**
 * What was filled in of a form for updates. The columns are found by their headings, wherever they stand; titles above them
 * are passed over. Null when no row has the heading of the references.
 */
export function readUpdatesSheet(sheets: readonly Rows[]): UpdatesSheet | HeadingsMissing | null {
  for (const { rows } of sheets) {
    const at = rows
      .slice(0, DEEPEST)
      .findIndex(({ cells }) => cells.some((cell) => plain(cell) === plain(FORM_HEADINGS.reference)));
    if (at < 0) continue;
    const head = rows[at]?.cells.map(plain) ?? [];
    const place = (column: FormColumn) => head.indexOf(plain(FORM_HEADINGS[column]));
    const missing = NEEDED.filter((column) => place(column) < 0).map((column) => FORM_HEADINGS[column]);
    if (missing.length > 0) return { missing };
    const cell = (cells: readonly string[], column: FormColumn) => (cells[place(column)] ?? "").trim();
    const all = rows.slice(at + 1).map(({ row, cells }) => ({
      row,
      reference: cell(cells, "reference").toUpperCase(),
      entry: cell(cells, "entry"),
      filled: {
        progress: cell(cells, "progress"),
        note: cell(cells, "note"),
        next: cell(cells, "next"),
        nextOn: cell(cells, "nextOn"),
      },
    }));
    const isFilled = ({ filled }: SheetUpdate) => FILLED_IN.some((column) => filled[column] !== "");
    const updates = all.filter(isFilled);
    return { updates, left: all.filter((one) => !isFilled(one) && isReference(one.reference)).length };
  }
  return null;
}
