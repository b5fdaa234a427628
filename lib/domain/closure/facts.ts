import { decision, type Weights } from "../weight";
import type { Lateness } from "./lateness";
import type { Outcome, VerificationMethod } from "./lists";

/** What happened to closures. */
export type ClosureFacts =
  | {
      readonly kind: "closed";
      readonly outcome: Outcome;
      readonly method: VerificationMethod;
      readonly note: string;
      readonly letter: string | null;
      readonly successor: string | null;
      readonly submission: "accepted" | "overtaken" | "none";
      readonly openRecommendations: number;
      /** Left out by events that were written before it was frozen. */
      readonly late?: Lateness;
    }
  | { readonly kind: "reopened"; readonly why: string; readonly wasSuperseded: boolean }
  | { readonly kind: "kept-closed"; readonly why: string };

export const CLOSURE_WEIGHTS: Weights<ClosureFacts> = {
  closed: decision,
  reopened: decision,
  "kept-closed": decision,
};
