import type { CalendarDate } from "../calendar";
import type { Progress } from "../progress/lists";
import { wordingKey } from "../report-text/phrases/duplicates";
import type { ImportColumn } from "./column";
import type { IssueFacts } from "./issue";
import type { KnownFinding } from "./known";
import type { PlannedProgress } from "./plan";
import type { ReadRow } from "./read-row";

type Say = (column: ImportColumn, facts: IssueFacts) => void;
type Said = Pick<ReadRow, "progress" | "lastUpdate" | "update">;

const progressIn = ({ progress }: Said): Progress | null =>
  progress === null || progress === "none" || progress === "closed" ? null : progress;

/** The first that the register hears of a finding's progress, with what the force writes of it. */
export function firstProgress(row: Said, today: CalendarDate, say: Say): PlannedProgress | null {
  const to = progressIn(row);
  if (to === null) {
    if (row.update !== null) say("update", { what: "update-without-progress" });
    return null;
  }
  const undated = row.lastUpdate === null;
  if (undated) say("progress", { what: "progress-without-day" });
  return { from: null, to, on: row.lastUpdate ?? today, words: row.update, undated };
}

/**
 * The force's voice moves on only by something newer: a file never takes back what was said since. Words that the latest
 * update has already are no news.
 */
export function laterProgress(
  row: Said,
  known: Pick<KnownFinding, "progress" | "progressOn" | "note">,
  today: CalendarDate,
  say: Say,
): PlannedProgress | null {
  if (known.progress === null) return firstProgress(row, today, say);
  const words = row.update !== null && !isKnown(row.update, known.note) ? row.update : null;
  const to = progressIn(row) ?? known.progress;
  if (to === known.progress && words === null) return null;
  const column = to === known.progress ? "update" : "progress";
  if (row.lastUpdate === null) {
    say(column, { what: column === "update" ? "update-undated" : "progress-undated" });
    return null;
  }
  const stands = known.progressOn;
  // Of the same day, new words about the same progress are the later ones
  const newer = stands === null || row.lastUpdate > stands || (row.lastUpdate === stands && column === "update");
  if (!newer) {
    say(column, { what: "progress-newer", on: stands });
    return null;
  }
  return { from: known.progress, to, on: row.lastUpdate, words, undated: false };
}

const isKnown = (words: string, note: string | null): boolean =>
  note !== null && ` ${wordingKey(note)} `.includes(` ${wordingKey(words)} `);
