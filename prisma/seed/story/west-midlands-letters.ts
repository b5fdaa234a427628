import { publishes } from "@/prisma/seed/publishing";
import type { Step } from "@/prisma/seed/step";
import { published } from "@/prisma/seed/text";

/** Where the inspectorate’s letters to the force stand. */
export const LETTER = {
  july2024:
    "https://hmicfrs.justiceinspectorates.gov.uk/publication-html/west-midlands-police-peel-causes-of-concern-revisit-letter-july-2024/",
  september2024:
    "https://hmicfrs.justiceinspectorates.gov.uk/publication-html/west-midlands-police-return-to-default-phase-of-monitoring-sept-24/",
} as const;

/**
 * The two letters of 2024: neither makes a new finding. The closures and the return to Scan are steps of their own.
 * Where a letter gives months of fieldwork, they are held as whole months.
 */
export const westMidlandsLetters: readonly Step[] = [
  publishes("2024-07-23", {
    force: "west-midlands",
    title: "West Midlands Police: PEEL causes of concern revisit letter",
    type: "revisit",
    fieldwork: ["2024-05-01", "2024-06-30"],
    address: LETTER.july2024,
    text: published("05-west-midlands-causes-of-concern-revisit-letter-2024-07"),
  }),
  publishes("2024-09-18", {
    force: "west-midlands",
    title: "West Midlands Police: return to default phase of monitoring",
    type: "revisit",
    address: LETTER.september2024,
    text: published("06-west-midlands-return-to-default-phase-2024-09"),
  }),
];
