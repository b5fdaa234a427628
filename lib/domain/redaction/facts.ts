import type { CalendarDate } from "../calendar";
import type { Kinds } from "../kind";
import { day, listOf, number, object, type Shapes, text } from "../stored";
import { askedAgain, decision } from "../weight";

/** An entry whose words are gone: what was hashed of it, and what its text comes to now. */
export interface Redacted {
  readonly chain: string;
  readonly entry: number;
  readonly was: string;
  readonly now: string;
}

/** Words were taken out of entries of this history: asked for by one person, agreed to by whoever the entry is of. */
export type RedactionFacts = {
  readonly kind: "words-redacted";
  readonly entries: readonly Redacted[];
  readonly askedBy: string;
  readonly askedOn: CalendarDate;
  readonly why: string;
};

/** What each kind weighs, who is told of it, and which of its words can go. */
export const REDACTION_KINDS = {
  // Somebody else's hand took words out of the force's own history.
  "words-redacted": { weight: askedAgain(decision), told: ["owner", "coordinator", "policing-body"], words: [] },
} as const satisfies Kinds<RedactionFacts>;

/** How each is read from where it was stored. */
export const REDACTION_FACTS: Shapes<RedactionFacts, "kind"> = {
  "words-redacted": {
    entries: listOf(object<Redacted>({ chain: text, entry: number, was: text, now: text })),
    askedBy: text,
    askedOn: day,
    why: text,
  },
};
