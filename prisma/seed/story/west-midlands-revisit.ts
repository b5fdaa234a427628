import { randomUUID } from "node:crypto";
import { asOwner } from "@/lib/data/owner";
import { date } from "@/lib/domain/calendar";
import { runPlanRevisit, runRevisitCommand } from "@/lib/usecases/run-revisit-command";
import { granted, type Step } from "@/prisma/seed/step";
import { LETTER } from "./west-midlands-letters";

const id = randomUUID();
const REFERENCES = ["WMP-2023-001", "WMP-2023-002", "WMP-2023-003"];
const NOTES: Readonly<Record<string, string>> = {
  "WMP-2023-001":
    "The backlog of high-risk cases is addressed, the criteria are followed in screening, and governance is in place. Members from other organisations should understand the criteria.",
  "WMP-2023-002": "The operating model for managing registered sex offenders was looked at again.",
  "WMP-2023-003": "How the risk posed by online child abuse offenders is managed was looked at again.",
};

const findings = () =>
  asOwner((db) =>
    db.finding.findMany({
      where: { reference: { in: REFERENCES } },
      select: { id: true, reference: true },
      orderBy: { reference: "asc" },
    }),
  );

/**
 * The revisit of three causes of concern in May and June 2024, and its letter of 23 July 2024: the months, the three and the letter
 * are published. When it was planned, and the notes that were taken there, are in no text.
 */
export const westMidlandsRevisit: readonly Step[] = [
  {
    on: date("2024-03-04"),
    what: "the revisit of May and June is planned",
    run: async (cast, ask) => {
      const on = date("2024-03-04");
      const command = {
        do: "plan-revisit",
        id,
        on,
        from: date("2024-05-01"),
        to: date("2024-06-30"),
        method: "revisit",
        scope: "Progress against three of the four causes of concern of December 2023.",
        findingIds: (await findings()).map((one) => one.id),
      } as const;
      const done = await runPlanRevisit(cast.actor("inspector"), "west-midlands", command, ask(true));
      granted({ on, what: "planning the revisit" }, done);
    },
  },
  {
    on: date("2024-07-01"),
    what: "the revisit is recorded",
    run: async (cast, ask) => {
      const on = date("2024-07-01");
      const notes = (await findings()).map(({ id: findingId, reference }) => ({
        findingId,
        note: NOTES[reference ?? ""] ?? "",
        seen: [],
      }));
      const days = { from: date("2024-05-01"), to: date("2024-06-30") };
      const command = { do: "record-revisit", on, ...days, notes } as const;
      granted(
        { on, what: "recording the revisit" },
        await runRevisitCommand(cast.actor("inspector"), id, command, ask(true)),
      );
    },
  },
  {
    on: date("2024-07-23"),
    what: "the letter of the revisit",
    run: async (cast, ask) => {
      const on = date("2024-07-23");
      const letterReference = "PEEL causes of concern revisit letter, July 2024";
      const command = { do: "tell-revisit", on, letter: LETTER.july2024, letterReference } as const;
      granted({ on, what: "the letter" }, await runRevisitCommand(cast.actor("inspector"), id, command, ask(false)));
    },
  },
];
