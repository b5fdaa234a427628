/** How long ago a finding that is not closed was published, in months. */
export const AGE_BANDS = ["under-6", "6-to-12", "12-to-24", "24-to-36", "over-36"] as const;
export type AgeBand = (typeof AGE_BANDS)[number];
