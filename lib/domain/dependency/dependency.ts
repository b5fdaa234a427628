import type { CalendarDate } from "../calendar";

/** What a finding waits for from another body, while it does. */
export interface Dependency {
  readonly id: string;
  /** The key of an entry of the list of bodies. */
  readonly body: string;
  /** The post there that is asked: never a name. */
  readonly contact: string;
  readonly needed: string;
  /** When the force next asks how it stands. */
  readonly nextCheckOn: CalendarDate;
}

/** Who a finding waits for: its force, another body, or, once it is submitted, the inspectorate. */
export const WAITS_FOR = ["force", "other-body", "inspectorate"] as const;
export type WaitsFor = (typeof WAITS_FOR)[number];

/**
 * Whose an overdue finding is. With a submission pending it is the inspectorate's. It is another body's ("theirs") while it waits
 * on one and no check of that is past; else it is the force's ("ours"): who does not ask is not waiting.
 */
export function waitsFor(
  {
    submissionPending,
    nextCheckOn,
  }: { readonly submissionPending: boolean; readonly nextCheckOn: CalendarDate | null },
  today: CalendarDate,
): WaitsFor {
  if (submissionPending) return "inspectorate";
  return nextCheckOn !== null && nextCheckOn >= today ? "other-body" : "force";
}

/** Of several that are overdue, whose the whole is: ours where any is ours. */
export const waitsForAny = (some: readonly WaitsFor[]): WaitsFor | null =>
  WAITS_FOR.find((one) => some.includes(one)) ?? null;
