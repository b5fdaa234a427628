/** Whose eyes a page is seen with; `keeper`: the inspectorate's administrator. */
export const VIEWERS = [
  "inspector",
  "coordinator",
  "owner",
  "officer",
  "body",
  "reader",
  "administrator",
  "keeper",
  "nobody",
] as const;
export type Viewer = (typeof VIEWERS)[number];
