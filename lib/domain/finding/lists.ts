export const LINK_KINDS = ["repeats", "escalated-from", "duplicate-of"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Where a search looks: what the register says of a finding itself, its updates, its evidence. */
export const SEARCHED = ["finding", "update", "evidence"] as const;
export type Searched = (typeof SEARCHED)[number];
