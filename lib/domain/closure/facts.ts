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
    }
  | { readonly kind: "reopened"; readonly why: string; readonly wasSuperseded: boolean };
