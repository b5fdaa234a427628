import type { CalendarDate } from "../calendar";
import type { Kinds } from "../kind";
import { among, day, type Shapes, text } from "../stored";
import { entry } from "../weight";
import { REPRESENTING, type Representing } from "./representation";

/** What was said against a finding, and what an inspector answered. */
export type RepresentationFacts =
  | { readonly kind: "representation-made"; readonly side: Representing; readonly says: string }
  | {
      readonly kind: "representation-answered";
      readonly side: Representing;
      readonly madeOn: CalendarDate;
      readonly answer: string;
    };

/** What each kind weighs, who is told of it, and which of its words can go. */
export const REPRESENTATION_KINDS = {
  "representation-made": { weight: entry("record"), told: ["inspector"], words: ["says"] },
  "representation-answered": { weight: entry("record"), told: ["coordinator", "policing-body"], words: ["answer"] },
} as const satisfies Kinds<RepresentationFacts>;

/** How each is read from where it was stored. */
export const REPRESENTATION_FACTS: Shapes<RepresentationFacts, "kind"> = {
  "representation-made": { side: among(REPRESENTING), says: text },
  "representation-answered": { side: among(REPRESENTING), madeOn: day, answer: text },
};
