/** The kinds of finding, as HMICFRS names them; most serious first, which is also the order of every list. */
export const FINDING_KINDS = ["cause-of-concern", "recommendation", "area-for-improvement", "area-of-concern"] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];
