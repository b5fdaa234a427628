export const LINK_KINDS = ["repeats", "escalated-from", "duplicate-of"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
