import type { FindingKind } from "../finding/kind";
import type { Progress } from "../progress/lists";
import type { MoveReason } from "../target/lists";
import { plain } from "./plain";

/** What a word in the progress column can mean beside a progress: nothing said, or that the finding is reported closed. */
export const PROGRESS_MEANINGS = [
  "on-track",
  "some-issues",
  "off-track",
  "delivered",
  "none",
  "closed",
] as const satisfies readonly (Progress | "none" | "closed")[];
export type ProgressMeaning = (typeof PROGRESS_MEANINGS)[number];

const KINDS: Record<FindingKind, readonly string[]> = {
  "cause-of-concern": [
    "cause of concern",
    "causes of concern",
    "coc",
    "accelerated cause of concern",
    "acoc",
    "cause for concern",
  ],
  recommendation: ["recommendation", "recommendations", "rec", "recs", "r"],
  "area-for-improvement": ["area for improvement", "areas for improvement", "afi", "afis", "a"],
  "area-of-concern": ["area of concern", "areas of concern", "aoc"],
};

const PROGRESS: Record<ProgressMeaning, readonly string[]> = {
  "on-track": [
    "on track",
    "green",
    "g",
    "on target",
    "progressing",
    "progressing well",
    "in progress on track",
    "going to plan",
    "to plan",
    "on schedule",
    "on plan",
  ],
  "some-issues": [
    "some issues",
    "amber",
    "a",
    "at risk",
    "some slippage",
    "some delay",
    "minor issues",
    "amber green",
    "amber red",
    "yellow",
  ],
  "off-track": [
    "off track",
    "red",
    "r",
    "overdue",
    "significant issues",
    "delayed",
    "behind schedule",
    "off target",
    "late",
    "behind",
    "stalled",
    "not going to plan",
  ],
  delivered: [
    "delivered",
    "complete",
    "completed",
    "blue",
    "b",
    "done",
    "finished",
    "implemented",
    "achieved",
    "awaiting sign off",
    "awaiting closure",
    "submitted for closure",
  ],
  none: [
    "",
    "not started",
    "open",
    "new",
    "tbc",
    "n a",
    "none",
    "white",
    "grey",
    "gray",
    "awaiting allocation",
    "no update yet",
    "not yet rated",
    "ongoing",
    "in progress",
  ],
  closed: ["closed", "discharged", "signed off", "closed by hmicfrs"],
};

const REASONS: Record<MoveReason, readonly string[]> = {
  resources: ["resources", "resource", "resourcing", "staffing", "capacity"],
  technology: ["technology", "it", "ict", "system", "systems"],
  "waiting-on-another-body": [
    "waiting on another body",
    "waiting on partner",
    "partner",
    "partners",
    "third party",
    "external",
  ],
  "evidence-period": ["evidence period", "evidence", "embedding"],
  other: ["other"],
};

const find = <Meaning extends string>(lists: Record<Meaning, readonly string[]>, words: string): Meaning | null =>
  (Object.keys(lists) as Meaning[]).find((meaning) => lists[meaning].includes(words)) ?? null;

export const kindMeant = (word: string): FindingKind | null => find(KINDS, plain(word));
export const progressMeant = (word: string): ProgressMeaning | null => find(PROGRESS, plain(word));

/** "Technology: the supplier is late" names its code before the colon; words without one are words. */
export function reasonMeant(text: string): { readonly code: MoveReason | null; readonly words: string } {
  const [, head = "", rest = ""] = /^([^:–—-]{2,40}?)\s*[:–—-]\s+(\S[\s\S]*)$/.exec(text.trim()) ?? [];
  const before = find(REASONS, plain(head));
  if (before && rest) return { code: before, words: rest.trim() };
  return { code: find(REASONS, plain(text)), words: text.trim() };
}

/** Whether a cell is empty, or has signs alone that say so. */
export const isBlank = (text: string): boolean => /^[-–—?.\s]*$/.test(text);

/** What people write into a cell to say that there is nothing. */
export const saysNothing = (text: string): boolean =>
  isBlank(text) || /^(?:n\s*\/?\s*a|none|nil|not applicable|tbc|tba|tbd|unknown|no)$/i.test(text.trim());

/** A name as spreadsheet programs give errors ("#REF!", "#N/A", "Err:502"), or the row of signs that stands for what a column is too narrow for. */
const ERROR = /^(?:#[A-Z][A-Z\d_/]*[!?]|#N\/A|#GETTING_DATA|#{3,}|Err:\d{3})$/i;

/** Whether a cell has no value of its own: it shows that its formula failed, or the formula itself, which nobody worked out. */
export const hasNoValue = (text: string): boolean => text.startsWith("=") || ERROR.test(text);

/** "Yes" in a column headed "Closed" says that, and not when. */
export const saysClosed = (text: string): boolean => /^(?:y|yes|closed|true)$/i.test(text);
