import { addMonths, type CalendarDate } from "../calendar";
import { excerpt } from "../excerpt";
import { LONGEST_ACTION } from "../plan/lists";
import type { ImportColumn } from "./column";
import { type DayHelp, dayMeant } from "./day-words";
import type { Issue, IssueFacts } from "./issue";
import { likelyMeaning } from "./key-words";
import type { Mapping } from "./mapping";
import type { SheetRow } from "./spreadsheet";
import { isBlank, saysNothing } from "./value-words";
import { wordKey } from "./word-key";
import { readDay } from "./written-day";

/** An action as its row was understood. */
export interface ReadAction {
  readonly row: number;
  readonly text: string;
  readonly owner: string | null;
  readonly due: CalendarDate;
  readonly done: boolean;
}

/** Years around today in which an action can be due: beyond them a date is a slip. */
const YEARS = 10;

/** The action of a row; null, with a note where one is due, where the row says none that can be kept: without words, or without a day. */
export function readAction(
  { row, cells }: SheetRow,
  mapping: Mapping,
  monthFirst: ReadonlySet<ImportColumn>,
  today: CalendarDate,
  { days = {}, from1904 = false }: DayHelp = {},
): { readonly action: ReadAction | null; readonly issues: readonly Issue[] } {
  const written = (column: ImportColumn): string => {
    const index = mapping.columns.indexOf(column);
    return (index < 0 ? "" : (cells[index] ?? "")).trim();
  };
  const cell = (column: ImportColumn): string => (saysNothing(written(column)) ? "" : written(column));
  const none = (column: ImportColumn, facts: IssueFacts) => ({ action: null, issues: [{ ...facts, row, column }] });
  const text = cell("action").replace(/\r\n?/g, "\n");
  if (text === "") return { action: null, issues: [] };
  if (text.includes("\0") || text.includes("\uFFFD") || !text.isWellFormed())
    return none("action", { what: "action-unreadable" });
  if (text.length > LONGEST_ACTION) return none("action", { what: "action-too-long", length: text.length });
  const word = written("action-due");
  const read = readDay(word, monthFirst.has("action-due"), from1904);
  const meant = read.is === "day" ? read.on : dayMeant(days, word);
  const due = meant === undefined || meant === "none" ? null : meant;
  if (due === null)
    return none("action-due", { what: "action-undated", value: isBlank(word) ? "" : excerpt(word, 60) });
  if (due < addMonths(today, -12 * YEARS) || due > addMonths(today, 12 * YEARS))
    return none("action-due", { what: "action-undated", value: isBlank(word) ? "" : excerpt(word, 60) });
  const state = cell("action-state");
  const is = mapping.progress[wordKey(state)] ?? likelyMeaning(state);
  const done = is === "delivered" || is === "closed";
  return { action: { row, text, owner: cell("action-owner") || null, due, done }, issues: [] };
}
