import type { InspectionType } from "./inspection";

const TYPES: readonly (readonly [RegExp, InspectionType])[] = [
  [/\baccelerated\b/i, "accelerated-cause-of-concern"],
  [/\bre-?visit|\bletter\b|\bre-?inspection|\bmonitoring\b/i, "revisit"],
  [/\bcustody\b/i, "custody"],
  [/\bchild protection\b|\bncpi\b/i, "national-child-protection"],
  [/\bcrime data integrity\b|\bcdi\b/i, "crime-data-integrity"],
  [/\bpeel\b|\beffectiveness\b|\befficiency\b|\blegitimacy\b/i, "peel"],
];

/** The programme that a title names; a title that names none is taken for a thematic report. */
export const typeOfTitle = (title: string): InspectionType =>
  TYPES.find(([pattern]) => pattern.test(title))?.[1] ?? "thematic";
