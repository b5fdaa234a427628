/** The tables of a board pack, in their order. `movement` and `statuses` are in every one. */
export const SECTIONS = [
  "movement",
  "statuses",
  "recorded-late",
  "opened",
  "closed",
  "submitted",
  "returned",
  "reopened",
  "moves",
  "overdue",
  "quiet",
  "old",
  "voices",
  "challenges",
  "responses",
  "measures",
  "requests",
  "all-open",
] as const;
export type Section = (typeof SECTIONS)[number];

/** What is left of them where only exceptions are wanted: what is late, has slipped, is silent or is contradicted. */
export const EXCEPTIONS: readonly Section[] = [
  "movement",
  "statuses",
  "recorded-late",
  "returned",
  "reopened",
  "moves",
  "overdue",
  "quiet",
  "old",
  "voices",
  "challenges",
  "responses",
  "measures",
  "requests",
];

/** What a committee minutes of a pack: a resolution, or a request that somebody answers. */
export const MINUTED = ["resolution", "request"] as const;
export type Minuted = (typeof MINUTED)[number];

/** Who reads a pack: a force's own, by it and its policing body; an inspector's, by the inspectorate alone. */
export const PACK_AUDIENCES = ["force-and-policing-body", "inspectorate"] as const;
export type PackAudience = (typeof PACK_AUDIENCES)[number];
