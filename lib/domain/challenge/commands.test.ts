import { describe, expect, it } from "vitest";
import { addDays, date } from "../calendar";
import { CAST, LETTERS, STRANGERS } from "../testing/actors";
import { ANSWERED_ON, ASKED_ON, aChallenge, aChallengeable, anAccepted, anAnswered } from "../testing/challenges";
import type { Challenge } from "./challenge";
import {
  CHALLENGE_COMMANDS,
  type ChallengeCommand,
  decideChallenge,
  type RaiseChallenge,
  raiseChallenge,
} from "./commands";
import { CHALLENGE_STATES, LEADS_TO } from "./lists";

const TODAY = date("2024-03-20");
const RAISE: RaiseChallenge = { do: "raise-challenge", id: "new", on: TODAY, question: "Who looks?" };
const COMMANDS: { readonly [Name in ChallengeCommand["do"]]: Extract<ChallengeCommand, { do: Name }> } = {
  "answer-challenge": { do: "answer-challenge", on: TODAY, answer: "Sergeants." },
  "press-challenge": { do: "press-challenge", on: TODAY, why: "Which of them?" },
  "accept-challenge": { do: "accept-challenge", on: TODAY, note: null },
};
const BY = { "answer-challenge": "C", "press-challenge": "P", "accept-challenge": "P" } as const;
const FROM = {
  "answer-challenge": "unanswered",
  "press-challenge": "answered",
  "accept-challenge": "answered",
} as const;
const IN = { unanswered: aChallenge(), answered: anAnswered(), accepted: anAccepted() } as const;

const why = (decided: ReturnType<typeof decideChallenge>) => (decided.ok ? "done" : decided.refusal.why);
const made = (challenge: Challenge, name: ChallengeCommand["do"]) => {
  const decided = decideChallenge(CAST[BY[name]], challenge, COMMANDS[name], TODAY);
  if (!decided.ok) throw new Error(decided.refusal.why);
  return { changes: decided.value.flatMap((one) => one.changes), events: decided.value.flatMap((one) => one.events) };
};

describe("who says what in a challenge", () => {
  it("is raised by the policing body of the force alone", () => {
    const allowed = LETTERS.filter((letter) => raiseChallenge(CAST[letter], aChallengeable(), RAISE, TODAY).ok);
    expect(allowed).toEqual(["P"]);
    expect(STRANGERS.filter((actor) => raiseChallenge(actor, aChallengeable(), RAISE, TODAY).ok)).toEqual([]);
  });

  it.each(Object.keys(COMMANDS) as ChallengeCommand["do"][])("%s: by whom the table names, and nobody else", (name) => {
    const challenge = IN[FROM[name]];
    const allowed = LETTERS.filter((letter) => decideChallenge(CAST[letter], challenge, COMMANDS[name], TODAY).ok);
    expect(allowed).toEqual([BY[name]]);
    for (const actor of STRANGERS)
      expect(why(decideChallenge(actor, challenge, COMMANDS[name], TODAY))).toBe("not-yours");
  });

  it("goes by turns: in every state each command is done, or refused with how it stands", () => {
    const table = CHALLENGE_STATES.map((state) =>
      (Object.keys(COMMANDS) as ChallengeCommand["do"][]).map((name) =>
        why(decideChallenge(CAST[BY[name]], IN[state], COMMANDS[name], TODAY)),
      ),
    );
    expect(table).toEqual([
      ["done", "challenge-unanswered", "challenge-unanswered"],
      ["challenge-answered", "done", "done"],
      ["challenge-accepted", "challenge-accepted", "challenge-accepted"],
    ]);
    expect(CHALLENGE_COMMANDS).toHaveLength(4);
  });

  it("says who answered, or who accepted, and when", () => {
    const again = decideChallenge(CAST.C, anAnswered(), COMMANDS["answer-challenge"], TODAY);
    expect(again).toMatchObject({ refusal: { by: "Force coordinator", on: ANSWERED_ON } });
    const over = decideChallenge(CAST.P, anAccepted(), COMMANDS["press-challenge"], TODAY);
    expect(over).toMatchObject({ refusal: { by: "Policing body officer", on: ANSWERED_ON } });
  });
});

describe("what is written of a challenge", () => {
  it("is a reference of its year and an event for the force and its policing body, on the finding", () => {
    const decided = raiseChallenge(CAST.P, aChallengeable({ lastNumbers: new Map([[2024, 6]]) }), RAISE, TODAY);
    expect(decided).toMatchObject({
      value: [
        {
          changes: [{ reference: "WMP-CH-2024-007", year: 2024, number: 7, findingId: "finding" }, { number: 1 }],
          events: [{ audience: "force-and-policing-body", findingId: "finding", facts: { about: "WMP-2023-004" } }],
        },
      ],
    });
  });

  it("is on the report where it is about the inspection", () => {
    const decided = raiseChallenge(CAST.P, aChallengeable({ finding: null }), RAISE, TODAY);
    expect(decided).toMatchObject({
      value: [{ events: [{ inspectionId: "inspection", facts: { about: "PEEL 2023–25" } }] }],
    });
    expect(decided.ok && "findingId" in (decided.value[0]?.events[0] ?? {})).toBe(false);
  });

  it("is one turn more, and where that leaves it; pressing counts how often", () => {
    const { changes, events } = made(anAnswered(), "press-challenge");
    expect(changes).toMatchObject([
      { change: "challenge-turned", state: "unanswered", turns: 2 },
      { change: "challenge-said", number: 3, turn: "pressed", words: "Which of them?" },
    ]);
    expect(events).toMatchObject([{ facts: { kind: "challenge-pressed", times: 1 } }]);
    for (const name of Object.keys(COMMANDS) as ChallengeCommand["do"][])
      for (const change of made(IN[FROM[name]], name).changes)
        if (change.change === "challenge-said") expect(change.number).toBe(IN[FROM[name]].turns.length + 1);
    expect(LEADS_TO).toEqual({
      raised: "unanswered",
      answered: "answered",
      pressed: "unanswered",
      accepted: "accepted",
    });
  });

  it("has a day that has come, not before what was said last nor before the report", () => {
    const on = (day: typeof TODAY) => ({ ...COMMANDS["answer-challenge"], on: day });
    expect(why(decideChallenge(CAST.C, aChallenge(), on(addDays(TODAY, 1)), TODAY))).toBe("date-in-the-future");
    expect(decideChallenge(CAST.C, aChallenge(), on(addDays(ASKED_ON, -1)), TODAY)).toMatchObject({
      refusal: { why: "date-too-early", earliest: ASKED_ON, because: "in-challenge" },
    });
    expect(why(decideChallenge(CAST.C, aChallenge(), on(ASKED_ON), TODAY))).toBe("done");
    const early = { ...RAISE, on: date("2023-12-21") };
    expect(raiseChallenge(CAST.P, aChallengeable(), early, TODAY)).toMatchObject({
      refusal: { why: "date-too-early", because: "published" },
    });
  });
});
