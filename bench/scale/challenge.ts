import type { Challenge, Challengeable } from "@/lib/domain/challenge/challenge";
import {
  CHALLENGE_WORKFLOW,
  type ChallengeCommand,
  decideChallenge,
  raiseChallenge,
} from "@/lib/domain/challenge/commands";
import { LEADS_TO } from "@/lib/domain/challenge/lists";
import type { Agenda, Strand } from "./agenda";
import type { ForceRegister } from "./force-register";
import type { Random } from "./random";
import { granted, write } from "./register";
import type { Held } from "./rows";
import { ANSWERS, PRESSED, QUESTIONS } from "./words";

interface Asking {
  readonly register: ForceRegister;
  readonly agenda: Agenda;
  readonly about: Omit<Challengeable, "lastNumbers">;
  readonly random: Random;
}

/** What the policing body asks about a finding, now and then; `busy` ones are asked about for years. */
export function* challenges(
  register: ForceRegister,
  agenda: Agenda,
  { row }: Held,
  inspection: Challengeable["inspection"],
  busy: number,
  random: Random,
): Strand {
  const about = { ...aboutOf(register, inspection), finding: { id: row.id, reference: row.reference } };
  const times = Math.round(0.25 * busy * random.next() * 2);
  for (let nth = 0; nth < times; nth += 1) {
    yield random.between(30, 300);
    if (row.status === "closed" && random.chance(0.9)) return;
    yield* exchange({ register, agenda, about, random });
  }
}

/** One report in five is asked about as a whole. */
export function* challengeOfReport(
  register: ForceRegister,
  agenda: Agenda,
  inspection: Challengeable["inspection"],
  random: Random,
): Strand {
  if (!random.chance(0.2)) return;
  yield random.between(20, 120);
  yield* exchange({ register, agenda, about: { ...aboutOf(register, inspection), finding: null }, random });
}

const aboutOf = ({ cast: { force } }: ForceRegister, inspection: Challengeable["inspection"]) => ({
  forceId: force.id,
  force: { name: force.name, code: force.code },
  inspection,
});

/** A question, its answer, and whether that is accepted; some wait for ever. */
function* exchange({ register, agenda, about, random }: Asking): Strand {
  const { body, coordinator } = register.cast;
  const id = register.mint();
  const on = agenda.today();
  const year = Number(on.slice(0, 4));
  const last = register.lastChallenges.get(year) ?? 0;
  register.lastChallenges.set(year, last + 1);
  const command = { do: "raise-challenge", id, on, question: random.pick(QUESTIONS) } as const;
  const lastNumbers = new Map([[year, last]]);
  for (const plan of granted(raiseChallenge(body, { ...about, lastNumbers }, command, on), command.do))
    write(register, body, plan, on);
  let challenge: Challenge = {
    ...about,
    id,
    reference: `${about.force.code}-CH-${year}-${String(last + 1).padStart(3, "0")}`,
    state: "unanswered",
    turns: [{ turn: "raised", words: command.question, on, by: body.post }],
    illustrative: true,
  };
  const say = (said: ChallengeCommand) => {
    const actor = said.do === "answer-challenge" ? coordinator : body;
    const plans = granted(decideChallenge(actor, challenge, said, said.on), said.do);
    for (const plan of plans) write(register, actor, plan, said.on);
    const { turn } = CHALLENGE_WORKFLOW[said.do];
    const turns = [...challenge.turns, { turn, words: null, on: said.on, by: actor.post }];
    challenge = { ...challenge, state: LEADS_TO[turn], turns };
  };
  for (;;) {
    if (random.chance(0.04)) return;
    yield random.between(5, 60);
    say({ do: "answer-challenge", on: agenda.today(), answer: random.pick(ANSWERS) });
    if (random.chance(0.05)) return;
    yield random.between(3, 40);
    if (!random.chance(0.25)) break;
    say({ do: "press-challenge", on: agenda.today(), why: random.pick(PRESSED) });
  }
  say({ do: "accept-challenge", on: agenda.today(), note: null });
}
