import type { OutlinedChange } from "@/lib/domain/register-import/changes";
import type { UpdatedRow } from "@/lib/domain/register-import/import-result";
import type { PlanCounts } from "@/lib/domain/register-import/plan";
import type { Staying } from "@/lib/domain/register-import/touched";
import { shortDate } from "@/lib/format/dates";
import { counted, joined } from "@/lib/format/lists";
import { rowNumber } from "@/lib/format/rows";
import type { ImportWords } from "../language/import";
import type { RefusalOf } from "../language/shapes";
import { at } from "../refused";
import { say, strong } from "../sentence";
import { EXAMPLES, HINTS } from "./import-columns";
import { ISSUES } from "./import-issues";
import { progress } from "./progress";
import { SPREADSHEET } from "./spreadsheet";

const IMPORT: Record<RefusalOf<"import-ended">["because"], string> = {
  running: "This file is being recorded just now, so nothing else can be done with it. See how far it is.",
  done: "This file is recorded. What it brought stands in the register, and is changed there.",
  dropped: "This file was discarded, and nothing of it was recorded. Upload it again to begin anew.",
};

const TAKE_BACK: Record<RefusalOf<"take-back-unfit">["because"], string> = {
  "not-recorded": "Nothing of this file is recorded, so there is nothing to take back.",
  "taken-back": "This import was taken back already. What stayed of it is put right finding by finding.",
  nothing: "Nothing is left of what this import recorded, so there is nothing to take back.",
};

const MOST_TOUCHED = 5;

/** Who has touched which of its findings since; those that stay for their family's sake are counted alone. */
function touchedInWords(staying: readonly Staying[], going: number): string {
  const touched = staying.filter(({ touches }) => touches.length > 0);
  const named = touched.slice(0, MOST_TOUCHED).map(({ reference, touches }) => {
    const last = touches.at(-1);
    return last && "by" in last ? `${reference} (${last.by}, ${shortDate(last.on)})` : reference;
  });
  const more = touched.length > MOST_TOUCHED ? [`${touched.length - MOST_TOUCHED} more`] : [];
  if (staying.length === 0) return "Nobody’s work stands on it any more. Look again at what would go.";
  const who = `Somebody has worked on what this import recorded since: ${joined([...named, ...more])}.`;
  return going === 0
    ? `${who} Nothing of it can be taken back; put each finding right by itself.`
    : `${who} Confirm that ${counted(staying.length, "finding stays", "findings stay")}, or leave all as it is.`;
}

function changeInWords(change: OutlinedChange): {
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
    case "owner-in-file":
    case "sponsor-in-file":
      return {
        what: change.what === "owner-in-file" ? "Owner in your file, as words" : "Sponsor in your file, as words",
        from: "nobody allocated",
        to: change.to,
      };
    case "action":
      return { what: "Action of the plan", from: "new", to: change.to };
    case "update":
      return { what: "Update", from: "new", to: change.to };
    case "evidence":
      return { what: "Where evidence is kept", from: "new", to: change.to };
    case "own-reference":
      return { what: "Your own reference", from: change.from ?? "none", to: change.to ?? "none" };
    case "progress":
      return {
        what: "Progress",
        from: change.from ? progress.value[change.from] : "none",
        to: `${progress.value[change.to]}, on ${shortDate(change.on)}`,
      };
    case "first-target":
      return { what: "First target", from: "none", to: shortDate(change.to) };
    case "closure":
      return { what: "Closure proposed", from: "", to: change.to ? `on ${shortDate(change.to)}` : "no day given" };
  }
}

function updateInWords({ changes, move }: Pick<UpdatedRow, "changes" | "move">): readonly string[] {
  const said = changes
    .map(changeInWords)
    .map(({ what, from, to }) => `${what}: ${from === "" ? "" : `${from} → `}${to}`);
  if (!move) return said;
  const asked = move.approved ? "" : ", asked of the sponsor";
  return [...said, `Target: ${shortDate(move.from)} → ${shortDate(move.to)}${asked}`];
}

function nothingToRecord({ rows, unchanged, differing, skipped, errors }: PlanCounts): {
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

const MOST_ROWS_NAMED = 5;

/** "Row 7", "Rows 7, 9 and 12", "Rows 2, 3, 4, 5, 6 and 35 more". */
function rowsInWords(rows: readonly number[]): string {
  if (rows.length === 1) return `Row ${rowNumber(rows[0] ?? 0)}`;
  const more = rows.length - MOST_ROWS_NAMED;
  // One more is named sooner than counted.
  return more > 1
    ? `Rows ${joined([...rows.slice(0, MOST_ROWS_NAMED).map(rowNumber), `${more.toLocaleString("en-GB")} more`])}`
    : `Rows ${joined(rows.map(rowNumber))}`;
}

export const registerImport: ImportWords = {
  facts: {
    "register-recorded": ({ source, findings, entries }) =>
      say([
        strong(`Recorded from ${source}`),
        `: ${counted(findings, "finding")}, with ${counted(entries, "entry", "entries")} of their history`,
      ]),
    "import-taken-back": ({ source, findings, stayed }) =>
      say([
        strong(`Took the import of ${source} back`),
        `: ${counted(findings, "finding is", "findings are")} in no count any more`,
        ...(stayed > 0 ? [`; ${stayed} that somebody had worked on ${stayed === 1 ? "stays" : "stay"}`] : []),
      ]),
    "finding-taken-back": ({ source }) =>
      say([strong("Taken back"), ` with the import of ${source}: recorded in error, in no count any more`]),
    "inspection-taken-back": ({ title }) =>
      say([strong(`Took back ${title}`), ": nothing is left of what was imported of it"]),
  },
  told: {
    "register-recorded": "an import",
    "import-taken-back": "an import that is taken back",
    "finding-taken-back": "a finding that is taken back with its import",
  },
  spreadsheet: SPREADSHEET,
  hint: HINTS,
  example: EXAMPLES,
  meaning: { ...progress.value, none: "Nothing yet", closed: "Reported closed" },
  state: {
    mapping: "Uploaded",
    checked: "Checked, not recorded",
    running: "Being recorded",
    done: "Recorded",
    "taken-back": "Taken back",
    failed: "Failed: nothing recorded",
  },
  failure: {
    died: "The import was begun ten times and broken off each time, so it was given up. Nothing was recorded. Check the file again; if it is large, divide it into two files. If that does not help either, tell whoever runs the server.",
    "no-longer-yours":
      "The file was to be recorded when you could not import registers, so nothing was recorded. Ask the administrator of your organisation if that is wrong.",
    "force-ended":
      "The force of this file has ended, so nothing was recorded. Upload the file for the force that has its record now.",
    "register-changed":
      "The register changed after the file was checked, so nothing was recorded. Check the file again to see what it would do now.",
    error:
      "Something went wrong on our side while the file was being recorded. Nothing was recorded. Check the file again and record it once more; if that fails too, tell whoever runs the server.",
  },
  order: {
    waiting: "It waits for its turn and begins by itself.",
    "waiting-long":
      "It waits for longer than usual: something else is being done first, or the part of the server that records files is not running. Your order is kept and will be done; you need do nothing.",
    "being-done": "Reading the register and preparing.",
    "broken-off":
      "It was broken off before its end, most likely because the server was stopped. Nothing is recorded yet. It begins again by itself in some seconds.",
  },
  closureProposed: "closure proposed to the inspectorate",
  issue: ISSUES,
  rows: rowsInWords,
  change: changeInWords,
  update: updateInWords,
  sheetLeft: {
    hidden: "hidden in your file, so nobody has seen what stands there.",
    "no-table": "no register stands there: no row names the columns of one.",
    "other-columns": "its columns are others. Read it next, once this is recorded.",
    "other-force": "it has the name of another force. Upload the file for that force to read it.",
    "too-many-rows": "with it there would be more rows than are read at once. Read it next, once this is recorded.",
    "not-chosen": "you chose to read another sheet by itself.",
  },
  sheetRecorded: "read before, from this upload.",
  nothingToRecord,
  refusals: {
    "import-ended": ({ because }) => IMPORT[because],
    "take-back-unfit": ({ because }) => TAKE_BACK[because],
    "import-touched": ({ staying, going }) => at("staying", touchedInWords(staying, going)),
  },
  done: {
    "discard-import": ["The file is discarded.", "Nothing of it was recorded."],
    "take-back-import": ["The import is taken back.", "What it recorded is in no count any more; its history stays."],
  },
};
