import type { CalendarDate } from "../calendar";
import type { Kinds } from "../kind";
import { among, day, flag, number, orNull, perhaps, type Shapes, text } from "../stored";
import { entry } from "../weight";
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

/** What each kind weighs, who is told of it, and which of its words can go. */
export const TARGET_KINDS = {
  "target-proposed": { weight: entry("dates"), told: ["sponsor", "coordinator"], words: ["why"] },
  "target-declined": { weight: entry("dates"), told: ["owner", "coordinator"], words: ["why"] },
  "target-set": { weight: entry("dates"), told: ["owner", "coordinator"], words: [] },
  // The policing body from the second move on (`product.md`, Dates).
  "target-moved": { weight: entry("dates"), told: ["owner", "coordinator", "policing-body"], words: ["why"] },
} as const satisfies Kinds<TargetFacts>;

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
