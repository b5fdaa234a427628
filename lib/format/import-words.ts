import type { OutlinedChange } from "@/lib/domain/register-import/changes";
import type { ImportColumn } from "@/lib/domain/register-import/column";
import type { ImportFailure, UpdatedRow } from "@/lib/domain/register-import/outline";
import type { PlanCounts } from "@/lib/domain/register-import/plan";
import type { ProgressMeaning } from "@/lib/domain/register-import/value-words";
import { shortDate } from "./dates";
import { PROGRESS_LABELS } from "./labels";
import { counted } from "./lists";

export const CLOSURE_PROPOSED = "closure proposed to the inspectorate";

/** What a row changes of a finding that the register had: what, from what, to what. */
export function changeInWords(change: OutlinedChange): {
  readonly what: string;
  readonly from: string;
  readonly to: string;
} {
  switch (change.what) {
    case "owner":
    case "sponsor":
      return {
        what: change.what === "owner" ? "Owner" : "Sponsor",
        from: change.from ?? "none",
        to: change.to ?? "none",
      };
    case "own-reference":
      return { what: "Your own reference", from: change.from ?? "none", to: change.to ?? "none" };
    case "progress":
      return {
        what: "Progress",
        from: change.from ? PROGRESS_LABELS[change.from] : "none",
        to: `${PROGRESS_LABELS[change.to]}, on ${shortDate(change.on)}`,
      };
    case "first-target":
      return { what: "First target", from: "none", to: shortDate(change.to) };
    case "closure":
      return { what: "Closure proposed", from: "", to: change.to ? `on ${shortDate(change.to)}` : "no day given" };
  }
}

/** All that a row changed, in one sentence each. */
export function updateInWords({ changes, move }: Pick<UpdatedRow, "changes" | "move">): readonly string[] {
  const said = changes
    .map(changeInWords)
    .map(({ what, from, to }) => `${what}: ${from === "" ? "" : `${from} → `}${to}`);
  if (!move) return said;
  const asked = move.approved ? "" : ", asked of the sponsor";
  return [...said, `Target: ${shortDate(move.from)} → ${shortDate(move.to)}${asked}`];
}

/** What a word in the file's progress column can mean. */
export const PROGRESS_MEANING_LABELS: Record<ProgressMeaning, string> = {
  ...PROGRESS_LABELS,
  none: "Nothing yet",
  closed: "Reported closed",
};

/** What each column is, for those who choose one. */
export const COLUMN_HINTS: Record<ImportColumn, string> = {
  reference: "the register’s (WMP-2023-004), or your own: a later import recognises the row by it",
  inspection: "the title of the report",
  "published-on": "the day of the report; where it is empty, it is asked once for each report",
  kind: "cause of concern, recommendation, area for improvement or area of concern",
  cause: "of a recommendation: its reference or words",
  text: "the finding as it was published; not needed where the register knows the reference",
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
};

/** A finding as a row of the template would have it. */
export const COLUMN_EXAMPLES: Record<ImportColumn, string> = {
  reference: "W12",
  inspection: "PEEL 2023–25: An inspection of West Midlands Police",
  "published-on": "22/12/2023",
  kind: "Recommendation",
  cause: "W11, the reference of the cause of concern’s own row",
  text: "By 30 June 2024, the force should make sure that supervisors review investigations regularly.",
  owner: "Head of investigations",
  sponsor: "Assistant chief constable, crime",
  deadline: "30/06/2024, or: within three months",
  "first-target": "30/06/2024",
  target: "31/10/2024",
  reason: "Technology: the supplier is late",
  progress: "Amber",
  "last-update": "01/09/2024",
  "closed-on": "23/07/2024; empty while it is open",
  letter: "HMICFRS’s letter of 23 July 2024",
};

/** In characters. */
export const COLUMN_WIDTHS: Record<ImportColumn, number> = {
  reference: 16,
  inspection: 28,
  "published-on": 14,
  kind: 20,
  cause: 18,
  text: 60,
  owner: 24,
  sponsor: 24,
  deadline: 18,
  "first-target": 14,
  target: 14,
  reason: 24,
  progress: 14,
  "last-update": 14,
  "closed-on": 14,
  letter: 24,
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

/** What is true of a file of which nothing would be recorded: rows that the register has, rows left out, rows with errors. */
export function nothingToRecord({ rows, unchanged, differing, skipped, errors }: PlanCounts): {
  title: string;
  words: string;
} {
  if (errors === rows)
    return { title: "No row can be recorded yet.", words: "Mend the rows and upload the file again." };
  const rest = [
    unchanged > 0
      ? `The register says what ${counted(unchanged, "row")} ${unchanged === 1 ? "says" : "say"} already.`
      : "",
    differing > 0
      ? `${counted(differing, "row")} ${differing === 1 ? "differs" : "differ"} from it, and its side stays.`
      : "",
    skipped > 0 ? `${counted(skipped, "row")} ${skipped === 1 ? "is" : "are"} left alone; the notes say why.` : "",
    errors > 0 ? `Mend the ${counted(errors, "row")} with errors and upload the file again.` : "",
  ];
  return { title: "There is nothing new to record.", words: rest.filter(Boolean).join(" ") };
}
