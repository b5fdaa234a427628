import type { CalendarDate } from "../calendar";
import { among, day, flag, number, orNull, perhaps, type Shapes, text } from "../stored";
import { entry, type Weights } from "../weight";
import { MOVE_REASONS, type MoveReason } from "./lists";

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
      /** The committee that granted the extension, where one did. */
      readonly grantedBy?: string;
    };

export const TARGET_WEIGHTS: Weights<TargetFacts> = {
  "target-proposed": entry("dates"),
  "target-declined": entry("dates"),
  "target-set": entry("dates"),
  "target-moved": entry("dates"),
};

/** How each is read from where it was stored. */
export const TARGET_FACTS: Shapes<TargetFacts, "kind"> = {
  "target-proposed": { from: orNull(day), to: day, reason: orNull(among(MOVE_REASONS)), why: text },
  "target-declined": { to: day, why: text },
  "target-set": { to: day, proposedBy: text, ownProposal: flag },
  "target-moved": {
    from: day,
    to: day,
    reason: among(MOVE_REASONS),
    why: text,
    move: number,
    proposedBy: text,
    ownProposal: flag,
    grantedBy: perhaps(text),
  },
};
