import type { Assurance } from "../assurance/lists";
import type { CalendarDate } from "../calendar";
import type { Outcome } from "../closure/lists";
import type { Progress } from "../progress/lists";
import type { Priority } from "../sorting/lists";
import type { Deadline } from "./deadline";
import type { FindingKind } from "./kind";

/** The inspectorate's voice. Only `WORKFLOW` says how one follows another. */
export const STATUSES = ["open", "engage", "closed"] as const;
export type Status = (typeof STATUSES)[number];

/** A finding as `decide` sees it. */
export interface Finding {
  readonly id: string;
  readonly forceId: string;
  /** Allotted at publication; null before. */
  readonly reference: string | null;
  readonly kind: FindingKind;
  readonly text: string;
  /** The key of an entry of the list of themes. */
  readonly theme: string | null;
  readonly status: Status;
  readonly statusOn: CalendarDate | null;
  readonly progress: Progress | null;
  /** The day from which that progress holds; null until the first update. */
  readonly progressOn: CalendarDate | null;
  readonly assurance: Assurance;
  readonly assuranceOn: CalendarDate | null;
  readonly deadline: Deadline;
  readonly publishedOn: CalendarDate | null;
  readonly parentId: string | null;
  readonly owner: { readonly id: string; readonly post: string } | null;
  readonly sponsor: { readonly id: string; readonly post: string } | null;
  readonly firstTarget: CalendarDate | null;
  readonly target: CalendarDate | null;
  /** Date moves approved so far; the first target is not a move. */
  readonly moves: number;
  /** How many of them the policing body has seen. */
  readonly movesSeen: number;
  /** When evidence that its closing rests on was withdrawn, until an inspector has decided on that. */
  readonly basisChangedOn: CalendarDate | null;
  /** What the force itself puts first. */
  readonly priority: Priority | null;
  readonly version: number;
}

export const isClosed = (finding: { readonly status: Status }): boolean => finding.status === "closed";

/** Whether a finding is in the counts at all: what was recorded in error is in none, from the day it is closed as that. */
export const isCounted = ({ closedAs }: { readonly closedAs: Outcome | null }): boolean =>
  closedAs !== "recorded-in-error";

/** "3 of 5 recommendations closed" of a cause of concern. */
export function rollUp(children: readonly { readonly status: Status; readonly closedAs: Outcome | null }[]): {
  readonly closed: number;
  readonly all: number;
} {
  const counted = children.filter(isCounted);
  return { closed: counted.filter(isClosed).length, all: counted.length };
}
