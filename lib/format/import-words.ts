import type { ImportColumn } from "@/lib/domain/register-import/column";
import type { Added, ImportFailure } from "@/lib/domain/register-import/outline";
import type { ProgressMeaning } from "@/lib/domain/register-import/value-words";
import { PROGRESS_LABELS } from "./labels";

/** What a row added to a finding that the register had. */
export const ADDED_WORDS: Record<Added, string> = {
  allocation: "allocated",
  "first-target": "first target set",
  move: "target moved",
  "move-asked": "move asked of the sponsor",
  progress: "progress updated",
  closure: "closure proposed to the inspectorate",
  "own-reference": "your own reference kept",
};

/** What a word in the file's progress column can mean. */
export const PROGRESS_MEANING_LABELS: Record<ProgressMeaning, string> = {
  ...PROGRESS_LABELS,
  none: "Nothing yet",
  closed: "Reported closed",
};

/** What each column is, for those who choose one. */
export const COLUMN_HINTS: Record<ImportColumn, string> = {
  reference: "the register’s (WMP-2023-004), or your own",
  inspection: "the title of the report",
  kind: "cause of concern, recommendation, area for improvement or area of concern",
  cause: "of a recommendation: its reference or words",
  text: "the finding as it was published",
  owner: "by post",
  sponsor: "the chief officer, by post",
  deadline: "as published: a day, immediately, within 3 months",
  "first-target": "the force’s first date; frozen once it is recorded",
  target: "the force’s date now",
  reason: "why the date moved",
  progress: "on track, some issues, off track or delivered; or your RAG",
  "last-update": "the day of that progress",
  "closed-on": "proposed to an inspector; nothing is closed by an import",
  letter: "that says it is closed",
  "published-on": "the day of the report",
};

export const IMPORT_STATE_LABELS: Readonly<Record<string, string>> = {
  mapping: "Uploaded",
  checked: "Checked, not recorded",
  running: "Being recorded",
  done: "Recorded",
  failed: "Failed: nothing recorded",
};

export const FAILURE_WORDS: Record<ImportFailure, string> = {
  died: "The import was broken off because the server stopped. Nothing was recorded.",
  "register-changed":
    "The register changed after the file was checked, so nothing was recorded. Check the file again to see what it would do now.",
  error: "Something went wrong on our side while the file was being recorded. Nothing was recorded.",
};
