/** How far a redaction has come: one person has asked, or a second one has agreed and the words are gone. */
export const REDACTION_STATES = ["asked", "done"] as const;
export type RedactionState = (typeof REDACTION_STATES)[number];
