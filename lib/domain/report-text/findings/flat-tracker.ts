import type { ReadingLine } from "../lines/reading-line";
import { endsIn } from "../lines/signs";
import { statusOf } from "../phrases/status-words";
import {
  isQuotation,
  opensWithDeadline,
  opensWithRecommending,
  opensWithSubject,
  tellsToAct,
} from "../phrases/wording";
import type { FoundFinding } from "../reading";
import type { DraftList } from "./draft-list";
import { readCell } from "./table-findings";

/** The names of a tracker's columns: "Ref", "Recommendation / AFI", "Lead", "RAG", "Status" */
const COLUMN = String.raw`(?:(?:recommendation )?ref(?:erence)?\.?(?: no\.?)?|no\.?|#|recommendations?(?: ?(?:\/|or|and) ?(?:AFIs?|areas? for improvement))?(?: text)?|areas? for improvement|AFIs?|findings?|type|source|report|inspection|(?:force |business )?(?:owner|lead)|responsible(?: officer)?|directed at|RAG(?: rating| status)?|(?:current )?status|(?:latest )?(?:update|progress)|due(?: date)?|deadline|target date)`;
const ONE_COLUMN = new RegExp(`^${COLUMN}$`, "i");
/** A printed page has them on one line: "Ref Type Finding Owner Due Status" */
const COLUMNS = new RegExp(`^(?:${COLUMN}\\s+){2,11}${COLUMN}$`, "i");
const TEXT_COLUMN = /\b(?:recommendation|area|AFI|finding)/i;
const STATUS_COLUMN = /\b(?:status|RAG|progress|update)\b/i;

/** Lines without a finding after which the table has ended. */
const LONGEST_ROW = 14;
const SHORT = 80;

/**
 * A table whose copy has each cell on a line of its own, below the names of its columns. Gives the lines read, 0 when
 * none starts here.
 */
export function readFlatTracker(lines: readonly ReadingLine[], at: number, drafts: DraftList): number {
  const head = headAt(lines, at);
  if (head === 0) return 0;
  let end = at + head;
  let row: Row | null = null;
  let cause: number | null = null;
  let labels = "";
  const holds = heldBelow(lines.slice(at, end));
  for (let i = end; i < lines.length && i - end <= LONGEST_ROW; i += 1) {
    const line = lines[i];
    if (!line) break;
    if (isFinding(line, labels)) {
      cause = take(row, cause, drafts);
      row = { line, kind: kindIn(labels) ?? holds, status: null };
      labels = "";
      end = i + 1;
    } else if (row && row.status === null && line.text.length <= SHORT && statusEnding(line.text)) {
      row.status = statusEnding(line.text);
      end = i + 1;
    } else labels = line.text.length <= SHORT ? `${labels.slice(-SHORT)} ${line.text}` : "";
  }
  take(row, cause, drafts);
  return row ? end - at : 0;
}

interface Row {
  readonly line: ReadingLine;
  readonly kind: FoundFinding["kind"];
  status: FoundFinding["publishedStatus"];
}

/** Adds a row's finding; gives the cause of concern that the rows below it answer. */
function take(row: Row | null, cause: number | null, drafts: DraftList): number | null {
  if (!row) return cause;
  const { line, kind, status } = row;
  const answers = kind === "recommendation" ? cause : null;
  const index = readCell({ line, kind, status, cut: line.cut, due: null, restated: false }, line.text, drafts, answers);
  return kind === "cause-of-concern" ? index : answers;
}

const CAUSE = /\bcauses? of concern\b(?!.*\b(?:recommendation|AFI)\b)/i;

/** "Ref", "Area for improvement", "Lead", "Status": what the rows below such a head hold */
function heldBelow(head: readonly ReadingLine[]): FoundFinding["kind"] {
  const names = head.map((line) => line.text).join(" ");
  const areas = /\bareas? for improvement\b/i.test(names) && !/\brecommendation|\btype\b/i.test(names);
  return areas ? "area-for-improvement" : "recommendation";
}

const kindIn = (labels: string): FoundFinding["kind"] | null =>
  /\bAFI\b|\bareas? for improvement\b/i.test(labels)
    ? "area-for-improvement"
    : CAUSE.test(labels)
      ? "cause-of-concern"
      : /\brecommendation\b/i.test(labels)
        ? "recommendation"
        : null;

/** "Completed", or at the end of the cells of a printed row: "DCC Completed" */
const statusEnding = (text: string): FoundFinding["publishedStatus"] =>
  statusOf(text) ?? statusOf(/(?:^|\s)(completed?|closed|superseded|discharged)$/i.exec(text)?.[1] ?? "");

/** How many lines name columns here: three or more, a finding's and its status among them. */
function headAt(lines: readonly ReadingLine[], at: number): number {
  let count = 0;
  while (count < 12 && isColumn(lines[at + count]?.text ?? "")) count += 1;
  const names = lines.slice(at, at + count).map((line) => line.text);
  const first = lines[at]?.text ?? "";
  if (count <= 1 && first.length <= 160 && COLUMNS.test(first))
    return TEXT_COLUMN.test(first) && STATUS_COLUMN.test(first) ? 1 : 0;
  const whole = names.some((name) => TEXT_COLUMN.test(name)) && names.some((name) => STATUS_COLUMN.test(name));
  return count >= 3 && whole ? count : 0;
}

const isColumn = (text: string) => text.length <= 60 && ONE_COLUMN.test(text);

const isFinding = ({ text }: ReadingLine, labels: string): boolean =>
  text.split(" ").length >= 6 &&
  !isQuotation(text) &&
  (opensWithSubject(text) || opensWithDeadline(text) || opensWithRecommending(text)) &&
  (tellsToAct(text) || (CAUSE.test(labels) && endsIn(text, ".")));

/** "Cause of concern: The force does not … Recommendation: HMIC recommends that …": a cell outside its table. */
const CELL = /^(?:[A-Z]{1,3}\d{1,4}\s+)?(?=Causes? of concern: \S.{20,1500}? Recommendation(?: \d{1,3})?: \S)/;

/** Such a cell, and the status among the short lines below it. Gives the lines read, 0 when none starts here. */
export function readLoneCell(lines: readonly ReadingLine[], at: number, drafts: DraftList): number {
  const line = lines[at];
  const opening = line && CELL.exec(line.text.slice(0, 2_000));
  if (!line || !opening) return 0;
  let read = 1;
  let publishedStatus: FoundFinding["publishedStatus"] = null;
  while (read < 8 && publishedStatus === null && (lines[at + read]?.text.split(" ").length ?? 9) <= 4) {
    publishedStatus = statusOf(lines[at + read]?.text ?? "");
    read += 1;
  }
  const cell = line.text.slice(opening[0].length);
  const found = {
    line,
    kind: "recommendation",
    status: publishedStatus,
    cut: line.cut,
    due: null,
    restated: false,
  } as const;
  readCell(found, cell, drafts, null);
  return publishedStatus ? read : 1;
}
