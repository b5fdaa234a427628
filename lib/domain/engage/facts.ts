import { listOf, type Shapes, text } from "../stored";
import { beginning, decision, entry, type Weights } from "../weight";

/** What happened to Engage spells and their reasons. */
export type EngageFacts =
  | { readonly kind: "moved-to-engage"; readonly reason: string; readonly why: string }
  | { readonly kind: "returned-to-open"; readonly why: string }
  | { readonly kind: "engage-entered"; readonly reasons: readonly string[]; readonly why: string }
  | { readonly kind: "engage-extended"; readonly reasons: readonly string[]; readonly why: string }
  | { readonly kind: "engage-left"; readonly why: string; readonly returned: readonly string[] };

export const ENGAGE_WEIGHTS: Weights<EngageFacts> = {
  "moved-to-engage": decision,
  "returned-to-open": decision,
  "engage-entered": beginning(decision),
  "engage-extended": entry(),
  "engage-left": decision,
};

/** How each is read from where it was stored. */
export const ENGAGE_FACTS: Shapes<EngageFacts, "kind"> = {
  "moved-to-engage": { reason: text, why: text },
  "returned-to-open": { why: text },
  "engage-entered": { reasons: listOf(text), why: text },
  "engage-extended": { reasons: listOf(text), why: text },
  "engage-left": { why: text, returned: listOf(text) },
};
