import { addDays, type CalendarDate } from "../calendar";
import { noWorkingDay } from "../response/bank-holidays";
import { listOf, number, object, perhaps, type Reader } from "../stored";
import type { Reminded, ReminderClock } from "./lists";

/** A ladder: of each clock, on which days before (below nought) and after its own day who is reminded. Any rung may be missing. */
export type Ladder = { readonly [Of in ReminderClock]?: { readonly [As in Reminded]?: readonly number[] } };

/** Who can be reminded by each clock at all, and from when to when: nobody of what their side does not read, or cannot act on. */
export const RUNGS: {
  readonly [Of in ReminderClock]: { readonly who: readonly Reminded[]; readonly first: number; readonly last: number };
} = {
  target: { who: ["owner", "coordinator", "sponsor", "policing-body"], first: -180, last: 365 },
  immediate: { who: ["owner", "coordinator", "sponsor"], first: 1, last: 365 },
  allocation: { who: ["coordinator"], first: 1, last: 60 },
  quiet: { who: ["owner", "coordinator"], first: 7, last: 365 },
  "next-step": { who: ["owner", "coordinator"], first: -30, last: 90 },
  dependency: { who: ["owner", "coordinator"], first: -30, last: 90 },
  "follow-up": { who: ["owner", "coordinator"], first: -90, last: 90 },
  revisit: { who: ["owner", "coordinator"], first: -90, last: 0 },
  response: { who: ["policing-body"], first: 1, last: 365 },
};

/** The ladder of a force that has said nothing else. */
export const DEFAULT_LADDER: Ladder = {
  target: { owner: [-30, -7, 1], coordinator: [1], sponsor: [10], "policing-body": [30] },
  immediate: { owner: [7], coordinator: [7] },
  allocation: { coordinator: [5] },
  quiet: { owner: [42] },
  "next-step": { owner: [1] },
  dependency: { owner: [0] },
  "follow-up": { owner: [-14, 0], coordinator: [0] },
  revisit: { owner: [-14], coordinator: [-14] },
  response: { "policing-body": [28, 42, 49, 55] },
};

/** So many rungs one clock has for one kind of reader at most: more would be noise. */
export const MOST_RUNGS = 6;

/** What is wrong with the rungs of a clock for somebody; null where nothing is. */
export function wrongRungs(
  clock: ReminderClock,
  days: readonly number[],
): "too-many" | "out-of-range" | "twice" | null {
  const { first, last } = RUNGS[clock];
  if (days.length > MOST_RUNGS) return "too-many";
  if (days.some((day) => !Number.isInteger(day) || day < first || day > last)) return "out-of-range";
  return new Set(days).size < days.length ? "twice" : null;
}

const days = perhaps(listOf(number));
const rungs = perhaps(
  object<NonNullable<Ladder[ReminderClock]>>({ owner: days, sponsor: days, coordinator: days, "policing-body": days }),
);

/** A ladder as it was stored. */
export const readLadder: Reader<Ladder> = object<Ladder>({
  target: rungs,
  immediate: rungs,
  allocation: rungs,
  quiet: rungs,
  "next-step": rungs,
  dependency: rungs,
  "follow-up": rungs,
  revisit: rungs,
  response: rungs,
});

/** The clock that counts working days of England and Wales: nobody allocates on a bank holiday. */
export const inWorkingDays = (clock: ReminderClock): boolean => clock === "allocation";

/** The day of a rung. Worked out anew each day, so that a bank holiday proclaimed meanwhile moves what has not been sent. */
export function dayOfRung(clock: ReminderClock, from: CalendarDate, rung: number, isFree = noWorkingDay): CalendarDate {
  if (!inWorkingDays(clock)) return addDays(from, rung);
  let on = from;
  for (let left = rung; left > 0; left -= 1) {
    on = addDays(on, 1);
    while (isFree(on)) on = addDays(on, 1);
  }
  return on;
}
