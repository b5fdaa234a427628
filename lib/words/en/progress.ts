import type { NextStep, Progress } from "@/lib/domain/progress/lists";
import { longDate } from "@/lib/format/dates";
import { inSentence } from "@/lib/format/in-sentence";
import { joined } from "@/lib/format/lists";
import type { ProgressWords } from "../language/progress";
import { at } from "../refused";
import { say, strong } from "../sentence";

const PROGRESS: ProgressWords["value"] = {
  "on-track": "On track",
  "some-issues": "Some issues",
  "off-track": "Off track",
  delivered: "Delivered",
};

const next = ({ step, on }: NextStep): string => `Next${on ? `, by ${longDate(on)}` : ""}: ${step}`;

export const progress: ProgressWords = {
  next,
  beforeReopening: "before reopening",
  value: PROGRESS,
  standing: (progress: Progress | null, hasOwner: boolean): string =>
    progress ? PROGRESS[progress] : hasOwner ? "No update yet" : "Awaiting allocation",
  undated: "no day given",
  updated: (progress, on) => (on ? `updated ${on}` : progress ? "no day given for its progress" : "never updated"),
  commands: {
    "update-progress": {
      title: "Update progress",
      inThisCase: null,
      deed: "update a finding's progress",
      done: ["Progress is updated.", "Only inspectors change the status of a finding."],
      putRight: "Not as you meant? Update progress again: what counts is what was said last.",
    },
  },
  facts: {
    "progress-updated": ({ from, to, note: done, next: comes, stands, undated }) => {
      const now = strong(inSentence(PROGRESS[to]));
      const note = comes ? `${done}\n${next(comes)}` : done;
      if (stands) {
        const still = `${inSentence(PROGRESS[stands.said])}, of ${longDate(stands.on)}`;
        return say(["Progress recorded late: ", now, `; the later update still stands: ${still}`], note);
      }
      if (from === null)
        return say(["Progress first given: ", now, ...(undated ? ["; the register gives no day for it"] : [])], note);
      if (from === to) return say(["Progress unchanged: ", now], note);
      return say(["Progress changed from ", strong(inSentence(PROGRESS[from])), " to ", now], note);
    },
  },
  refusals: {
    "next-step-passed": ({ field, earliest }) =>
      at(field, `The next step lies ahead: give its date as ${longDate(earliest)} or later.`),
    "next-step-too-far": ({ field, latest }) =>
      at(field, `The date of the next step is more than ten years away. Give ${longDate(latest)} or earlier.`),
  },
  done: { "save-updates": ["The updates are saved.", "Only inspectors change the status of a finding."] },
  file: {
    unread: {
      "nothing-chosen": "Choose the form that you filled in, an Excel workbook (.xlsx) or a CSV file.",
      empty: "The file is empty. Choose the form that you filled in.",
      "too-large": "The file is larger than 5 MB. The form that is downloaded here is far smaller: choose that one.",
      "too-many-rows":
        "The file has more than 10,000 rows. Delete those in which nothing is filled in, and choose it again.",
      "unpacks-too-large":
        "The file unpacks to far more than the form holds, so it was not opened. Download the form anew.",
      "no-headings":
        "This is not the form for updates: no row of it has the heading “Reference”. Download the form, fill it in, and choose that file.",
    },
    headingsMissing: (headings) =>
      `${joined(headings.map((heading) => `“${heading}”`))} ${headings.length === 1 ? "is" : "are"} not among the headings of the file. Give the ${headings.length === 1 ? "column its heading" : "columns their headings"} back, or download the form anew.`,
    tooMany: (most) =>
      `More than ${most} rows are filled in. Upload them in parts: delete some, and send those after the others.`,
    nothingFilledIn:
      "Nothing is filled in yet: Progress, What was done, Next step and Next step by are empty in every row.",
    cell: (row, column, holds) => `Row ${row}, ${column}${holds ? ` “${holds}”` : ""}`,
    notAReference: (written) =>
      written === ""
        ? "The row has no reference, so nobody knows which finding it is about. Give it, for example WMP-2023-004."
        : `“${written}” is not a reference. References look like WMP-2023-004.`,
    notThere: "There is no finding with this reference that you can see.",
    twice: (row) => `The finding stands in row ${row} already, and that one counts. Put both into one row.`,
    entryLost: (column) =>
      `“${column}” no longer holds the number that the form came with, so nobody knows what you had seen. Download the form anew for this finding.`,
    hint: {
      reference: "Which finding it is. Leave it as it is.",
      finding: "The finding as published, to know it by. Not read back.",
      status: "What the inspectorate says. Not read back: only an inspector changes it.",
      now: "How the work stood when the form was downloaded. Not read back.",
      updated: "The day of the last update. Not read back.",
      entry: "What you had seen of the finding. Leave it as it is: by it you are told what others changed meanwhile.",
      progress: "On track, Some issues, Off track or Delivered. Empty where it stays as it is.",
      note: "What was done since the last update. Needed wherever something else is filled in.",
      next: "One thing that somebody will do. May stay empty.",
      nextOn: "The day by which it will be done, for example 31/10/2024. May stay empty.",
    },
  },
};
