import type { CalendarDate } from "../calendar";
import type { ImportColumn } from "./column";
import { type DayAnswers, dayMeant, isDayWord, likelyDay } from "./day-words";
import { type FileKey, inKey, likelyMeaning } from "./key-words";
import type { Mapping } from "./mapping";
import { plain } from "./plain";
import type { SheetRow } from "./spreadsheet";
import { hasNoValue, isBlank, type ProgressMeaning, saysClosed, saysNothing } from "./value-words";
import { wordKey } from "./word-key";
import { readDeadline } from "./written-deadline";

/** The rows that are findings, and those of them and below them that may be steps of a plan. */
export interface RowsAsked {
  readonly findings: readonly SheetRow[];
  readonly actions: readonly SheetRow[];
}

/** A word of the file, as the file writes it, and how often it stands there. */
export interface WordCounted {
  readonly word: string;
  readonly count: number;
}

/** A word of the file's columns of progress, of findings or of the actions of their plans alone. */
export interface StatusWord extends WordCounted {
  readonly ofAction: boolean;
  /** What the file's own key says of it. */
  readonly inKey: string | null;
  readonly meaning: ProgressMeaning | null;
}

/** A word in a column of dates, and the day that it is taken for; null for none. The empty word stands for actions that have none. */
export interface DayWord extends WordCounted {
  readonly ofAction: boolean;
  readonly day: CalendarDate | null;
}

/** Beyond them a column holds sentences, not words. */
const MOST_WORDS = 200;

/** The distinct words of a column that are wanted: real days and empty cells take no place from them. */
export function distinctWords(
  rows: readonly SheetRow[],
  index: number,
  isWanted: (word: string) => boolean,
): readonly WordCounted[] {
  if (index < 0) return [];
  const written = new Map<string, number>();
  for (const { cells } of rows) {
    const word = (cells[index] ?? "").trim();
    written.set(word, (written.get(word) ?? 0) + 1);
  }
  const seen = new Map<string, { word: string; count: number }>();
  for (const [word, count] of written) {
    if (plain(word) === "" || hasNoValue(word) || !isWanted(word)) continue;
    const before = seen.get(wordKey(word));
    if (before) before.count += count;
    else if (seen.size < MOST_WORDS) seen.set(wordKey(word), { word, count });
  }
  return [...seen.values()];
}

const DAY_COLUMNS = [
  "deadline",
  "first-target",
  "target",
  "published-on",
  "last-update",
  "closed-on",
  "action-due",
] as const satisfies readonly ImportColumn[];

/** "No" in a column headed "Closed" says that it is not, as "Yes" says that it is. */
const saysWhether = (word: string): boolean => saysClosed(word) || /^(?:n|no|not closed|open|false)$/i.test(word);

function needsDay(column: (typeof DAY_COLUMNS)[number], word: string): boolean {
  if (column === "deadline") return !isBlank(word) && readDeadline(word).is !== "deadline";
  return isDayWord(word) && !(column === "closed-on" && saysWhether(word));
}

/** The words in columns of dates that are no days, each once, with the day that it most likely stands for. */
export function dayWords(rows: RowsAsked, { columns }: Mapping, answers: DayAnswers): readonly DayWord[] {
  const found = new Map<string, DayWord>();
  for (const column of DAY_COLUMNS) {
    const isAction = column === "action-due";
    const those = isAction ? rows.actions : rows.findings;
    for (const { word, count } of distinctWords(those, columns.indexOf(column), (one) => needsDay(column, one))) {
      const before = found.get(wordKey(word));
      const said = dayMeant(answers, word);
      const day = said === undefined ? likelyDay(word) : said === "none" ? null : said;
      found.set(wordKey(word), {
        ...{ word: before?.word ?? word, count: count + (before?.count ?? 0), day },
        ofAction: isAction && (before?.ofAction ?? true),
      });
    }
  }
  const undated = actionsWithoutDay(rows.actions, columns);
  const said = dayMeant(answers, "");
  const day = said === undefined || said === "none" ? null : said;
  return [
    ...(undated > 0 ? [{ word: "", count: undated, ofAction: true, day }] : []),
    ...[...found.values()].slice(0, MOST_WORDS),
  ];
}

/** How many actions of plans say nothing of when they are due: a day for all of them is asked once, by the word that is none. */
function actionsWithoutDay(rows: readonly SheetRow[], columns: Mapping["columns"]): number {
  const at = ({ cells }: SheetRow, column: ImportColumn) => (cells[columns.indexOf(column)] ?? "").trim();
  return rows.filter((row) => !saysNothing(at(row, "action")) && isBlank(at(row, "action-due"))).length;
}

/** What each word of the columns of progress is taken for, those that are recognised too, beside what the file's key says of it. */
export function statusWords(rows: RowsAsked, { columns, progress }: Mapping, key: FileKey): readonly StatusWord[] {
  const found = new Map<string, StatusWord>();
  for (const column of ["progress", "action-state"] as const) {
    const isAction = column === "action-state";
    for (const { word, count } of distinctWords(
      isAction ? rows.actions : rows.findings,
      columns.indexOf(column),
      () => true,
    )) {
      const before = found.get(wordKey(word));
      const meaning = progress[wordKey(word)] ?? likelyMeaning(word, key);
      found.set(wordKey(word), {
        ...{ word: before?.word ?? word, count: count + (before?.count ?? 0), inKey: inKey(key, word), meaning },
        ofAction: isAction && (before?.ofAction ?? true),
      });
    }
  }
  return [...found.values()];
}

/** The words of a column that mean nothing to us, as the file writes them. */
export const unknownWords = (
  rows: readonly SheetRow[],
  index: number,
  isKnown: (word: string) => boolean,
): readonly string[] =>
  distinctWords(rows, index, (word) => !saysNothing(word) && !isKnown(word)).map(({ word }) => word);
