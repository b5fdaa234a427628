import { randomUUID } from "node:crypto";
import { date } from "@/lib/domain/calendar";
import { runIssueDirection } from "@/lib/usecases/run-direction-command";
import { runLevelCommand } from "@/lib/usecases/run-level-command";
import { findingsByReference } from "@/prisma/seed/findings-by-reference";
import { granted, type Step } from "@/prisma/seed/step";

const [supervised, victims] = ["NOT-2024-003", "NOT-2024-004"] as const;
const FORCE = "nottinghamshire";

/**
 * What the White Paper of January 2026 proposes, shown in 2024: the level of another body, and a direction about findings that nobody
 * has answered. No source has either: both are illustrative.
 */
export const directions: readonly Step[] = [
  {
    on: date("2024-06-03"),
    what: "another body gives a level",
    run: async (cast, ask) => {
      const on = date("2024-06-03");
      const said = { body: "home-office", level: "level-3", source: null };
      const command = { do: "set-level", id: randomUUID(), on, ...said } as const;
      granted({ on, what: "the level" }, await runLevelCommand(cast.actor("inspector"), FORCE, command, ask(true)));
    },
  },
  {
    on: date("2024-09-09"),
    what: "a direction is issued",
    run: async (cast, ask) => {
      const on = date("2024-09-09");
      const said = {
        issuedBy: "HMICFRS",
        directs:
          "Show, for every crime that was waiting for a supervisor on 1 September 2024, that one has reviewed it and that its victim has been told where the investigation stands.",
        dueOn: date("2024-11-29"),
        letter: null,
      };
      const findingIds = [...(await findingsByReference([supervised, victims])).values()];
      const command = { do: "issue-direction", id: randomUUID(), on, ...said, findingIds } as const;
      const done = await runIssueDirection(cast.actor("inspector"), FORCE, command, ask(true));
      granted({ on, what: "the direction" }, done);
    },
  },
];
