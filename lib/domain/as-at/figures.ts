import type { Status } from "../finding/finding";
import type { FindingKind } from "../finding/kind";
import type { FindingAsAt } from "./finding-as-at";

/** How many findings stood how, of each kind; and how many were overdue, and whose. What was recorded in error is in no count. */
export interface FiguresAsAt {
  readonly kinds: readonly { readonly kind: FindingKind; readonly counts: Readonly<Record<Status, number>> }[];
  readonly overdue: { readonly all: number; readonly theirs: number; readonly inspectorates: number };
  /** Published findings of which nothing is kept, or what an older fold kept: what is counted may be wrong while there are any. */
  readonly missing: number;
}

/** A finding of a list as at a day. */
export interface FindingThen {
  readonly reference: string;
  readonly text: string;
  readonly forceName: string;
  readonly state: FindingAsAt;
}
