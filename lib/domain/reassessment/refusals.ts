/** Why the register refuses what a report is to say of an earlier finding. */
export type ReassessmentRefusal = {
  readonly why: "earlier-unfit";
  /** There is none of that reference on a force of the report; it is of this report, or of a later one; it is of another kind than the draft; its words are missing. */
  readonly because: "unknown" | "own" | "later" | "kind" | "words";
};
