/** Sources also say completed or discharged for `implemented`. A finding recorded in error is in no count. */
export const OUTCOMES = ["implemented", "superseded", "no-longer-applicable", "recorded-in-error"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** All seen in published letters of HMICFRS. */
export const VERIFICATION_METHODS = [
  "desk-review",
  "victim-service-assessment",
  "revisit",
  "reality-testing",
  "continuous-assessment",
  "re-inspection",
  "force-self-assessment",
] as const;
export type VerificationMethod = (typeof VERIFICATION_METHODS)[number];
