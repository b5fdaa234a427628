export const SUBMISSION_STATES = ["draft", "pending", "returned", "withdrawn", "accepted", "overtaken"] as const;
/** Who signs off a draft: the sponsor; another chief officer where no sponsor is there; nobody where the force has none. */
export const SIGNERS = ["sponsor", "chief-officer", "nobody"] as const;
export type Signer = (typeof SIGNERS)[number];

export type SubmissionState = (typeof SUBMISSION_STATES)[number];
