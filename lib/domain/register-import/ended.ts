import type { Refusal } from "../refusal";

/** What can become of a file that was uploaded, after which it is neither checked again nor discarded. */
export const ENDS = ["running", "done", "dropped"] as const;
export type End = (typeof ENDS)[number];

/** Why a file in this state can be neither checked nor discarded, or null while it can. */
export function refuseEnded(state: string): Refusal | null {
  const end = ENDS.find((one) => one === state);
  return end ? { why: "import-ended", because: end } : null;
}
