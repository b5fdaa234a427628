import type { ReadingLine } from "../lines/reading-line";
import { cellsOf, isRuleRow } from "../lines/table-cells";
import { deadlineIn } from "../phrases/published-deadline";
import { isStub, withoutListEnd, withoutStemColon, withStop } from "../phrases/standing-alone";
import { isProgressOnEarlier, tellsToAct } from "../phrases/wording";
import type { FoundFinding } from "../reading";
import type { DraftList } from "./draft-list";

type Columns = Readonly<Record<"text" | "status" | "kind" | "count", number>> & {
  /** What a row holds that names no kind of its own. */
  readonly holds: FoundFinding["kind"];
};

export const isTableRow = (text: string): boolean =>
  text.split(" | ", 3).length === 3 || /^\|.*\|/.test(text.slice(0, 400));

/** "Ref | Recommendation | Owner | Status | Update": a force's own tracker, wherever it stands. */
export const headsTracker = (text: string): boolean => {
  const columns = columnsOf(cellsOf(text));
  return columns !== null && columns.status >= 0 && /\|\s*(?:owner|lead|responsible|update|due|rag)\b/i.test(text);
};

/**
 * Reads the rows from `at` on as one table and gives their number. A table without a column of recommendations or areas
 * holds no findings. `areas`: whether it stands under "Areas for improvement".
 */
export function readFindingsTable(lines: readonly ReadingLine[], at: number, drafts: DraftList, areas = false): number {
  let columns: Columns | null = null;
  let rows = 0;
  let cause: number | null = null;
  for (let line = lines[at]; line && isTableRow(line.text); line = lines[at + rows]) {
    rows += 1;
    const cells = cellsOf(line.text, lines[at]?.text.startsWith("|"));
    if (columns === null) columns = columnsOf(cells, areas);
    else cause = readRow(cells, columns, line, drafts, cause);
    if (columns === null && rows === 1) break;
  }
  const cut = lines[at + rows];
  return cut?.cut && cut.text.startsWith("|") ? rows + 1 : rows;
}

/** "| # | Recommendation | Directed at | Status |" */
function columnsOf(cells: readonly string[], areas = false): Columns | null {
  const find = (pattern: RegExp) => cells.findIndex((cell) => cell.length < 60 && pattern.test(cell));
  const text = find(/^(?:recommendations?(?: text)?|areas? for improvement|findings?|descriptions?|text|wording)\b/i);
  return text < 0
    ? null
    : {
        text,
        status: find(/^(?:status|progress|position|outcome|achieved)\b/i),
        kind: find(/^(?:type|kind|category)\b/i),
        count: cells.length,
        holds: holdsAreas(cells[text] ?? "", areas) ? "area-for-improvement" : "recommendation",
      };
}

/** "Ref | Area for improvement | Lead | Status"; "Ref | Description | Status" under "Areas for improvement" */
const holdsAreas = (head: string, areas: boolean): boolean =>
  /^areas?\b(?!.*\brecommendation)/i.test(head) || (areas && !/^recommendations?\b/i.test(head));
/** "AFI 1", the reference of a row */
const REFERENCE = /^AFI[ -]?\d{1,3}[a-z]?$/i;

/**
 * A cell as trackers write it: "Cause of concern: … Recommendation: HMIC recommends that within six months the force
 * should: …;". Where a column has the kind, a cause of concern is what the recommendations below it answer: gives it.
 */
function readRow(
  cells: readonly string[],
  columns: Columns,
  line: ReadingLine,
  drafts: DraftList,
  above: number | null,
): number | null {
  const cell = cells[columns.text] ?? "";
  if (cell === "" || isRuleRow(line.text) || isProgressOnEarlier(cells[columns.status] ?? "")) return above;
  // A page saved from a copy that was cut ends its last row all the same
  const cut = line.cut || (cells.length < columns.count && !/[.;:!?]$/.test(cell));
  const publishedStatus = statusOf(cells[columns.status] ?? "");
  const named = cells[columns.kind] ?? cells.find((each) => REFERENCE.test(each)) ?? "";
  const kind = kindOf(named, cell, columns.holds);
  const found = { number: line.number, cell, cut, publishedStatus, kind };
  const index = readCell(found, drafts, kind === "recommendation" ? above : null);
  return kind === "cause-of-concern" ? index : kind === "recommendation" ? above : null;
}

const kindOf = (kindCell: string, cell: string, holds: FoundFinding["kind"]): FoundFinding["kind"] =>
  /^(?:AFI|area)/i.test(kindCell) || /^areas? for improvement\s*:/i.test(cell)
    ? "area-for-improvement"
    : /^(?:cause|accelerated cause|coc\b)/i.test(kindCell)
      ? "cause-of-concern"
      : /^rec/i.test(kindCell)
        ? "recommendation"
        : holds;

interface Cell {
  readonly number: number;
  readonly cell: string;
  readonly cut: boolean;
  readonly publishedStatus: FoundFinding["publishedStatus"];
  readonly kind: FoundFinding["kind"];
}

/** The findings of one cell; gives the last one's index. */
export function readCell(found: Cell, drafts: DraftList, above: number | null): number | null {
  const { cut, kind, publishedStatus } = found;
  const lines = [found.number, found.number] as const;
  const confidence = cut ? "low" : "high";
  const { cause, own } = partsOf(found.cell);
  const parent = cause === null ? above : drafts.add({ kind: "cause-of-concern", text: cause, confidence, lines, cut });
  if (own === null || own === "") return parent;
  const words = withoutListEnd(own.replace(/^areas? for improvement\s*:\s*/i, ""));
  if (words.split(" ").length < 4 || isStub(words, cut)) return parent;
  const text = withStop(withoutStemColon(words), cut);
  return drafts.add({
    kind,
    text,
    parent,
    deadline: kind === "recommendation" ? deadlineIn(words.slice(0, 240)) : null,
    publishedStatus,
    confidence: tellsToAct(text) || kind === "cause-of-concern" ? confidence : "low",
    lines,
  });
}

function partsOf(cell: string): { cause: string | null; own: string | null } {
  const opening = /^causes? of concern\s*[:–-]\s*/i.exec(cell);
  if (!opening) return { cause: null, own: cell.replace(/^recommendations?\s*\d*\s*[:–-]\s*/i, "") };
  const split = cell.search(/\brecommendations?\s*\d*\s*:\s/i);
  if (split < 0) return { cause: cell.slice(opening[0].length), own: null };
  return {
    cause: cell.slice(opening[0].length, split).trim(),
    own: cell.slice(split).replace(/^recommendations?\s*\d*\s*:\s*/i, ""),
  };
}

export const statusOf = (cell: string): FoundFinding["publishedStatus"] =>
  /^(?:completed?|closed|implemented|discharged)\b/i.test(cell)
    ? "completed"
    : /^superseded\b/i.test(cell)
      ? "superseded"
      : null;
