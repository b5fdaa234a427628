export const MOVE_REASONS = ["resources", "technology", "waiting-on-another-body", "evidence-period", "other"] as const;
export type MoveReason = (typeof MOVE_REASONS)[number];

/** What became of a date that was asked for. */
export const TARGET_STATES = ["proposed", "approved", "declined"] as const;
export type TargetState = (typeof TARGET_STATES)[number];

/** Who decides a date that was asked for; `sponsor-to-be-named` means nobody yet: the finding has no sponsor who could. */
export const DECIDERS = [
  "coordinator-or-sponsor",
  "sponsor",
  "another-chief-officer",
  "coordinator",
  "sponsor-to-be-named",
] as const;
export type Decider = (typeof DECIDERS)[number];
