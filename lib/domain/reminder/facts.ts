import type { Kinds } from "../kind";
import { listOf, type Shapes, text } from "../stored";
import { beginning, entry } from "../weight";

/** What happened to a force's ladder: of which clocks its rungs changed. */
export type ReminderFacts = { readonly kind: "ladder-set"; readonly clocks: readonly string[] };

/** What each kind weighs, who is told of it, and which of its words can go. */
export const REMINDER_KINDS = {
  // It changes what many receive; whoever looks it up finds it under Help.
  "ladder-set": { weight: beginning(entry()), told: ["coordinator"], words: [] },
} as const satisfies Kinds<ReminderFacts>;

/** How each is read from where it was stored. */
export const REMINDER_FACTS: Shapes<ReminderFacts, "kind"> = { "ladder-set": { clocks: listOf(text) } };
