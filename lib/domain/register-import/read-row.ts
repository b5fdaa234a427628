import { addMonths, type CalendarDate } from "../calendar";
import { excerpt } from "../excerpt";
import type { Deadline } from "../finding/deadline";
import type { FindingKind } from "../finding/kind";
import { LONGEST_TEXT } from "../longest-text";
import type { MoveReason } from "../target/lists";
import { type ImportColumn, NEEDED } from "./column";
import { type DayHelp, dayMeant } from "./day-words";
import type { Issue, IssueFacts } from "./issue";
import { likelyMeaning } from "./key-words";
import type { Mapping } from "./mapping";
import type { ReadAction } from "./read-action";
import type { RowPlace } from "./rows-of-table";
import type { SheetRow } from "./spreadsheet";
import {
  hasNoValue,
  isBlank,
  kindMeant,
  type ProgressMeaning,
  reasonMeant,
  saysClosed,
  saysNothing,
} from "./value-words";
import { wordKey } from "./word-key";
import { isMonthFirst, readDay } from "./written-day";
import { readDeadline } from "./written-deadline";

/** A note keeps no more, and says where it is from. */
const LONGEST_NOTE = LONGEST_TEXT - 500;

/** One row as it was understood; null where its cell is empty or says nothing. */
export interface ReadRow {
  readonly row: number;
  readonly reference: string | null;
  readonly inspection: string | null;
  readonly publishedOn: CalendarDate | null;
  readonly kind: FindingKind | null;
  /** Whether the row gives a kind at all, be it one that is not known. */
  readonly kindWord: boolean;
  readonly cause: string | null;
  readonly text: string;
  readonly owner: string | null;
  readonly sponsor: string | null;
  readonly deadline: Deadline | null;
  readonly firstTarget: CalendarDate | null;
  readonly target: CalendarDate | null;
  readonly reason: { readonly code: MoveReason | null; readonly words: string } | null;
  readonly progress: ProgressMeaning | null;
  readonly lastUpdate: CalendarDate | null;
  /** What the force writes of it. */
  readonly update: string | null;
  /** Where its evidence is kept. */
  readonly evidence: string | null;
  readonly closed: boolean;
  readonly closedOn: CalendarDate | null;
  readonly letter: string | null;
  /** What the file has of its plan, in the order of the rows. */
  readonly actions: readonly ReadAction[];
}

export interface RowRead {
  readonly read: ReadRow;
  readonly issues: readonly Issue[];
}

/** What cannot be stored, or was not readable in the first place. */
const isReadable = (text: string) => !text.includes("\0") && !text.includes("\uFFFD") && text.isWellFormed();

/** Which columns hold a date that has its month first: then no date of that column that reads both ways is guessed at. */
export function monthFirstColumns(rows: readonly SheetRow[], mapping: Mapping): ReadonlySet<ImportColumn> {
  const found = new Set<ImportColumn>();
  mapping.columns.forEach((column, index) => {
    if (column && rows.some(({ cells }) => isMonthFirst(cells[index] ?? ""))) found.add(column);
  });
  return found;
}

/** What is known beside a row: what stands above it, and how the file's days are read. */
export interface RowHelp extends DayHelp {
  readonly place?: RowPlace;
}

/** Reads a row by the mapping. Every cell that cannot be read is an issue of its own, so that all are mended at once. */
export function readRow(
  { row, cells }: SheetRow,
  mapping: Mapping,
  monthFirst: ReadonlySet<ImportColumn>,
  today: CalendarDate,
  { place, days = {}, from1904 = false }: RowHelp = {},
): RowRead {
  const issues: Issue[] = [];
  const say = (column: ImportColumn | null, facts: IssueFacts) => issues.push({ ...facts, row, column });
  const cell = (column: ImportColumn): string => {
    const index = mapping.columns.indexOf(column);
    const text = (index < 0 ? "" : (cells[index] ?? "")).trim();
    if (!isReadable(text)) {
      say(column, { what: NEEDED.includes(column) ? "unreadable-character" : "character-left-out" });
      if (!NEEDED.includes(column)) return "";
    }
    if (!hasNoValue(text)) return text;
    say(column, { what: "cell-without-value", value: excerpt(text, 60) });
    return "";
  };
  const filled = (column: ImportColumn): string | null => {
    const text = cell(column);
    return saysNothing(text) ? null : text;
  };
  const earliest = addMonths(today, -12 * 40);
  const latest = addMonths(today, 12 * 20);
  const near = (column: ImportColumn, on: CalendarDate): CalendarDate | null => {
    if (on >= earliest && on <= latest) return on;
    say(column, { what: "day-far", on });
    return null;
  };
  const unreadable = (column: ImportColumn, value: string, is: "no-day" | "month-first" | "either-way") => {
    const shown = excerpt(value, 60);
    if (is === "month-first") say(column, { what: "day-month-first", value: shown });
    else if (is === "either-way") say(column, { what: "day-either-way", value: shown });
    else say(column, { what: "day-unreadable", value: shown });
    return null;
  };
  const day = (column: ImportColumn): CalendarDate | null => {
    const text = cell(column);
    if (isBlank(text)) return null;
    const read = readDay(text, monthFirst.has(column), from1904);
    if (read.is === "day") return near(column, read.on);
    const meant = dayMeant(days, text);
    if (meant !== undefined) return meant === "none" ? null : near(column, meant);
    return saysNothing(text) ? null : unreadable(column, text, read.is);
  };
  const past = (column: ImportColumn): CalendarDate | null => {
    const on = day(column);
    if (on === null || on <= today) return on;
    say(column, { what: "day-in-the-future", on });
    return null;
  };
  const deadline = (): Deadline | null => {
    const text = cell("deadline");
    if (isBlank(text)) return null;
    const meant = dayMeant(days, text);
    if (saysNothing(text) && meant === undefined) return null;
    const read = readDeadline(text, monthFirst.has("deadline"), from1904);
    if (read.is !== "deadline" && meant !== undefined) return meant === "none" ? null : { kind: "by", date: meant };
    if (read.is !== "deadline") return unreadable("deadline", text, read.is);
    return read.deadline.kind === "by" && near("deadline", read.deadline.date) === null ? null : read.deadline;
  };

  const text = cell("text").replace(/\r\n?/g, "\n");
  if (text.length > LONGEST_TEXT) say("text", { what: "text-too-long", length: text.length });

  const cause = filled("cause");
  const kindWord = filled("kind");
  const kind =
    kindWord === null
      ? cause === null
        ? (place?.kind ?? null)
        : "recommendation"
      : (mapping.kinds[wordKey(kindWord)] ?? kindMeant(kindWord));
  if (kindWord !== null && kind === null) say("kind", { what: "kind-unknown", value: excerpt(kindWord, 60) });

  const progressWord = cell("progress");
  const progress = mapping.progress[wordKey(progressWord)] ?? likelyMeaning(progressWord);
  if (progress === null) say("progress", { what: "progress-unknown", value: excerpt(progressWord, 60) });

  const sentences = (column: "update" | "evidence"): string | null => {
    const said = filled(column)?.replace(/\r\n?/g, "\n") ?? null;
    if (said === null || said.length <= LONGEST_NOTE) return said;
    say(column, { what: "sentences-too-long", length: said.length });
    return null;
  };
  const reason = filled("reason");
  const closedWord = cell("closed-on");
  const isClosed = saysClosed(closedWord);
  const closedOn = isClosed ? null : past("closed-on");
  const read: ReadRow = {
    row,
    reference: filled("reference"),
    inspection: filled("inspection")?.replace(/\s+/g, " ") ?? place?.inspection ?? null,
    publishedOn: past("published-on"),
    kind,
    kindWord: kindWord !== null,
    cause,
    text,
    owner: filled("owner"),
    sponsor: filled("sponsor"),
    deadline: deadline(),
    firstTarget: day("first-target"),
    target: day("target"),
    reason: reason === null ? null : reasonMeant(reason),
    progress: progress === "closed" ? null : progress,
    lastUpdate: past("last-update"),
    update: sentences("update"),
    evidence: sentences("evidence"),
    closed: isClosed || closedOn !== null || progress === "closed",
    closedOn,
    letter: filled("letter"),
    actions: [],
  };
  return { read, issues };
}
