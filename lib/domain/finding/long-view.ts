import type { CalendarDate } from "../calendar";
import type { FindingKind } from "./kind";

/** A finding that the long view of its force may show; what was recorded in error is none. */
export interface LongViewFinding {
  readonly reference: string;
  readonly text: string;
  readonly kind: FindingKind;
  readonly publishedOn: CalendarDate;
  readonly closedOn: CalendarDate | null;
  /** The reference of its cause of concern. */
  readonly parent: string | null;
  /** The earlier findings that it repeats or was escalated from. */
  readonly repeats: readonly string[];
}

/** Which causes of concern show their recommendations: by their references, or all. */
export type Unfolded = "all" | readonly string[];

export interface LongViewRow extends LongViewFinding {
  /** A cause of concern, a recommendation under one that is unfolded, or what one of these repeats. */
  readonly is: "cause" | "recommendation" | "earlier";
  /** How many of a cause's recommendations are closed. */
  readonly rollUp: { readonly closed: number; readonly all: number } | null;
  readonly unfolded: boolean;
}

/**
 * The rows of the long view, oldest first, each recommendation under its cause of concern: every cause, the recommendations
 * of those that are unfolded, and every earlier finding that one of these repeats, directly or through others.
 */
export function longViewRows(findings: readonly LongViewFinding[], unfolded: Unfolded): readonly LongViewRow[] {
  const byReference = new Map(findings.map((finding) => [finding.reference, finding]));
  const isCause = ({ kind }: LongViewFinding) => kind === "cause-of-concern";
  const isUnfolded = (reference: string | null) =>
    reference !== null && (unfolded === "all" || unfolded.includes(reference));
  const shown = new Set(findings.filter((finding) => isCause(finding) || isUnfolded(finding.parent)));
  const earlier = new Set<LongViewFinding>();
  // A set that is gone through takes in what is added on the way: what an earlier one repeats is found too.
  for (const { repeats } of shown)
    for (const reference of repeats) {
      const before = byReference.get(reference);
      if (!before || shown.has(before)) continue;
      shown.add(before);
      earlier.add(before);
    }
  const rows = [...shown].map((finding): LongViewRow => {
    const under = findings.filter(({ parent }) => parent === finding.reference);
    const closed = under.filter(({ closedOn }) => closedOn !== null).length;
    return {
      ...finding,
      is: isCause(finding) ? "cause" : earlier.has(finding) ? "earlier" : "recommendation",
      rollUp: isCause(finding) ? { closed, all: under.length } : null,
      unfolded: isCause(finding) && under.length > 0 && isUnfolded(finding.reference),
    };
  });
  const inOrder = rows.toSorted(
    (a, b) =>
      a.publishedOn.localeCompare(b.publishedOn) ||
      a.reference.localeCompare(b.reference, undefined, { numeric: true }),
  );
  const isUnder = ({ parent }: LongViewRow) => parent !== null && byReference.has(parent);
  return inOrder
    .filter((row) => !isUnder(row))
    .flatMap((row) => [row, ...inOrder.filter(({ parent }) => parent === row.reference)]);
}
