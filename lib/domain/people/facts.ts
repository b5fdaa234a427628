import { type Shapes, text } from "../stored";
import { entry, type Weights } from "../weight";

/** What happened to people and their places. */
export type PeopleFacts =
  | { readonly kind: "invited"; readonly person: string; readonly role: string }
  | { readonly kind: "invitation-renewed"; readonly person: string }
  | { readonly kind: "role-changed"; readonly person: string; readonly from: string; readonly to: string }
  | { readonly kind: "suspended"; readonly person: string; readonly why: string }
  | { readonly kind: "restored"; readonly person: string };

export const PEOPLE_WEIGHTS: Weights<PeopleFacts> = {
  invited: entry(),
  "invitation-renewed": entry(),
  "role-changed": entry(),
  suspended: entry(),
  restored: entry(),
};

/** How each is read from where it was stored. */
export const PEOPLE_FACTS: Shapes<PeopleFacts, "kind"> = {
  invited: { person: text, role: text },
  "invitation-renewed": { person: text },
  "role-changed": { person: text, from: text, to: text },
  suspended: { person: text, why: text },
  restored: { person: text },
};
