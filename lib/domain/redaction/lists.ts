import { KINDS } from "../event";
import type { Kind } from "../kind";

/** How far a redaction has come: one person has asked; a second one has agreed and the words are gone, or has declined. */
export const REDACTION_STATES = ["asked", "done", "declined"] as const;
export type RedactionState = (typeof REDACTION_STATES)[number];

/** Where the facts of each kind of entry have words that can go, of those that have any (`kind.ts`). */
export const WORDS_OF = Object.fromEntries(
  Object.entries<Kind>(KINDS).flatMap(([kind, { words }]) => (words.length > 0 ? [[kind, words]] : [])),
);
