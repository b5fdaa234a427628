import type { CalendarDate } from "../calendar";
import type { FindingKind } from "./kind";

/** One change in how many findings are open, on the day it took effect. */
export interface Step {
  readonly on: CalendarDate;
  readonly kind: FindingKind;
  readonly what: "new" | "closed" | "reopened";
}

export interface Movement {
  readonly opening: number;
  readonly new: number;
  readonly reopened: number;
  readonly closed: number;
  /** Always opening + new + reopened − closed. */
  readonly closing: number;
}

const DELTA: Record<Step["what"], 1 | -1> = { new: 1, closed: -1, reopened: 1 };
const open = (steps: readonly Step[]) => steps.reduce((sum, { what }) => sum + DELTA[what], 0);
const count = (steps: readonly Step[], what: Step["what"]) => steps.filter((step) => step.what === what).length;

/** What moved from the start of the first day to the end of the last, both included. */
export function movement(steps: readonly Step[], first: CalendarDate, last: CalendarDate): Movement {
  const within = steps.filter(({ on }) => on >= first && on <= last);
  return {
    opening: open(steps.filter(({ on }) => on < first)),
    new: count(within, "new"),
    reopened: count(within, "reopened"),
    closed: count(within, "closed"),
    closing: open(steps.filter(({ on }) => on <= last)),
  };
}

/** How many of each kind were open from each day on which that changed; a day's number lasts until the next. */
export function openOverTime(
  steps: readonly Step[],
  kinds: readonly FindingKind[],
): readonly { readonly on: CalendarDate; readonly counts: readonly number[] }[] {
  const days = [...new Set(steps.map(({ on }) => on))].toSorted();
  return days.map((on) => ({
    on,
    counts: kinds.map((kind) => open(steps.filter((step) => step.kind === kind && step.on <= on))),
  }));
}

/** The first day of the quarter that a day is in: quarters as forces report them, from January, April, July, October. */
export function quarterStart(on: CalendarDate): CalendarDate {
  const month = Math.floor((Number(on.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${on.slice(0, 4)}-${String(month).padStart(2, "0")}-01` as CalendarDate;
}
