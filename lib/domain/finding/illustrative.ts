/** What of a finding may be made up for the demonstration, where no published source gives it: each part for itself. */
export const ILLUSTRATIVE_PARTS = ["wording", "progress", "assurance", "status", "target"] as const;
export type IllustrativePart = (typeof ILLUSTRATIVE_PARTS)[number];
