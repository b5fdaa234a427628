import { addDays, addMonths, type CalendarDate } from "../calendar";
import { quarterStart } from "../finding/movement";
import type { Refusal } from "../refusal";
import { flag, number, object, perhaps, type Reader, text } from "../stored";

/** From the first day to the last, both included. */
export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The saved view whose findings a pack is of, with its name: that is said where the view is gone. */
export interface ViewScope {
  readonly id: string;
  readonly name: string;
}
export const readViewScope: Reader<ViewScope> = object<ViewScope>({ id: text, name: text });

/** What a pack is to hold beside its period: what a layout keeps under a name. */
export interface Layout {
  /** Only what is late, has slipped, is silent or is contradicted; else everything. */
  readonly exceptions: boolean;
  /** After how many days without an update a finding is listed. */
  readonly quietDays: number;
  /** Only the findings that this view shows on the day of issue; left out of older layouts. */
  readonly view?: ViewScope;
}

export const readLayout: Reader<Layout> = object<Layout>({
  exceptions: flag,
  quietDays: number,
  view: perhaps(readViewScope),
});
export const USUAL: Layout = { exceptions: false, quietDays: 60 };
export const MOST_QUIET_DAYS = 1_000;

/** The last quarter that has ended, as forces report them. */
export function lastQuarter(today: CalendarDate): Period {
  const to = addDays(quarterStart(today), -1);
  // On the last day of a quarter, that one.
  if (quarterStart(addDays(today, 1)) !== quarterStart(today)) return { from: quarterStart(today), to: today };
  return { from: quarterStart(to), to };
}

/** From the day after the last pack ended; where there was none, the last quarter. */
export const sinceLast = (lastTo: CalendarDate | null, today: CalendarDate): Period => {
  const from = lastTo && addDays(lastTo, 1);
  return from && from <= today ? { from, to: today } : lastQuarter(today);
};

/** Ten years: a longer period is a slip of the keyboard. */
const LONGEST_MONTHS = 120;

/** Why nothing can be counted of a period; `first` is the first day of which the register knows anything. */
export function periodUnfit({ from, to }: Period, today: CalendarDate, first: CalendarDate | null): Refusal | null {
  if (to < from) return { why: "period-backwards", from, to };
  if (to > today) return { why: "date-in-the-future", field: "to" };
  if (first === null || to < first) return { why: "period-before-the-register", first };
  const latest = addMonths(from, LONGEST_MONTHS);
  return to > latest ? { why: "period-too-long", latest } : null;
}
