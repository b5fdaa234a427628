import { UNREAD_REASONS } from "../unread";

/** A row of a file under the number that the file itself gives it; every cell as text, dates as 31/10/2024. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface Sheet {
  readonly name: string;
  /** Whether the person who opens the file does not see it. */
  readonly hidden?: boolean;
  /** The rows of it that this person does not see: hidden by hand, or by a filter. */
  readonly unseen?: readonly number[];
  readonly rows: readonly SheetRow[];
  /** Whether a number that stands for a day counts from 1904, as workbooks of old Macs do. */
  readonly from1904?: boolean;
}

/** The formats in which templates and files with errors are handed out, and files are read. */
export const SPREADSHEET_FORMATS = ["xlsx", "csv"] as const;
export type SpreadsheetFormat = (typeof SPREADSHEET_FORMATS)[number];

/** Why a file is not read at all. A closed list: the words of an import have a sentence for each. */
export const SPREADSHEET_REFUSALS = [
  "nothing-chosen",
  "force-missing",
  "force-ended",
  "empty",
  "too-large",
  "too-many-rows",
  "too-many-columns",
  "cell-far-below",
  "address-unclear",
  "too-much-text",
  "unpacks-too-large",
  "not-a-spreadsheet",
  "old-or-protected",
  "open-document",
  "web-page",
  "excel-xml",
  "binary-workbook",
  "numbers",
  "pdf",
  "word",
  "macros",
  "declarations",
  "damaged",
  "quotes",
  "no-headings",
  "no-rows",
  ...UNREAD_REASONS,
] as const;
export type SpreadsheetRefusal = (typeof SPREADSHEET_REFUSALS)[number];
