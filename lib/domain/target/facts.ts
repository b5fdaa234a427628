import type { CalendarDate } from "../calendar";
import { entry, type Weights } from "../weight";
import type { MoveReason } from "./lists";

/** What happened to target dates. */
export type TargetFacts =
  | {
      readonly kind: "target-proposed";
      readonly from: CalendarDate | null;
      readonly to: CalendarDate;
      readonly reason: MoveReason | null;
      readonly why: string;
    }
  | { readonly kind: "target-declined"; readonly to: CalendarDate; readonly why: string }
  | {
      readonly kind: "target-set";
      readonly to: CalendarDate;
      readonly proposedBy: string;
      readonly ownProposal: boolean;
    }
  | {
      readonly kind: "target-moved";
      readonly from: CalendarDate;
      readonly to: CalendarDate;
      readonly reason: MoveReason;
      readonly why: string;
      readonly move: number;
      readonly proposedBy: string;
      readonly ownProposal: boolean;
    };

export const TARGET_WEIGHTS: Weights<TargetFacts> = {
  "target-proposed": entry("dates"),
  "target-declined": entry("dates"),
  "target-set": entry("dates"),
  "target-moved": entry("dates"),
};
