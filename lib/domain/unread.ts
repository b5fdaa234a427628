/** Why something that was given to be read was not read, whatever it holds. */
export const UNREAD_REASONS = [
  "took-too-long",
  "needs-too-much-memory",
  "reader-broke",
  "readers-busy",
  "yours-first",
] as const;
export type UnreadReason = (typeof UNREAD_REASONS)[number];
