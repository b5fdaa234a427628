/** What the force itself puts first, the most urgent at the beginning; null where it has not said. Nobody else's voice follows from it. */
export const PRIORITIES = ["high", "medium", "low"] as const;
export type Priority = (typeof PRIORITIES)[number];
