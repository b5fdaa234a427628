import { randomUUID } from "node:crypto";
import { date } from "@/lib/domain/calendar";
import type { ChallengeSubject } from "@/lib/domain/challenge/challenge";
import type { ChallengeCommand } from "@/lib/domain/challenge/commands";
import { slugWords } from "@/lib/domain/inspection/slug";
import { runChallengeCommand, runRaiseChallenge } from "@/lib/usecases/run-challenge-command";
import type { Name } from "@/prisma/seed/people";
import { granted, type Step } from "@/prisma/seed/step";

/** The policing body asks a question. No text gives its words: all of it is illustrative. */
function asks(day: string, subject: ChallengeSubject, question: string): Step {
  const on = date(day);
  const what = "WMP pcc: raise a challenge";
  return {
    on,
    what,
    run: async (cast, ask) => {
      const command = { do: "raise-challenge", id: randomUUID(), on, question } as const;
      granted({ on, what }, await runRaiseChallenge(cast.actor("WMP pcc"), subject, command, ask(true)));
    },
  };
}

type Said<Command> = Command extends { readonly on: unknown } ? Omit<Command, "on"> : never;

/** Somebody says the next word in the challenge with this reference. */
function says(day: string, who: Name, reference: string, said: Said<ChallengeCommand>): Step {
  const on = date(day);
  const what = `${who}: ${said.do} ${reference}`;
  return {
    on,
    what,
    run: async (cast, ask) => {
      const command = { ...said, on } as ChallengeCommand;
      granted({ on, what }, await runChallengeCommand(cast.actor(who), reference, command, ask(true)));
    },
  };
}

const answers = (day: string, reference: string, answer: string): Step =>
  says(day, "WMP coordinator", reference, { do: "answer-challenge", answer });

/** What the commissioner asked of the force: one question pressed and accepted, one about the whole report, one that waits. */
export const challenges: readonly Step[] = [
  asks(
    "2024-03-05",
    { finding: "WMP-2023-007" },
    "How many open investigations have gone more than 28 days without a supervisor’s review, by district?",
  ),
  answers(
    "2024-03-14",
    "WMP-CH-2024-001",
    "About one in five across the force. A figure by district is being worked on.",
  ),
  says("2024-03-22", "WMP pcc", "WMP-CH-2024-001", {
    do: "press-challenge",
    why: "The question was by district. Without it my board cannot see where supervision fails.",
  }),
  answers(
    "2024-04-08",
    "WMP-CH-2024-001",
    "The figure by district is now taken from the crime system each Monday. Two districts are above one in four; both have had detective sergeants added since 25 March.",
  ),
  says("2024-04-22", "WMP pcc", "WMP-CH-2024-001", {
    do: "accept-challenge",
    note: "Seen at the April board. Please keep the weekly figure in the board’s papers.",
  }),
  asks(
    "2024-09-02",
    { inspection: slugWords("PEEL 2023–25: West Midlands Police") },
    "Which of the changes made since the report depend on funding that ends in March 2025?",
  ),
  answers(
    "2024-09-20",
    "WMP-CH-2024-002",
    "The additional supervisors in public protection, and the analysts of the offender management unit. Both are in the draft budget for 2025/26.",
  ),
  asks(
    "2024-09-12",
    { finding: "WMP-2023-004" },
    "What will show by the end of the year that victims notice the difference, beyond the force’s own samples?",
  ),
];
