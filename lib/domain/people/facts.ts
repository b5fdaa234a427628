import { flag, object, type Shapes, text } from "../stored";
import { askedAgain, entry, type Weights } from "../weight";

/** A policing body as it was said to be: its name, its label, and the name of its kind. */
interface SaidBody {
  readonly name: string;
  readonly label: string;
  readonly kind: string;
}

/** What happened to people and their places, and to what their organisation is. */
export type PeopleFacts =
  | { readonly kind: "invited"; readonly person: string; readonly role: string }
  | { readonly kind: "invitation-renewed"; readonly person: string }
  /** For somebody who had chosen a password before: another administrator makes the link. */
  | { readonly kind: "renewal-asked"; readonly person: string }
  /** `again`: they had a password before, which counts no more. */
  | { readonly kind: "invitation-taken-up"; readonly person: string; readonly again: boolean }
  | { readonly kind: "role-changed"; readonly person: string; readonly from: string; readonly to: string }
  | { readonly kind: "suspended"; readonly person: string; readonly why: string }
  | { readonly kind: "restored"; readonly person: string }
  | { readonly kind: "body-changed"; readonly from: SaidBody; readonly to: SaidBody };

export const PEOPLE_WEIGHTS: Weights<PeopleFacts> = {
  invited: askedAgain(entry()),
  "invitation-renewed": askedAgain(entry()),
  "renewal-asked": askedAgain(entry()),
  "invitation-taken-up": entry(),
  "role-changed": askedAgain(entry()),
  suspended: entry(),
  restored: askedAgain(entry()),
  "body-changed": entry(),
};

const saidBody = object<SaidBody>({ name: text, label: text, kind: text });

/** How each is read from where it was stored. */
export const PEOPLE_FACTS: Shapes<PeopleFacts, "kind"> = {
  invited: { person: text, role: text },
  "invitation-renewed": { person: text },
  "renewal-asked": { person: text },
  "invitation-taken-up": { person: text, again: flag },
  "role-changed": { person: text, from: text, to: text },
  suspended: { person: text, why: text },
  restored: { person: text },
  "body-changed": { from: saidBody, to: saidBody },
};
