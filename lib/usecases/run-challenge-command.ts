import { loadChallenge, loadChallengeable } from "@/lib/data/challenge-case";
import type { Actor } from "@/lib/domain/actor";
import type { ChallengeSubject } from "@/lib/domain/challenge/challenge";
import {
  type ChallengeCommand,
  decideChallenge,
  type RaiseChallenge,
  raiseChallenge,
} from "@/lib/domain/challenge/commands";
import type { Refusal } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { give } from "./give";
import type { Asked, perform } from "./perform";

/** The reference of the challenge. */
export interface ChallengeDone {
  readonly reference: string;
}
const readDone = object<ChallengeDone>({ reference: text });

/** Raises a challenge about a finding or an inspection, under a reference of its own. */
export function runRaiseChallenge(
  actor: Actor,
  subject: ChallengeSubject,
  command: RaiseChallenge,
  asked: Asked,
): Promise<Result<ChallengeDone, Refusal>> {
  const [is, named] =
    "finding" in subject ? (["finding", subject.finding] as const) : (["inspection", subject.inspection] as const);
  return give(
    actor,
    command.do,
    { is, named, find: (db) => loadChallengeable(db, actor, subject) },
    {
      decide: (about) => raiseChallenge(actor, about, command, asked.today),
      answer: (_about, decided) => ({ reference: referenceIn(decided) }),
      readAnswer: readDone,
    },
    asked,
  );
}

function referenceIn(decided: Parameters<Parameters<typeof perform>[1]["answer"]>[1]): string {
  for (const { changes } of decided)
    for (const change of changes) if (change.change === "challenge-raised") return change.reference;
  throw new Error("A challenge was decided on and not raised");
}

/** Answers a challenge, presses it again or accepts the answer. A page that has seen fewer turns is out of date. */
export function runChallengeCommand(
  actor: Actor,
  reference: string,
  command: ChallengeCommand,
  asked: Asked,
): Promise<Result<ChallengeDone, Refusal>> {
  return give(
    actor,
    command.do,
    { is: "challenge", named: reference, find: (db) => loadChallenge(db, actor, reference) },
    {
      decide: (challenge) => decideChallenge(actor, challenge, command, asked.today),
      version: ({ turns }) => turns.length,
      answer: () => ({ reference }),
      readAnswer: readDone,
    },
    asked,
  );
}
