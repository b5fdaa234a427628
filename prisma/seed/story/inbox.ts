import { date } from "@/lib/domain/calendar";
import { markAsRead } from "@/lib/usecases/mark-notices";
import type { Step } from "@/prisma/seed/step";
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
];
