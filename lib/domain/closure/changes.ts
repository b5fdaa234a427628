import type { CalendarDate } from "../calendar";
import type { Basis } from "../submission/basis";
import type { Lateness } from "./lateness";
import type { Outcome, VerificationMethod } from "./lists";

/** What a decision writes of closures. */
export type ClosureChange =
  | {
      readonly change: "closed";
      readonly findingId: string;
      readonly submissionId: string | null;
      readonly outcome: Outcome;
      readonly method: VerificationMethod;
      readonly note: string;
      readonly letter: string | null;
      readonly letterReference: string | null;
      readonly sampleSize: number | null;
      readonly successorId: string | null;
      readonly basis: Basis;
      readonly late: Lateness;
      readonly on: CalendarDate;
    }
  | { readonly change: "closure-undone"; readonly findingId: string; readonly on: CalendarDate };
