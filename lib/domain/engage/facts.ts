import type { Kinds } from "../kind";
import { ALL_BUT_INSPECTORS, OF_THE_FORCE } from "../notice/lists";
import { listOf, type Shapes, text } from "../stored";
import { beginning, decision, entry } from "../weight";

/** What happened to Engage spells and their reasons. */
export type EngageFacts =
  | { readonly kind: "moved-to-engage"; readonly reason: string; readonly why: string }
  | { readonly kind: "returned-to-open"; readonly why: string }
  | { readonly kind: "engage-entered"; readonly reasons: readonly string[]; readonly why: string }
  | { readonly kind: "engage-extended"; readonly reasons: readonly string[]; readonly why: string }
  | { readonly kind: "engage-left"; readonly why: string; readonly returned: readonly string[] };

/** What each kind weighs, who is told of it, and which of its words can go. */
export const ENGAGE_KINDS = {
  "moved-to-engage": { weight: decision, told: ALL_BUT_INSPECTORS, words: ["why"] },
  "returned-to-open": { weight: decision, told: ALL_BUT_INSPECTORS, words: ["why"] },
  "engage-entered": { weight: beginning(decision), told: OF_THE_FORCE, words: [] },
  "engage-extended": { weight: entry(), told: OF_THE_FORCE, words: [] },
  "engage-left": { weight: decision, told: OF_THE_FORCE, words: [] },
} as const satisfies Kinds<EngageFacts>;

/** How each is read from where it was stored. */
export const ENGAGE_FACTS: Shapes<EngageFacts, "kind"> = {
  "moved-to-engage": { reason: text, why: text },
  "returned-to-open": { why: text },
  "engage-entered": { reasons: listOf(text), why: text },
  "engage-extended": { reasons: listOf(text), why: text },
  "engage-left": { why: text, returned: listOf(text) },
};
