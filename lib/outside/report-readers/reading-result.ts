import { type Block, type ReportBody, textOfBlocks } from "@/lib/domain/report-text/lines/block";

/** The largest file that is read, in bytes, and the most pages. */
export const LONGEST_FILE = 5 * 1024 * 1024;
export const MOST_PAGES = 400;

/**
 * What a file says: its text, and the blocks that it is made of where the file tells them apart. `cautions`: a sentence for
 * each thing that a person should look at in the file, since it was not read, or read although nobody sees it there.
 */
export type ReadFile =
  | {
      readonly ok: true;
      readonly text: string;
      readonly blocks?: readonly Block[];
      readonly cautions?: readonly string[];
    }
  | { readonly ok: false; readonly why: string };

/** A file that was read, with its cautions where there are any. What is a page's own is none of its text. */
export const readAs = (blocks: readonly Block[], cautions: readonly string[] = []): ReadFile => ({
  ok: true,
  text: textOfBlocks(blocks.filter(({ kind }) => kind !== "furniture")),
  blocks,
  ...(cautions.length > 0 ? { cautions } : {}),
});

/** What the reader of reports is given of a file. */
export const bodyOf = (file: { readonly text: string; readonly blocks?: readonly Block[] }): ReportBody =>
  file.blocks ?? file.text;

export const refused = (why: string): ReadFile => ({ ok: false, why });

export const TOO_BIG = "The file is larger than 5 MB. Save the part of the report that you need, or paste its text.";
export const TOO_MANY_PAGES =
  "The file has more than 400 pages. Save the part of the report that you need, or paste its text.";
export const TOO_LONG =
  "The file holds more than 2,000,000 characters, as long as 400 pages. Save the part of the report that you need, or paste its text.";
