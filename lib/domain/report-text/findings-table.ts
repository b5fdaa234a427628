import type { DraftList } from "./draft-list";
import { deadlineIn } from "./published-deadline";
import type { FoundFinding } from "./reading";
import type { ReadingLine } from "./reading-line";
import { isStub, withoutListEnd, withoutStemColon, withStop } from "./standing-alone";
import { isProgressOnEarlier, tellsToAct } from "./wording";

type Columns = Readonly<Record<"text" | "status" | "kind", number>>;

export const isTableRow = (text: string): boolean =>
  text.split(" | ", 3).length === 3 || /^\|.*\|/.test(text.slice(0, 400));

const cellsOf = (text: string): string[] =>
  text
    .replace(/^\|\s*/, "")
    .replace(/\s*\|$/, "")
    .split("|")
    .map((cell) => cell.trim());

/** Reads the rows from `at` on as one table and gives their number. A table without a column of recommendations or areas holds no findings. */
export function readFindingsTable(lines: readonly ReadingLine[], at: number, drafts: DraftList): number {
  let columns: Columns | null = null;
  let rows = 0;
  for (let line = lines[at]; line && isTableRow(line.text); line = lines[at + rows]) {
    rows += 1;
    const cells = cellsOf(line.text);
    if (columns === null) columns = columnsOf(cells);
    else readRow(cells, columns, line, drafts);
    if (columns === null && rows === 1) break;
  }
  const cut = lines[at + rows];
  return cut?.cut && cut.text.startsWith("|") ? rows + 1 : rows;
}

/** "| # | Recommendation | Directed at | Status |" */
function columnsOf(cells: readonly string[]): Columns | null {
  const find = (pattern: RegExp) => cells.findIndex((cell) => cell.length < 60 && pattern.test(cell));
  const text = find(/^(?:recommendations?(?: text)?|areas? for improvement|findings?|descriptions?|text|wording)\b/i);
  return text < 0
    ? null
    : {
        text,
        status: find(/^(?:status|progress|position|outcome|achieved)\b/i),
        kind: find(/^(?:type|kind|category)\b/i),
      };
}

/** A cell as trackers write it: "Cause of concern: … Recommendation: HMIC recommends that within six months the force should: …;" */
function readRow(cells: readonly string[], columns: Columns, line: ReadingLine, drafts: DraftList): void {
  const cell = cells[columns.text] ?? "";
  if (cell === "" || /^[:\s-]+$/.test(cell) || isProgressOnEarlier(cells[columns.status] ?? "")) return;
  const lines = [line.number, line.number] as const;
  const publishedStatus = statusOf(cells[columns.status] ?? "");
  const confidence = line.cut ? "low" : "high";
  const { cause, own } = partsOf(cell);
  const parent =
    cause === null ? null : drafts.add({ kind: "cause-of-concern", text: cause, confidence, lines, cut: line.cut });
  if (own === null || own === "") return;
  const kindCell = `${cells[columns.kind] ?? ""} `;
  const kind =
    /^(?:AFI|area)/i.test(kindCell) || /^areas? for improvement\s*:/i.test(own)
      ? "area-for-improvement"
      : /^cause/i.test(kindCell)
        ? "cause-of-concern"
        : "recommendation";
  const words = withoutListEnd(own.replace(/^areas? for improvement\s*:\s*/i, ""));
  if (words.split(" ").length < 4 || isStub(words, line.cut)) return;
  const text = withStop(withoutStemColon(words), line.cut);
  const deadline = kind === "recommendation" ? deadlineIn(words.slice(0, 240)) : null;
  drafts.add({
    kind,
    text,
    parent,
    deadline,
    publishedStatus,
    confidence: tellsToAct(text) ? confidence : "low",
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
