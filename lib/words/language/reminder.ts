import type { Reminder } from "@/lib/domain/reminder/due";
import type { ReminderFacts } from "@/lib/domain/reminder/facts";
import type { Reminded, ReminderClock } from "@/lib/domain/reminder/lists";
import type { Done, FactsWords, ToldWords } from "./shapes";

export interface ReminderWords {
  readonly clock: Record<ReminderClock, string>;
  /** From which day its rungs are counted. */
  readonly from: Record<ReminderClock, string>;
  readonly as: Record<Reminded, string>;
  /** "30 and 7 days before and 1 day after". */
  readonly rungs: (clock: ReminderClock, rungs: readonly number[]) => string;
  /** "Its date: 7 days before 31 October 2024". */
  readonly sent: (reminder: Pick<Reminder, "clock" | "from" | "rung">) => string;
  /** The same to whoever is reminded, with why. */
  readonly mailed: (reminder: Pick<Reminder, "clock" | "from" | "rung" | "toldAs">) => string;
  readonly wrong: {
    readonly "too-many": (most: number) => string;
    readonly "out-of-range": (first: number, last: number) => string;
    readonly twice: string;
  };
  readonly facts: FactsWords<ReminderFacts>;
  readonly told: ToldWords<ReminderFacts>;
  readonly done: Record<"set-ladder", Done>;
}
