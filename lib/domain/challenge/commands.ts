import type { Actor } from "../actor";
import type { CalendarDate } from "../calendar";
import type { ChainDecision } from "../change";
import type { EventDraft } from "../event";
import { type Ability, may, WHO_MAY } from "../policy";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import { referenceOf } from "../written";
import { type Challenge, type Challengeable, type Challenged, timesPressed } from "./challenge";
import type { ChallengeFacts } from "./facts";
import { type ChallengeState, LEADS_TO, type TurnKind } from "./lists";

/** Asks the force a question about a finding or an inspection. */
export interface RaiseChallenge {
  readonly do: "raise-challenge";
  readonly id: string;
  readonly on: CalendarDate;
  readonly question: string;
}

/** What can be said of a challenge that was raised. */
export type ChallengeCommand =
  | { readonly do: "answer-challenge"; readonly on: CalendarDate; readonly answer: string }
  | { readonly do: "press-challenge"; readonly on: CalendarDate; readonly why: string }
  | { readonly do: "accept-challenge"; readonly on: CalendarDate; readonly note: string | null };

export type ChallengeCommandName = ChallengeCommand["do"] | RaiseChallenge["do"];
type Ask = Extract<Ability, "challenge the force" | "answer a challenge">;
type Outcome = Result<readonly ChainDecision[], Refusal>;

export interface ChallengeRow {
  readonly ability: Ask;
  /** Null for what begins one. */
  readonly from: ChallengeState | null;
  readonly turn: TurnKind;
  /** What it needs, in words for people. */
  readonly needs: string;
}

/** The commands of a challenge, as `WORKFLOW` has those of a finding. A finding's status does not matter: a closed one can be asked about. */
export const CHALLENGE_WORKFLOW: { readonly [Name in ChallengeCommandName]: ChallengeRow } = {
  "raise-challenge": {
    ability: "challenge the force",
    from: null,
    turn: "raised",
    needs: "a question about a published finding or inspection of the force, whatever its status",
  },
  "answer-challenge": {
    ability: "answer a challenge",
    from: "unanswered",
    turn: "answered",
    needs: "the force's answer; the policing body accepts it or presses again",
  },
  "press-challenge": {
    ability: "challenge the force",
    from: "answered",
    turn: "pressed",
    needs: "what the answer leaves open; the force owes another one",
  },
  "accept-challenge": {
    ability: "challenge the force",
    from: "answered",
    turn: "accepted",
    needs: "an answer; it is over then, and another question is another challenge",
  },
};
export const CHALLENGE_COMMANDS = Object.keys(CHALLENGE_WORKFLOW) as readonly ChallengeCommandName[];

const subject = (forceId: string) => ({ on: "challenge", forceId }) as const;

/** A day that cannot be: ahead of today, or before what came last. */
function dayUnfit(on: CalendarDate, today: CalendarDate, earliest: CalendarDate, first: boolean): Refusal | null {
  if (on > today) return { why: "date-in-the-future", field: "on" };
  if (on < earliest)
    return { why: "date-too-early", field: "on", earliest, because: first ? "published" : "in-challenge" };
  return null;
}

/** Where its event stands: in the history of the finding, or of the report on the force. The force and its policing body read it. */
const told = ({ finding, inspection }: Challenged, facts: ChallengeFacts, on: CalendarDate): EventDraft => ({
  facts,
  on,
  audience: "force-and-policing-body",
  ...(finding ? { findingId: finding.id } : { inspectionId: inspection.id }),
});

const aboutOf = ({ finding, inspection }: Challenged): string => finding?.reference ?? inspection.title;

/** Whether somebody may raise a challenge about this: the refusal, or null. */
export const barsRaising = (actor: Actor, { forceId }: Pick<Challenged, "forceId">): Refusal | null =>
  may(actor, "challenge the force", subject(forceId))
    ? null
    : { why: "not-yours", who: WHO_MAY["challenge the force"] };

/** Raises a challenge about `about`, under the next reference of its year. */
export function raiseChallenge(
  actor: Actor,
  about: Challengeable,
  { id, on, question }: RaiseChallenge,
  today: CalendarDate,
): Outcome {
  const barred = barsRaising(actor, about) ?? dayUnfit(on, today, about.inspection.publishedOn, true);
  if (barred) return refuse(barred);
  const { forceId, inspection, finding, force } = about;
  const year = Number(on.slice(0, 4));
  const number = (about.lastNumbers.get(year) ?? 0) + 1;
  const reference = referenceOf("challenge", force.code, year, number);
  return ok([
    {
      forceId,
      changes: [
        {
          change: "challenge-raised",
          ...{ id, reference, year, number, on, inspectionId: inspection.id, findingId: finding?.id ?? null },
        },
        { change: "challenge-said", challengeId: id, number: 1, turn: "raised", words: question, on },
      ],
      events: [told(about, { kind: "challenge-raised", reference, about: aboutOf(about), question }, on)],
    },
  ]);
}

/** Whether somebody may say this of the challenge as it stands, whatever is typed: the refusal, or null. */
export function barsChallenge(actor: Actor, challenge: Challenge, name: ChallengeCommand["do"]): Refusal | null {
  const { ability, from } = CHALLENGE_WORKFLOW[name];
  if (!may(actor, ability, subject(challenge.forceId))) return { why: "not-yours", who: WHO_MAY[ability] };
  if (challenge.state === from) return null;
  const last = challenge.turns.at(-1);
  const said = { by: last?.by ?? "", on: last?.on ?? challenge.inspection.publishedOn };
  if (challenge.state === "unanswered") return { why: "challenge-unanswered", since: said.on };
  return { why: challenge.state === "answered" ? "challenge-answered" : "challenge-accepted", ...said };
}

function factsOf(challenge: Challenge, command: ChallengeCommand): ChallengeFacts {
  const what = { reference: challenge.reference, about: aboutOf(challenge) };
  if (command.do === "answer-challenge") return { kind: "challenge-answered", ...what, answer: command.answer };
  if (command.do === "accept-challenge") return { kind: "challenge-accepted", ...what, note: command.note };
  return { kind: "challenge-pressed", ...what, why: command.why, times: timesPressed(challenge) + 1 };
}

const wordsOf = (command: ChallengeCommand): string | null =>
  command.do === "answer-challenge" ? command.answer : command.do === "press-challenge" ? command.why : command.note;

/** Whether `actor` may say what `command` says of this challenge, today; and if so, what is to be written. Pure. */
export function decideChallenge(
  actor: Actor,
  challenge: Challenge,
  command: ChallengeCommand,
  today: CalendarDate,
): Outcome {
  const { on } = command;
  const barred = barsChallenge(actor, challenge, command.do);
  const unfit = dayUnfit(on, today, challenge.turns.at(-1)?.on ?? challenge.inspection.publishedOn, false);
  if (barred ?? unfit) return refuse((barred ?? unfit) as Refusal);
  const { turn } = CHALLENGE_WORKFLOW[command.do];
  const turns = challenge.turns.length;
  return ok([
    {
      forceId: challenge.forceId,
      changes: [
        { change: "challenge-turned", id: challenge.id, state: LEADS_TO[turn], turns, on },
        {
          change: "challenge-said",
          ...{ challengeId: challenge.id, number: turns + 1, turn, words: wordsOf(command), on },
        },
      ],
      events: [told(challenge, factsOf(challenge, command), on)],
    },
  ]);
}
