/** The force's voice (self-assessment); null until the first update. */
export const PROGRESS = ["on-track", "some-issues", "off-track", "delivered"] as const;
export type Progress = (typeof PROGRESS)[number];
