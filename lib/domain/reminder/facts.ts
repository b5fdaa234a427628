import { listOf, type Shapes, text } from "../stored";
import { beginning, entry, type Weights } from "../weight";

/** What happened to a force's ladder: of which clocks its rungs changed. */
export type ReminderFacts = { readonly kind: "ladder-set"; readonly clocks: readonly string[] };

export const REMINDER_WEIGHTS: Weights<ReminderFacts> = { "ladder-set": beginning(entry()) };

/** How each is read from where it was stored. */
export const REMINDER_FACTS: Shapes<ReminderFacts, "kind"> = { "ladder-set": { clocks: listOf(text) } };
