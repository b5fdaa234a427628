import type { CalendarDate } from "../calendar";
import type { FindingKind } from "../finding/kind";
import type { ImportColumn } from "./column";
import type { LeftAlone } from "./rows-of-table";

/** What is to be said about a row, as facts; `lib/words` words each one, with what to do. */
export type IssueFacts =
  /** Hidden in the file, by hand or by a filter, and read all the same. */
  | { readonly what: "rows-hidden"; readonly rows: readonly number[] }
  | { readonly what: "rows-left-alone"; readonly why: LeftAlone; readonly rows: readonly number[] }
  | { readonly what: "row-split"; readonly parts: number }
  | { readonly what: "text-missing" }
  | { readonly what: "text-too-long"; readonly length: number }
  | { readonly what: "unreadable-character" }
  /** A failed formula where a finding that is new says what it is. */
  | { readonly what: "needed-without-value"; readonly value: string }
  /** The same where a new recommendation says which cause of concern it answers. */
  | { readonly what: "cause-without-value"; readonly value: string }
  | { readonly what: "kind-missing" }
  | { readonly what: "kind-unknown"; readonly value: string }
  | { readonly what: "progress-unknown"; readonly value: string }
  | { readonly what: "day-unreadable"; readonly value: string }
  | { readonly what: "day-month-first"; readonly value: string }
  | { readonly what: "day-either-way"; readonly value: string }
  | { readonly what: "day-far"; readonly on: CalendarDate }
  | { readonly what: "day-in-the-future"; readonly on: CalendarDate }
  | { readonly what: "day-before-publication"; readonly on: CalendarDate; readonly publishedOn: CalendarDate }
  | { readonly what: "inspection-missing" }
  | { readonly what: "inspection-undated"; readonly title: string }
  | { readonly what: "inspection-unpublished"; readonly title: string }
  | { readonly what: "parent-in-error"; readonly parentRow: number }
  | { readonly what: "repeated"; readonly firstRow: number }
  | { readonly what: "own-reference-shared"; readonly value: string; readonly otherRow: number }
  | { readonly what: "several-match"; readonly references: readonly string[] }
  // What is left out or done otherwise, and said so.
  | { readonly what: "character-left-out" }
  | { readonly what: "cell-without-value"; readonly value: string }
  | { readonly what: "parent-missing"; readonly value: string }
  | { readonly what: "parent-not-a-cause"; readonly parent: string }
  | { readonly what: "parent-elsewhere"; readonly parent: string }
  | { readonly what: "parent-of-another-kind"; readonly kind: FindingKind }
  | { readonly what: "person-unknown"; readonly value: string }
  | { readonly what: "person-several"; readonly value: string }
  | { readonly what: "person-cannot-sponsor"; readonly value: string }
  | { readonly what: "action-undated"; readonly value: string }
  | { readonly what: "action-too-long"; readonly length: number }
  | { readonly what: "action-unreadable" }
  | { readonly what: "actions-too-many"; readonly most: number }
  | { readonly what: "cause-has-no-date" }
  | { readonly what: "reference-unknown"; readonly value: string }
  | { readonly what: "own-reference-elsewhere"; readonly value: string; readonly otherRow: number }
  | { readonly what: "inspection-left-out"; readonly title: string }
  | { readonly what: "own-reference-match"; readonly reference: string; readonly value: string }
  | { readonly what: "near-match"; readonly reference: string; readonly percent: number }
  | { readonly what: "same-words-elsewhere"; readonly reference: string }
  | { readonly what: "sponsor-decides"; readonly to: CalendarDate }
  | { readonly what: "move-pending"; readonly to: CalendarDate }
  | { readonly what: "target-in-the-past"; readonly to: CalendarDate }
  | { readonly what: "progress-undated" }
  | { readonly what: "progress-without-day" }
  | { readonly what: "update-undated" }
  | { readonly what: "update-without-progress" }
  | { readonly what: "sentences-too-long"; readonly length: number }
  | { readonly what: "closure-declined"; readonly on: CalendarDate | null }
  | { readonly what: "closed-in-register"; readonly on: CalendarDate | null }
  | { readonly what: "force-alone" }
  // What the file and the register say differently, and the register keeps.
  | { readonly what: "wording-differs" }
  | { readonly what: "kind-differs"; readonly register: FindingKind }
  | { readonly what: "deadline-differs" }
  | { readonly what: "parent-differs"; readonly register: string | null }
  | { readonly what: "inspection-differs"; readonly register: string }
  | { readonly what: "first-target-differs"; readonly register: CalendarDate }
  | { readonly what: "progress-newer"; readonly on: CalendarDate };

export type IssueKind = IssueFacts["what"];
export type Issue = IssueFacts & { readonly row: number; readonly column: ImportColumn | null };

/** An error keeps its row out; a note says what is left out of a row or done otherwise; a difference is kept as the register has it. */
export type IssueLevel = "error" | "note" | "difference";

const NOTES: readonly IssueKind[] = [
  "rows-hidden",
  "rows-left-alone",
  "row-split",
  // An odd cell that need not be filled keeps no row out.
  "progress-unknown",
  "day-unreadable",
  "day-month-first",
  "day-either-way",
  "day-far",
  "day-in-the-future",
  "day-before-publication",
  "character-left-out",
  "cell-without-value",
  "parent-missing",
  "parent-not-a-cause",
  "parent-elsewhere",
  "parent-of-another-kind",
  "person-unknown",
  "person-several",
  "person-cannot-sponsor",
  "action-undated",
  "action-too-long",
  "action-unreadable",
  "actions-too-many",
  "cause-has-no-date",
  "reference-unknown",
  "own-reference-shared",
  "own-reference-elsewhere",
  "inspection-left-out",
  "own-reference-match",
  "near-match",
  "same-words-elsewhere",
  "sponsor-decides",
  "move-pending",
  "target-in-the-past",
  "progress-undated",
  "progress-without-day",
  "update-undated",
  "update-without-progress",
  "sentences-too-long",
  "closure-declined",
  "closed-in-register",
  "force-alone",
];
const DIFFERENCES: readonly IssueKind[] = [
  "wording-differs",
  "kind-differs",
  "deadline-differs",
  "parent-differs",
  "inspection-differs",
  "first-target-differs",
  "progress-newer",
];

export const levelOf = ({ what }: Pick<Issue, "what">): IssueLevel =>
  NOTES.includes(what) ? "note" : DIFFERENCES.includes(what) ? "difference" : "error";

export const isError = (issue: Issue): boolean => levelOf(issue) === "error";
