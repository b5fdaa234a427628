import type { CalendarDate } from "../calendar";
import type { FindingKind } from "../finding/kind";
import { isSponsorsMove, onlySponsorApproves } from "../target/decider";
import type { ImportColumn } from "./column";
import type { IssueFacts } from "./issue";
import type { KnownFinding } from "./known";
import type { PlannedDates } from "./plan";
import type { ReadRow } from "./read-row";

type Say = (column: ImportColumn, facts: IssueFacts) => void;
const NONE: PlannedDates = { first: null, move: null };

/**
 * The dates of a finding that has none yet: its first target, and the move to the present one where they differ. A file
 * reports a move that only the sponsor may decide as it reports a closure: it waits for that person's own decision.
 */
export function firstDates(
  { firstTarget, target, reason }: ReadRow,
  kind: FindingKind,
  isUnderCause: boolean,
  say: Say,
): PlannedDates {
  const first = firstTarget ?? target;
  if (first === null) return NONE;
  if (kind === "cause-of-concern") {
    say(target ? "target" : "first-target", { what: "cause-has-no-date" });
    return NONE;
  }
  if (target === null || target === first) return { first, move: null };
  const approved = !isSponsorsMove(0, isUnderCause);
  if (!approved) say("target", { what: "sponsor-decides", to: target });
  return { first, move: { from: first, to: target, reason, approved, move: 1 } };
}

/** What the file's dates mean for a finding that has dates: a move, where the present target differs. */
export function laterDates(row: ReadRow, known: KnownFinding, today: CalendarDate, say: Say): PlannedDates {
  if (known.target === null) {
    // A first date that was asked for and not approved yet is not overtaken by a file.
    if (known.targetPending === null) return firstDates(row, known.kind, known.parentId !== null, say);
    if (row.target ?? row.firstTarget) say("target", { what: "move-pending", to: known.targetPending });
    return NONE;
  }
  if (row.firstTarget !== null && known.firstTarget !== null && row.firstTarget !== known.firstTarget)
    say("first-target", { what: "first-target-differs", register: known.firstTarget });
  const to = row.target;
  if (to === null || to === known.target) return NONE;
  if (known.targetPending !== null) {
    if (known.targetPending !== to) say("target", { what: "move-pending", to: known.targetPending });
    return NONE;
  }
  if (to < today) {
    say("target", { what: "target-in-the-past", to });
    return NONE;
  }
  const approved = !onlySponsorApproves(known);
  if (!approved) say("target", { what: "sponsor-decides", to });
  return { first: null, move: { from: known.target, to, reason: row.reason, approved, move: known.moves + 1 } };
}
