import { among, orNull, type Shapes, text } from "../stored";
import { entry, type Weights } from "../weight";
import { REASSESSMENTS, type Says } from "./reassessment";

/** What a published report says of an earlier finding. */
export type ReassessmentFacts = {
  readonly kind: "reassessed";
  readonly title: string;
  readonly says: Says;
  readonly note: string | null;
};

export const REASSESSMENT_WEIGHTS: Weights<ReassessmentFacts> = { reassessed: entry("record") };

/** How each is read from where it was stored. */
export const REASSESSMENT_FACTS: Shapes<ReassessmentFacts, "kind"> = {
  reassessed: { title: text, says: among(REASSESSMENTS), note: orNull(text) },
};
