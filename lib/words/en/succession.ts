import { longDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import type { SuccessionWords } from "../language/succession";
import { at } from "../refused";
import { say, strong } from "../sentence";

export const succession: SuccessionWords = {
  facts: {
    "organisation-ended": ({ name, successor, people, why }) =>
      say(
        [
          strong(name),
          " ended; ",
          strong(successor),
          ` comes after it, with ${counted(people, "person", "people")} of it`,
        ],
        why,
      ),
    "oversight-passed": ({ from, to }) => say([strong(to), ` oversees the force from this day, ${from} until then`]),
    "force-ended": ({ name, successor, open, closed }) =>
      say([
        strong(name),
        " ended. Its record is with ",
        strong(successor),
        ` from this day: ${counted(open, "finding")} open, ${closed.toLocaleString("en-GB")} closed. This is the last entry of its history; the history goes on there`,
      ]),
    "record-taken-over": ({ from, open, entry }) =>
      say([
        "The record of ",
        strong(from),
        `, which ended, is taken over: ${counted(open, "finding")} open. Its history, up to its entry ${entry}, meets this one here`,
      ]),
    "finding-passed": ({ from, to }) =>
      say(["Passed from ", strong(from), ", which ended, to ", strong(to), ". Reference, dates and clocks stay"]),
  },
  told: {
    "oversight-passed": "another body oversees the force",
    "record-taken-over": "the record of a force that has ended is taken over",
  },
  refusals: {
    "succession-to-itself": ({ name }) =>
      at("successor", `${name} cannot come after itself. Choose the organisation that takes over.`),
    "successor-of-another-kind": ({ name }) =>
      at(
        "successor",
        `${name} is of another kind. After a force comes a force, after a policing body a policing body; the inspectorate does not end.`,
      ),
    "organisation-has-ended": ({ field, name, on, successor }) =>
      at(field, `${name} ended on ${longDate(on)}. ${successor} came after it: choose that one.`),
    "successor-has-begun": ({ name, findings }) =>
      at(
        "begins",
        `${name} has ${counted(findings, "finding")} already, so it did not begin on this day. Take the tick away.`,
      ),
  },
  done: {
    "end-organisation": [
      "It has ended.",
      "What was open is with the organisation that comes after it, with references, dates, clocks and history.",
    ],
  },
  passesOpen: (many) => [
    `${counted(many, "finding")} open`,
    "References, dates, owners and history stay. The history says that it passed.",
  ],
  passesClosed: (many) => [
    `${counted(many, "finding")} closed`,
    "Stays closed, and is read by the successor’s people.",
  ],
  passes: {
    submissions: (many) => [
      counted(many, "submission pending", "submissions pending"),
      "Stays pending with the inspectorate.",
    ],
    dates: (many) => [
      counted(many, "date that waits for approval", "dates that wait for approval"),
      "Decided by the same people in their new posts.",
    ],
    responses: (many) => [
      counted(many, "section 55 response awaited", "section 55 responses awaited"),
      "The last day stays. What is drafted stays; what is published keeps the name that gave it.",
    ],
    challenges: (many) => [
      counted(many, "challenge that is not accepted", "challenges that are not accepted"),
      "Stands as it is.",
    ],
    revisits: (many) => [
      counted(many, "revisit without its letter", "revisits without their letter"),
      "Stays planned, or done.",
    ],
    directions: (many) => [
      counted(many, "direction that is not complied with", "directions that are not complied with"),
      "Stays, with its day.",
    ],
    spells: (many) => [
      counted(many, "Engage spell that is open", "Engage spells that are open"),
      "Goes on until an inspector ends it. The successor’s own phase does not change.",
    ],
    people: (many) => [
      counted(many, "person", "people"),
      "Each has the same post and role in the successor, and signs in again.",
    ],
    tokens: (many) => [
      counted(many, "token of programs", "tokens of programs"),
      "Ends. Programs of the successor get tokens of their own.",
    ],
  },
  ended: (on, successor) => `Ended on ${longDate(on)}; ${successor} came after it`,
};
