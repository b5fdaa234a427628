import { countDays, longDate } from "@/lib/format/dates";
import { inSentence } from "@/lib/format/in-sentence";
import { counted, joined } from "@/lib/format/lists";
import type { ClosureWords } from "../language/closure";
import type { FactsOf, RefusalOf } from "../language/shapes";
import { at } from "../refused";
import { say, strong } from "../sentence";

const OUTCOMES: ClosureWords["outcome"] = {
  implemented: "Implemented",
  superseded: "Superseded",
  "no-longer-applicable": "No longer applicable",
  "recorded-in-error": "Recorded in error",
};

const METHODS: ClosureWords["method"] = {
  "desk-review": "Desk review of evidence",
  "victim-service-assessment": "Victim service assessment repeated",
  revisit: "Revisit",
  "reality-testing": "Reality testing",
  "continuous-assessment": "Continuous assessment",
  "re-inspection": "Re-inspection",
  "force-self-assessment": "Force self-assessment",
};

const ACCEPTED: Record<FactsOf<"closed">["submission"], string> = {
  accepted: "; the submission was accepted",
  overtaken: "; the submission was overtaken",
  none: ", without a submission",
};

const SUCCESSOR: Record<RefusalOf<"successor-unfit">["because"], string> = {
  missing: "Give the reference of the finding that takes this one's place, for example WMP-2023-004.",
  unknown: "There is no finding with this reference that you can see. Check it; it looks like WMP-2023-004.",
  "other-force": "A finding can be superseded only by a finding of the same force. Give another reference.",
  closed: "The finding that takes this one's place is closed. Give an open one, or reopen it first.",
  unpublished: "The finding that takes this one's place is not published yet. Publish its inspection first.",
  cycle: "That finding was itself superseded by this one. Give another reference.",
  itself: "A finding cannot take its own place. Give the reference of another finding.",
};

const lateAgainst = (days: number | null, date: string): readonly string[] => {
  if (days === null) return [];
  if (days === 0) return [`on the day of its ${date}`];
  return [`${countDays(Math.abs(days))} ${days > 0 ? "after" : "before"} its ${date}`];
};

const lateness: ClosureWords["lateness"] = ({ firstTarget, deadline }) =>
  joined([...lateAgainst(firstTarget, "first target"), ...lateAgainst(deadline, "published deadline")]) || null;

export const closure: ClosureWords = {
  outcome: OUTCOMES,
  method: METHODS,
  lateness,
  commands: {
    close: {
      title: "Close this finding",
      inThisCase: null,
      deed: "close a finding",
      done: ["The finding is closed.", "What the decision rests on is kept with it."],
      putRight:
        "Closed by mistake? Reopen the finding, with the reason: closing and reopening both stay in its history.",
    },
    reopen: {
      title: "Reopen this finding",
      inThisCase: null,
      deed: "reopen a finding",
      done: [
        "The finding is open again.",
        "Its dates, progress and assurance are kept, marked as given before reopening.",
      ],
      putRight: "Reopened by mistake? Close the finding again by a decision of its own; its dates have not changed.",
    },
    "keep-closed": {
      title: "It stays closed",
      inThisCase: null,
      deed: "say that a finding stays closed",
      done: [
        "The finding stays closed.",
        "The force and its policing body read why. Evidence withdrawn later asks you again.",
      ],
      putRight: "Not as you meant? Reopen the finding, with the reason.",
    },
  },
  facts: {
    "kept-closed": ({ why }) =>
      say([strong("Stays closed"), ", although evidence that the closing rests on was withdrawn"], why),
    closed: ({ outcome, method, note, successor, submission, openRecommendations, late, ...more }) =>
      say(
        [
          strong("Closed"),
          " as ",
          strong(inSentence(OUTCOMES[outcome])),
          `${successor ? ` by ${successor}` : ""} after ${inSentence(METHODS[method])}`,
          ACCEPTED[submission],
          ...(late && lateness(late) ? [`; ${lateness(late)}`] : []),
          ...(more.sampleSize === undefined ? [] : [`; a sample of ${more.sampleSize.toLocaleString("en-GB")}`]),
          ...(more.letterReference === undefined ? [] : [`; ${more.letterReference}`]),
          ...(more.followUp ? [`; follow-up due ${longDate(more.followUp.dueOn)}`] : []),
          ...(openRecommendations > 0 ? [`; ${counted(openRecommendations, "recommendation")} left open`] : []),
        ],
        note,
        more.followUp && [`Follow-up: ${more.followUp.asked}`],
      ),
    reopened: ({ why, wasSuperseded, toShowAgain = 0 }) =>
      say(
        [
          strong("Reopened"),
          ...(wasSuperseded ? ["; it had been closed as superseded"] : []),
          ...(toShowAgain > 0 ? [`; ${counted(toShowAgain, "done test")} to be shown met again`] : []),
        ],
        why,
      ),
  },
  told: {
    closed: "a closing",
    reopened: "a reopening",
  },
  refusals: {
    "already-closed": ({ by, on }) => `This finding was closed by ${by} on ${longDate(on)}. What you typed is kept.`,
    "closed-findings-stand": ({ by, on }) =>
      `This finding was closed by ${by} on ${longDate(on)} and cannot be changed in this way. Only an inspector can reopen it.`,
    "not-closed": () => "This finding is not closed, so there is nothing to reopen.",
    "basis-unchanged": () =>
      "Nothing asks whether this finding stays closed: no evidence that the closing rests on was withdrawn since, or somebody has decided on it already.",
    "reopen-first": () => "This finding is closed. An inspector has to reopen it first, as a decision of its own.",
    "recommendations-open": ({ open, pending }) =>
      at(
        "confirmedOpen",
        `${counted(open.length, "recommendation is", "recommendations are")} still open: ${joined(open)}.${
          pending.length > 0 ? ` Waiting for your decision: ${joined(pending)}.` : ""
        } Confirm that you close the cause of concern and leave ${open.length === 1 ? "it" : "them"} as ${open.length === 1 ? "it is" : "they are"}.`,
      ),
    "successor-unfit": ({ because }) => at("successor", SUCCESSOR[because]),
  },
};
