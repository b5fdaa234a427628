import { date } from "@/lib/domain/calendar";
import { sayAway } from "@/lib/usecases/calendar/away";
import { markAsRead } from "@/lib/usecases/mark-notices";
import { granted, type Step } from "@/prisma/seed/step";
import { PEOPLE } from "../people";

const on = date("2024-09-12");

/** Everybody has read what they were told until some weeks ago: what stands unread in their inbox is news. */
export const inbox: readonly Step[] = [
  {
    on,
    what: "people read what they were told",
    run: async (cast, ask) => {
      const { now } = ask(true);
      for (const { key } of PEOPLE) await markAsRead(cast.actor(key), { upTo: now }, now);
    },
  },
  {
    on: date("2024-09-27"),
    what: "the offender management lead is away, and a colleague stands in",
    run: async (cast, ask) => {
      const step = { on: date("2024-09-27"), what: "somebody is away" };
      const days = { from: date("2024-09-28"), until: date("2024-10-18") };
      const delegateId = cast.actor("WMP investigations").personId;
      granted(step, await sayAway(cast.actor("WMP offenders"), { ...days, delegateId }, ask(true)));
    },
  },
];
