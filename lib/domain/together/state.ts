/** How it stands with what is done to many findings: being judged, summed up, being done, done; or ended without. */
export const TOGETHER_STATES = ["checking", "checked", "running", "done", "failed", "dropped"] as const;
export type TogetherState = (typeof TOGETHER_STATES)[number];
