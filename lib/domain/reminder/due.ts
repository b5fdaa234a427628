import type { CalendarDate } from "../calendar";
import { addDays } from "../calendar";
import { noWorkingDay } from "../response/bank-holidays";
import { dayOfRung, type Ladder } from "./ladder";
import { REMINDED, type Reminded, type ReminderClock } from "./lists";

/** A clock that runs for something, and who is what to it. One that has ended (closed, submitted, moved, over) is not among them. */
export interface Running {
  readonly clock: ReminderClock;
  /** The finding, revisit or response. */
  readonly subjectId: string;
  readonly findingId: string | null;
  /** The day from which its rungs are counted. With the subject it is the reason: another day is another reason. */
  readonly from: CalendarDate;
  readonly people: { readonly [As in Reminded]?: readonly string[] };
  /** Whether another body is waited for, so that the days after it are not the force's. */
  readonly isTheirs: boolean;
}

/** One reminder to one person. */
export interface Reminder {
  readonly clock: ReminderClock;
  readonly subjectId: string;
  readonly findingId: string | null;
  readonly from: CalendarDate;
  readonly rung: number;
  readonly toldAs: Reminded;
  readonly personId: string;
}

export type Sent = Pick<Reminder, "clock" | "subjectId" | "from" | "rung" | "personId">;

/** A rung is made up for within so many days; what is older was missed, and nobody is stormed with it. */
export const MADE_UP_DAYS = 7;

const reasonOf = ({ clock, subjectId, from }: Pick<Sent, "clock" | "subjectId" | "from">, personId: string) =>
  `${clock} ${subjectId} ${from} ${personId}`;

/**
 * Who is reminded of what on a day. Of the rungs that a clock has come to, each person has the last one, once: not those before it,
 * which were missed, and none again for the same reason, whatever the day says now. Whoever is reminded as two things is once.
 */
export function remindersDue(
  ladder: Ladder,
  running: readonly Running[],
  sent: readonly Sent[],
  today: CalendarDate,
  isFree = noWorkingDay,
): readonly Reminder[] {
  const highest = new Map<string, number>();
  for (const one of sent) {
    const reason = reasonOf(one, one.personId);
    highest.set(reason, Math.max(highest.get(reason) ?? Number.NEGATIVE_INFINITY, one.rung));
  }
  return running.flatMap((one) =>
    REMINDED.flatMap((toldAs) => {
      const rung = lastReached(ladder[one.clock]?.[toldAs] ?? [], one, today, isFree);
      if (rung === null) return [];
      return (one.people[toldAs] ?? []).flatMap((personId): readonly Reminder[] => {
        const reason = reasonOf(one, personId);
        if ((highest.get(reason) ?? Number.NEGATIVE_INFINITY) >= rung) return [];
        highest.set(reason, rung);
        const { clock, subjectId, findingId, from } = one;
        return [{ clock, subjectId, findingId, from, rung, toldAs, personId }];
      });
    }),
  );
}

function lastReached(
  rungs: readonly number[],
  { clock, from, isTheirs }: Running,
  today: CalendarDate,
  isFree: typeof noWorkingDay,
): number | null {
  const reached = rungs.filter((rung) => dayOfRung(clock, from, rung, isFree) <= today && !(isTheirs && rung > 0));
  if (reached.length === 0) return null;
  const rung = Math.max(...reached);
  return dayOfRung(clock, from, rung, isFree) >= addDays(today, -MADE_UP_DAYS) ? rung : null;
}
