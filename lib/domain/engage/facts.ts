import { decision, entry, type Weights } from "../weight";

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
  "engage-entered": decision,
  "engage-extended": entry(),
  "engage-left": decision,
};
