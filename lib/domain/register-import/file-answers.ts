import { FINDING_KINDS, type FindingKind } from "../finding/kind";
import { dateIn } from "../report-text/phrases/written-date";
import type { ImportColumn } from "./column";
import { plain } from "./plain";
import { type RowPlace, sortRows } from "./rows-of-table";
import type { SheetRow } from "./spreadsheet";
import { kindMeant } from "./value-words";
import { readDay } from "./written-day";

/** What a file says once for all its rows, or its reader for it: asked once, with the answer that was found. */
export interface FileAnswers {
  /** The report that rows are from which name none: "PEEL 2023–25, published 22 December 2023". */
  readonly inspection: string | null;
  /** What rows are that say no kind. */
  readonly kind: FindingKind | null;
  /** Whether recommendations below a cause of concern answer it. */
  readonly nested: boolean;
  /** Whether a row that words several findings is several. */
  readonly split: boolean;
  /** Whether so is one whose words lead into a list, or tell to act line by line. */
  readonly items: boolean;
}
export const NO_FILE_ANSWERS: FileAnswers = { inspection: null, kind: null, nested: false, split: false, items: false };

/** Kept answers, as far as they still say something. */
export function readFileAnswers(given: unknown): FileAnswers {
  const kept = typeof given === "object" && given !== null ? (given as Record<string, unknown>) : {};
  return {
    inspection: typeof kept.inspection === "string" && kept.inspection.trim() !== "" ? kept.inspection : null,
    kind: FINDING_KINDS.find((known) => known === kept.kind) ?? null,
    nested: kept.nested === true,
    split: kept.split === true,
    items: kept.items === true,
  };
}

/** What is found of it: in the lines above the table, the name of the sheet, the headings and the references. */
export function proposedFileAnswers(
  above: readonly string[],
  headings: readonly string[],
  rows: readonly SheetRow[],
  columns: readonly (ImportColumn | null)[],
): FileAnswers {
  return {
    ...saidAbove(above, headings[columns.indexOf("text")] ?? ""),
    nested: columns.indexOf("cause") < 0 && isNested(rows, columns),
    split: true,
    // The items of a published finding are mostly one: to part them is offered.
    items: false,
  };
}

/** What the lines above a table, the name of its sheet and the heading over its words say for all its rows. */
export function saidAbove(above: readonly string[], wording: string): RowPlace {
  const days = above.map(publishedIn);
  const day = days.find((one) => one !== null) ?? null;
  const name =
    above
      .filter((_, index) => days[index] === null)
      .map(reportNamed)
      .find((one) => one !== null) ?? null;
  const inspection = name === null || day === null || dateIn(name) !== null ? name : `${name}, published ${day}`;
  return { inspection, kind: kindMeant(wording) ?? kindsNamed(above) };
}

const SAYS_PUBLISHED =
  /^(?:(?:report|inspection)\s+)?(?:date\s+(?:of\s+)?)?(?:published|publication)(?:\s+(?:on|date))?\s*[:–-]?\s+(?=\S)|^(?:report date|date of (?:the )?report)\s*[:–-]?\s+/i;

/** "Published: 22/12/2023", a line of its own: the day, as it is written there. */
function publishedIn(line: string): string | null {
  const words = line.replace(/\s+/g, " ").trim();
  const day = words.replace(SAYS_PUBLISHED, "");
  return day !== words && readDay(day).is === "day" ? day : null;
}

const LEADS_IN = /^(?:after|following|from|source|report|inspection|response to|about|on)\b\s*:?\s*/i;
/** "Inspection: PEEL" */
const LABELLED = /^(?:report|inspection|source)\s*:\s*\S/i;
const NAMES_REPORT = /\b(?:published|report|inspection|peel|custody|thematic|review)\b/i;
/** The force's own paper, or when it was made. */
const OWN_PAPER = /\b(?:tracker|log|register|plan|summary|as at|official|version|update)\b/i;
const LONGEST = 250;

/** "After “The force’s response to stolen vehicles”, published 20 May 2024": the report's title, and its day. */
function reportNamed(line: string): string | null {
  const words = line.replace(/\s+/g, " ").trim();
  if (words.length > LONGEST || !NAMES_REPORT.test(words)) return null;
  const [, quoted] = /[“"‘']([^“”"]{6,200}?)[”"’'](?=[\s,.;)]|$)/.exec(words) ?? [];
  const date = /\b\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4}\b/.exec(words)?.[0];
  if (quoted) return date && dateIn(date) ? `${quoted}, published ${date}` : quoted;
  if (OWN_PAPER.test(words)) return null;
  const bare = words.replace(LEADS_IN, "");
  return bare.split(" ").length >= 2 || LABELLED.test(words) ? bare : null;
}

/** "Areas for improvement: tracker" */
const kindsNamed = (above: readonly string[]): FindingKind | null => {
  const found = new Set(
    above.flatMap((line) =>
      line
        .split(/[:–—|-]/)
        .map((part) => kindMeant(part))
        .filter((kind) => kind !== null),
    ),
  );
  return found.size === 1 ? ([...found][0] ?? null) : null;
};

/** Whether recommendations are numbered below their cause of concern: "P1.1" below "P1". */
function isNested(rows: readonly SheetRow[], columns: readonly (ImportColumn | null)[]): boolean {
  const cell = ({ cells }: SheetRow, column: ImportColumn) => (cells[columns.indexOf(column)] ?? "").trim();
  let cause: string | null = null;
  for (const { row } of sortRows(rows, columns).findings) {
    const kind = kindMeant(cell(row, "kind"));
    const reference = cell(row, "reference");
    if (kind === "cause-of-concern") cause = reference;
    else if (cause && kind === "recommendation" && plain(reference).startsWith(`${plain(cause)} `)) return true;
  }
  return false;
}
