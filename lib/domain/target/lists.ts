export const MOVE_REASONS = ["resources", "technology", "waiting-on-another-body", "evidence-period", "other"] as const;
export type MoveReason = (typeof MOVE_REASONS)[number];
