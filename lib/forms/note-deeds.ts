/** What can be done to one note, each on a page of its own; as they stand in the address. */
export const NOTE_DEEDS = ["use", "share", "withdraw", "withdraw-file"] as const;
export type NoteDeed = (typeof NOTE_DEEDS)[number];

export const isNoteDeed = (given: unknown): given is NoteDeed => NOTE_DEEDS.some((deed) => deed === given);
