import type { Kinds } from "../kind";
import { NOBODY } from "../notice/lists";
import { flag, object, type Shapes, text } from "../stored";
import { askedAgain, entry } from "../weight";

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

/** What each kind weighs, who is told of it, and which of its words can go. */
export const PEOPLE_KINDS = {
  invited: { weight: askedAgain(entry()), told: NOBODY, words: [] },
  "invitation-renewed": { weight: askedAgain(entry()), told: NOBODY, words: [] },
  // Told by mail to whose account it is and to the other administrators (`account-news.ts`).
  "renewal-asked": { weight: askedAgain(entry()), told: NOBODY, words: [] },
  "invitation-taken-up": { weight: entry(), told: NOBODY, words: [] },
  "role-changed": { weight: askedAgain(entry()), told: NOBODY, words: [] },
  suspended: { weight: entry(), told: NOBODY, words: [] },
  restored: { weight: askedAgain(entry()), told: NOBODY, words: [] },
  "body-changed": { weight: entry(), told: NOBODY, words: [] },
} as const satisfies Kinds<PeopleFacts>;

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
