import type { Block, ReportBody } from "@/lib/domain/report-text/lines/block";

/** The largest file that is read, in bytes, and the most pages. */
export const LONGEST_FILE = 5 * 1024 * 1024;
export const MOST_PAGES = 400;

/** What a file says: its text, and the blocks that it is made of where the file tells them apart. */
export type ReadFile =
  | { readonly ok: true; readonly text: string; readonly blocks?: readonly Block[] }
  | { readonly ok: false; readonly why: string };

/** What the reader of reports is given of a file. */
export const bodyOf = (file: { readonly text: string; readonly blocks?: readonly Block[] }): ReportBody =>
  file.blocks ?? file.text;

export const refused = (why: string): ReadFile => ({ ok: false, why });

export const TOO_BIG = "The file is larger than 5 MB. Save the part of the report that you need, or paste its text.";
export const TOO_MANY_PAGES =
  "The file has more than 400 pages. Save the part of the report that you need, or paste its text.";
export const TOO_LONG =
  "The file holds more than 2,000,000 characters, as long as 400 pages. Save the part of the report that you need, or paste its text.";
