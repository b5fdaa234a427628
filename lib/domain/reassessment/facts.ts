import type { Kinds } from "../kind";
import { among, orNull, type Shapes, text } from "../stored";
import { entry } from "../weight";
import { REASSESSMENTS, type Says } from "./reassessment";

/** What a published report says of an earlier finding. */
export type ReassessmentFacts = {
  readonly kind: "reassessed";
  readonly title: string;
  readonly says: Says;
  readonly note: string | null;
};

/** What each kind weighs, who is told of it, and which of its words can go. */
export const REASSESSMENT_KINDS = {
  reassessed: { weight: entry("record"), told: ["owner", "coordinator"], words: ["note"] },
} as const satisfies Kinds<ReassessmentFacts>;

/** How each is read from where it was stored. */
export const REASSESSMENT_FACTS: Shapes<ReassessmentFacts, "kind"> = {
  reassessed: { title: text, says: among(REASSESSMENTS), note: orNull(text) },
};
