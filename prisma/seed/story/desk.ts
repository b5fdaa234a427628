import { date } from "@/lib/domain/calendar";
import { chooseOwnForces } from "@/lib/usecases/choose-own-forces";
import { granted, type Step } from "@/prisma/seed/step";

const on = date("2024-09-02");
const what = "the inspector says which forces are theirs";

/** What stands first on the inspector's desk. */
export const desk: readonly Step[] = [
  {
    on,
    what,
    run: async (cast) => {
      granted({ on, what }, await chooseOwnForces(cast.actor("inspector"), ["west-midlands", "nottinghamshire"]));
    },
  },
];
