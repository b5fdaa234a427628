import { number, type Shapes, text } from "../stored";
import { entry, type Weights } from "../weight";

/** What happened to inspections. */
export type InspectionFacts =
  | { readonly kind: "inspection-recorded"; readonly title: string }
  | { readonly kind: "reader-named"; readonly reader: string; readonly title: string }
  | { readonly kind: "reader-dropped"; readonly reader: string; readonly title: string }
  | { readonly kind: "inspection-published"; readonly title: string; readonly findings: number };

export const INSPECTION_WEIGHTS: Weights<InspectionFacts> = {
  "inspection-recorded": entry(),
  "reader-named": entry(),
  "reader-dropped": entry(),
  "inspection-published": entry(),
};

/** How each is read from where it was stored. */
export const INSPECTION_FACTS: Shapes<InspectionFacts, "kind"> = {
  "inspection-recorded": { title: text },
  "reader-named": { reader: text, title: text },
  "reader-dropped": { reader: text, title: text },
  "inspection-published": { title: text, findings: number },
};
