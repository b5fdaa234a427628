import { HOLDS_FOR } from "@/lib/domain/evidence/holds";
import { counted } from "@/lib/format/lists";
import type { BeforeTheyComeWords } from "../language/before-they-come";

const HALF_A_YEAR = `half a year (${HOLDS_FOR} days)`;

/** What a force has at hand before inspectors come. */
export const beforeTheyCome: BeforeTheyComeWords = {
  title: (force) => `Before they come: ${force}`,
  terms: { themes: "Themes", fieldwork: "Fieldwork", drawn: "Drawn on", evidence: "Evidence" },
  evidence: "As far as you may read it: what is marked for another side is neither counted nor listed.",
  tables: {
    "no-evidence": {
      title: "Open, and no evidence that holds",
      rule: `Findings of the force on these themes that are not closed, and for which no note holds: its period ends at most ${HALF_A_YEAR} before the first day of the fieldwork, and not before the fieldwork that found it.`,
      none: "Every open finding on these themes has evidence that holds.",
    },
    open: {
      title: "Found here and open",
      rule: "Published findings of the force on these themes, the latest first. A recommendation without a theme has that of its cause of concern. Evidence that holds: of how many notes that stand.",
      none: "Nothing that was found here on these themes is open.",
    },
    closed: {
      title: "Found here and closed",
      rule: "The same, closed by an inspector. What was recorded in error is left out.",
      none: "Nothing that was found here on these themes is closed.",
    },
    evidence: {
      title: "The evidence, and whether it holds",
      rule: `Notes that stand for these findings. Age: days from the last day of the period (without one, from the day it was added) to the first day of the fieldwork; a minus reaches into it. Holds: at most ${HALF_A_YEAR}.`,
      none: "No evidence stands for any of them.",
    },
    elsewhere: {
      title: "Found elsewhere",
      rule: "What is published and confirmed by the inspectorate of all other forces on these themes, the latest first: what everybody may read.",
      none: "Nothing is published of other forces on these themes.",
    },
  },
  heads: {
    reference: "Reference",
    force: "Force",
    finding: "As published",
    kind: "Kind",
    theme: "Theme",
    report: "Report",
    published: "Published",
    status: "Status (HMICFRS)",
    progress: "Progress (force)",
    closed: "Closed",
    outcome: "Outcome",
    holds: "Evidence that holds",
    note: "Note",
    from: "Period from",
    to: "Period until",
    age: "Age (days)",
    verdict: "Holds",
  },
  holding: {
    "in-time": "holds",
    old: "too old",
    "before-found": "from before it was found",
    undated: "does not say of when it is",
  },
  holds: (good, all) => (all === 0 ? "none" : `${good} of ${all}`),
  noUpdate: "no update yet",
  onlySome: (shown, all) =>
    `The latest ${shown.toLocaleString("en-GB")} of ${all.toLocaleString("en-GB")} stand here; all of them are in the Excel file.`,
  tooLong: (lines, most) =>
    `${counted(lines, "line")} are too many for this file, which holds ${most.toLocaleString("en-GB")}. Choose fewer themes, or take it as Excel.`,
  tooLongForAny: (lines, most) =>
    `${counted(lines, "line")} are too many for one file, which holds ${most.toLocaleString("en-GB")}. Choose fewer themes.`,
  wrong: {
    theme: {
      missing: "Choose at least one theme.",
      unknown: "That theme is not in the list any more. Choose at least one that is.",
      "no-day": "Choose at least one theme.",
      backwards: "Choose at least one theme.",
    },
    from: {
      missing: "Give the first day of the fieldwork.",
      "no-day": "This is no day in the calendar. Give the first day of the fieldwork, as in 3 March 2025.",
      backwards: "Give the first day of the fieldwork.",
      unknown: "Give the first day of the fieldwork.",
    },
    to: {
      missing: "Give the last day of the fieldwork.",
      "no-day": "This is no day in the calendar. Give the last day of the fieldwork, as in 21 March 2025.",
      backwards: "The fieldwork ends before it begins. Check both days.",
      unknown: "Give the last day of the fieldwork.",
    },
  },
};
