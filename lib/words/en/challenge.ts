import { age, longDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import type { ChallengeWords } from "../language/challenge";
import { say, strong } from "../sentence";

const nth = (times: number): string => {
  const ending = times % 100 > 10 && times % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][times % 10] ?? "th");
  return `${times}${ending}`;
};
const pressedSo = (times: number): string =>
  times === 0 ? "" : `, pressed ${times === 1 ? "once" : times === 2 ? "twice" : `${times} times`}`;

export const challenge: ChallengeWords = {
  state: { unanswered: "Unanswered", answered: "Answered", accepted: "Accepted" },
  turn: { raised: "asked", answered: "answered", pressed: "pressed again", accepted: "accepted the answer" },
  stands: ({ state, since, pressed, today }) =>
    `${challenge.state[state]} ${state === "unanswered" ? "since " : ""}${longDate(since)}${
      state === "accepted" ? "" : ` (${age(since, today)})`
    }${pressedSo(pressed)}`,
  duty: {
    "answer-challenge": (pressed) =>
      pressed > 0
        ? "Answer a challenge of the policing body that was pressed again"
        : "Answer a challenge of the policing body",
    "weigh-answer": () => "Accept the answer to your challenge, or press again",
  },
  duties: {
    "answer-challenge": (count) => [
      `Answer ${counted(count, "challenge")} of the policing body`,
      "Questions that wait for an answer, the oldest first",
    ],
    "weigh-answer": (count) => [
      `Accept or press again: ${counted(count, "answer")} to your challenges`,
      "Each waits for your word on it, the oldest first",
    ],
  },
  filter: {
    unanswered: "Not answered yet",
    answered: "Answered, not accepted yet",
    accepted: "Answer accepted",
  },
  commands: {
    "raise-challenge": {
      title: "Raise a challenge",
      deed: "challenge the force",
      done: [
        "The challenge is raised.",
        "The force’s coordinators see it on their work page. HMICFRS does not see it.",
      ],
      putRight:
        "Raised by mistake? Accept the force’s answer once it is there: the challenge is over, and all of it stays.",
    },
    "answer-challenge": {
      title: "Answer the challenge",
      deed: "answer a challenge",
      done: ["The answer is given.", "The policing body’s office sees it on its work page."],
      putRight: "Not as you meant? The policing body presses again, and you answer that; both answers stay.",
    },
    "press-challenge": {
      title: "Press again",
      deed: "press a challenge again",
      done: ["The challenge is pressed again.", "The force’s coordinators see it on their work page."],
      putRight: "Pressed by mistake? Accept the answer that is there next.",
    },
    "accept-challenge": {
      title: "Accept the answer",
      deed: "accept the answer to a challenge",
      done: ["The answer is accepted.", "The challenge is over; all of it stays in the history."],
      putRight: "Accepted by mistake? Raise a new challenge on the finding or report; this one stays as it ended.",
    },
  },
  facts: {
    "challenge-raised": ({ reference, about, question }) =>
      say([strong(`Challenge ${reference} raised`), ` about ${about}`], question),
    "challenge-answered": ({ reference, about, answer }) =>
      say([strong(`Challenge ${reference} answered`), `, about ${about}`], answer),
    "challenge-pressed": ({ reference, about, why, times }) =>
      say(
        [
          strong(`Challenge ${reference} pressed again`),
          times > 1 ? ` for the ${nth(times)} time` : "",
          `, about ${about}`,
        ],
        why,
      ),
    "challenge-accepted": ({ reference, about, note }) =>
      say([strong(`Answer to challenge ${reference} accepted`), `, about ${about}`], note),
  },
  told: {
    "challenge-raised": "a challenge",
    "challenge-answered": "the answer to a challenge",
    "challenge-pressed": "a challenge that is pressed again",
    "challenge-accepted": "an answer that is accepted",
  },
  refusals: {
    "challenge-unanswered": ({ since }) =>
      `The force has not answered since ${longDate(since)}, so there is nothing to accept or to press. A force coordinator answers first.`,
    "challenge-answered": ({ by, on }) =>
      `${by} answered this challenge on ${longDate(on)}. The policing body accepts the answer or presses again first. What you typed is kept.`,
    "challenge-accepted": ({ by, on }) =>
      `${by} accepted the answer on ${longDate(on)}, so this challenge is over. Another question is another challenge. What you typed is kept.`,
  },
};
