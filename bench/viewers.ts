/** Whose eyes a page is seen with. */
export const VIEWERS = ["inspector", "coordinator", "owner", "officer", "body", "administrator", "nobody"] as const;
export type Viewer = (typeof VIEWERS)[number];
