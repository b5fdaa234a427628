import { addDays, type CalendarDate } from "@/lib/domain/calendar";

/** One thread of what happens: it yields how many days it waits, and goes on when they have passed. */
export type Strand = Generator<number, void, void>;

/** A calendar on which strands take turns: what is due on a day happens in the order in which it was put there. */
export interface Agenda {
  readonly today: () => CalendarDate;
  readonly begin: (strand: Strand) => void;
  /** Lets every day pass, up to the last one; what is due later never happens. */
  readonly run: () => void;
}

export function anAgenda(first: CalendarDate, days: number): Agenda {
  const due: Strand[][] = [];
  let day = 0;
  let today = first;
  const wait = (strand: Strand) => {
    const { value, done } = strand.next();
    if (done) return;
    const on = day + Math.max(1, Math.round(value));
    if (on > days) return;
    const others = due[on];
    if (others) others.push(strand);
    else due[on] = [strand];
  };
  return {
    today: () => today,
    begin: wait,
    run: () => {
      for (; day <= days; day += 1) {
        const turns = due[day];
        if (!turns) continue;
        today = addDays(first, day);
        for (const strand of turns) wait(strand);
        due[day] = [];
      }
    },
  };
}
