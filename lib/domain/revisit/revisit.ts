import type { CalendarDate } from "../calendar";
import { VERIFICATION_METHODS, type VerificationMethod } from "../closure/lists";
import type { Status } from "../finding/finding";

/** Planned, done, told in its letter; or dropped before it was done. */
export const REVISIT_STATES = ["planned", "done", "told", "dropped"] as const;
export type RevisitState = (typeof REVISIT_STATES)[number];

/** How the inspectorate looks again: as it verifies, without what a force says of itself. */
export const REVISIT_METHODS = VERIFICATION_METHODS.filter(
  (method): method is Exclude<VerificationMethod, "force-self-assessment"> => method !== "force-self-assessment",
);
export type RevisitMethod = (typeof REVISIT_METHODS)[number];

/** So many months ahead a revisit may be planned. */
export const FURTHEST_REVISIT_MONTHS = 24;

/** What was noted of one finding, and the shared evidence that was looked at there. */
export interface RevisitNote {
  readonly findingId: string;
  readonly note: string;
  readonly seen: readonly string[];
}

/** A revisit with the findings that it is about, as a decision about it needs them. */
export interface Revisit {
  readonly id: string;
  readonly forceId: string;
  readonly state: RevisitState;
  readonly method: RevisitMethod;
  readonly plannedFrom: CalendarDate;
  readonly plannedTo: CalendarDate;
  readonly doneTo: CalendarDate | null;
  readonly findings: readonly {
    readonly id: string;
    readonly reference: string;
    /** Notes of shared evidence that stand. */
    readonly shared: readonly string[];
  }[];
  readonly notes: readonly RevisitNote[];
}

/** The findings of a force that a revisit can be about. */
export interface RevisitableForce {
  readonly forceId: string;
  readonly findings: readonly { readonly id: string; readonly reference: string; readonly status: Status }[];
}

/** Planned, and its days are over. */
export const isRevisitOverdue = (
  { state, plannedTo }: Pick<Revisit, "state" | "plannedTo">,
  today: CalendarDate,
): boolean => state === "planned" && plannedTo < today;
