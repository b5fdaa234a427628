/** How a slip is put right, where several nouns say it in the same sentence. */
export const AGAIN =
  "Not as you meant? Say it again as it is: what counts is what was said last, and both stay in the history.";
export const CORRECTED_IN_HISTORY = "Was it a mistake? Change it again with the reason: both stay in the history.";
export const DRAFT =
  "Not as you meant? Change it: it is a draft, and counts for nothing until it is published or submitted.";
export const EVIDENCE_WITHDRAW =
  "The wrong file or note? Withdraw it with the reason, and add the right one. It stays visible as withdrawn.";
export const TAKEN_BACK = "Not as you meant? Change it back the same way.";
