import { randomUUID } from "node:crypto";
import { USUAL } from "@/lib/domain/board-pack/asked";
import { date } from "@/lib/domain/calendar";
import { runCommitteeCommand, runIssuePack } from "@/lib/usecases/board-pack/run-pack-command";
import { granted, type Step } from "@/prisma/seed/step";

/** The coordinator issues the quarter's pack. What its committee reads is illustrative, as what it is made of is. */
function issues(day: string, from: string, to: string): Step {
  const on = date(day);
  const what = "WMP coordinator: issue a board pack";
  const pack = { force: "west-midlands", period: { from: date(from), to: date(to) }, layout: USUAL };
  return {
    on,
    what,
    run: async (cast, ask) => {
      granted({ on, what }, await runIssuePack(cast.actor("WMP coordinator"), pack, ask(true), true));
    },
  };
}

/** The policing body's office minutes what the committee asked for. */
function asks(day: string, pack: string, references: readonly string[], words: string, due: string): Step {
  const on = date(day);
  const what = `WMP pcc: minute the committee on ${pack}`;
  const meeting = { meeting: "Accountability and governance board", metOn: on, owner: "Force coordinator" };
  return {
    on,
    what,
    run: async (cast, ask) => {
      const request = { do: "minute-committee", id: randomUUID(), minuted: "request", words, references } as const;
      const command = { ...request, ...meeting, dueOn: date(due) };
      granted({ on, what }, await runCommitteeCommand(cast.actor("WMP pcc"), pack, command, ask(true)));
    },
  };
}

/** Two quarters of 2024: the first pack's request stands in the second until somebody answers it. */
export const boardPacks: readonly Step[] = [
  issues("2024-04-05", "2024-01-01", "2024-03-31"),
  asks(
    "2024-04-18",
    "WMP-BP-2024-001",
    ["WMP-2023-007"],
    "Say how supervisors’ reviews are counted, and bring the figures by district to the next meeting.",
    "2024-07-18",
  ),
  issues("2024-07-04", "2024-04-01", "2024-06-30"),
];
