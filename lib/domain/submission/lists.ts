export const SUBMISSION_STATES = ["draft", "pending", "returned", "withdrawn", "accepted", "overtaken"] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];
