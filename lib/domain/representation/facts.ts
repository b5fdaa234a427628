import type { CalendarDate } from "../calendar";
import { among, day, type Shapes, text } from "../stored";
import { entry, type Weights } from "../weight";
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

export const REPRESENTATION_WEIGHTS: Weights<RepresentationFacts> = {
  "representation-made": entry("record"),
  "representation-answered": entry("record"),
};

/** How each is read from where it was stored. */
export const REPRESENTATION_FACTS: Shapes<RepresentationFacts, "kind"> = {
  "representation-made": { side: among(REPRESENTING), says: text },
  "representation-answered": { side: among(REPRESENTING), madeOn: day, answer: text },
};
