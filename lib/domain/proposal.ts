/** What a letter or a spreadsheet can report that only an inspector decides. */
export const PROPOSALS = ["close", "enter-engage", "leave-engage"] as const;
export type Proposed = (typeof PROPOSALS)[number];
