import { REVIEW_AGAIN_DAYS } from "@/lib/domain/assurance/due-again";
import { QUIET_DAYS } from "@/lib/domain/progress/quiet";
import { countDays, longDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import type { DutyWords } from "../language/duty";
import { target } from "./target";

const findings = (count: number) => counted(count, "finding");

/** What ends it, by which of its dates is past: a published deadline never moves. */
const ends: DutyWords["overdueEnds"] = ({ against, since, also }) => {
  if (against === "target" && also === null)
    return `Its target was ${longDate(since)}: moving it with a reason, or submitting it for closure, ends this`;
  const day = against === "deadline" ? since : (also ?? since);
  return `Its published deadline, ${longDate(day)}, does not move: submitting it for closure ends this`;
};

export const duty: DutyWords = {
  one: {
    "answer-return": ({ does, points }) =>
      does === "submit"
        ? `Answer ${counted(points, "point")} and submit again`
        : `Returned with ${counted(points, "point")}: draft the answer`,
    "decide-submission": () => "Decide a submission",
    "submit-draft": () => "Read the draft and submit it",
    "sign-submission": () => "Sign off a submission",
    "decide-target": ({ target: now }) => (now ? "Decide whether this target date may move" : "Decide a target date"),
    "name-sponsor": () => "Name a sponsor, who decides whether the target date may move",
    "agree-done-tests": () => "Agree what would show it done",
    allocate: () => "Allocate this finding",
    "owner-left": ({ does }) => (does ? "Its owner has left: name another" : "Its owner has left"),
    "sponsor-left": () => "Its sponsor has left: name another",
    overdue: () => "Overdue",
    "late-action": () => "An action of its plan is past its day",
    "check-dependency": () => "Ask the other body that it waits on",
    quiet: () => "Update progress",
    "review-submission": () => "Submitted for closure: record how assured you are",
    "see-move": ({ moves }) =>
      moves > 2 ? `Its target date has moved ${moves} times` : "Its target date has moved twice",
    "review-first": () => "Never reviewed: record your assurance",
    "review-again": ({ change }) => `${duty.changed[change].one} since you reviewed it`,
    "review-due": () => "Due again: record your assurance",
    "basis-changed": () => "The basis of a closure has changed",
    "follow-up-due": ({ does }) =>
      does === "end-follow-up"
        ? "A follow-up is due: record what it showed"
        : "A follow-up is due: add the evidence asked for",
    "answer-representation": () => "Disputed: answer the representation",
    "recommendations-closed": ({ recommendations }) =>
      `${recommendations} of ${recommendations} recommendations closed; the cause of concern is open`,
  },
  why: {
    overdue: ({ overdue }) => overdue && ends(overdue),
    "see-move": ({ firstTarget, target: now, moves, today }) =>
      firstTarget && now && `${target.dates(firstTarget, now, today)} (${target.slip(firstTarget, now, moves)})`,
    "owner-left": ({ does }) => !does && "A force coordinator hands it over",
  },
  many: {
    "answer-return": (count) => [`Answer ${counted(count, "return")}`, "The inspectorate’s points wait for answers"],
    "decide-submission": (count) => [`Decide ${counted(count, "submission")}`, "The oldest first"],
    "submit-draft": (count) => [`Read ${counted(count, "draft")} and submit`, "Statements that owners have begun"],
    "sign-submission": (count) => [
      `Sign off ${counted(count, "submission")}`,
      "Drafts that a coordinator submits once you have signed them off",
    ],
    "decide-target": (count) => [`Decide ${counted(count, "target date")}`, "Proposed, and not counting until then"],
    "name-sponsor": (count) => [
      `Name sponsors of ${findings(count)}`,
      "Only a sponsor can decide the dates proposed there",
    ],
    "agree-done-tests": (count) => [
      `Agree the done tests of ${findings(count)}`,
      "Somebody else wrote them; none can be shown met until they are agreed",
    ],
    allocate: (count) => [`Allocate ${findings(count)}`, "Nobody answers for them yet"],
    "owner-left": (count) => [
      `${findings(count)} ${count === 1 ? "belongs" : "belong"} to somebody who has left`,
      "Suspended, or in another role: somebody else is to answer for them",
    ],
    "sponsor-left": (count) => [
      `${findings(count)} ${count === 1 ? "is" : "are"} sponsored by somebody who has left`,
      "No chief officer is accountable for them now",
    ],
    overdue: (count) => [
      `${findings(count)} ${count === 1 ? "is" : "are"} overdue`,
      "Submitting ends this; a target alone can be moved, a published deadline does not move",
    ],
    "late-action": (count) => [
      `${findings(count)} ${count === 1 ? "has an action" : "have actions"} past ${count === 1 ? "its" : "their"} day`,
      "Say of each that it is done, or why it is given up",
    ],
    "check-dependency": (count) => [
      `Ask about ${findings(count)} that ${count === 1 ? "waits" : "wait"} on another body`,
      "The day of the next check has come",
    ],
    quiet: (count) => [
      `${findings(count)} ${count === 1 ? "has" : "have"} had no update for ${countDays(QUIET_DAYS)}`,
      "The oldest update first",
    ],
    "review-submission": (count) => [
      `${findings(count)} submitted for closure: record how assured you are`,
      "An inspector reads it before deciding",
    ],
    "see-move": (count) => [
      `${counted(count, "target date")} moved a second time or more`,
      "Each stays here until somebody of your office has seen it",
    ],
    "review-first": (count) => [
      `${findings(count)} ${count === 1 ? "was" : "were"} never reviewed`,
      "Record your assurance of each",
    ],
    "review-again": (count) => [`${findings(count)} changed since you reviewed them`, ""],
    "review-due": (count) => [
      `${findings(count)} ${count === 1 ? "is" : "are"} due for review again`,
      `Reviewed ${countDays(REVIEW_AGAIN_DAYS)} ago or longer, or the day has come by which you asked for something`,
    ],
    "basis-changed": (count) => [
      `The basis of ${counted(count, "closure")} has changed`,
      "Evidence they rest on was withdrawn: say that each stays closed, or reopen it",
    ],
    "follow-up-due": (count) => [
      `${counted(count, "follow-up")} due`,
      "One more sample that the closing asked for, to show that it is sustained",
    ],
    "answer-representation": (count) => [
      `${counted(count, "finding")} disputed`,
      "What the force or its policing body says against each waits for an answer",
    ],
    "recommendations-closed": (count) => [
      `${counted(count, "cause")} of concern with every recommendation closed`,
      "Each is closed, or goes on, by a decision of yours",
    ],
  },
  changed: {
    closed: { one: "Closed", many: "were closed" },
    decided: { one: "Submitted or decided on", many: "were submitted or decided on" },
    progress: { one: "Progress changed", many: "changed in progress" },
    evidence: { one: "Evidence changed", many: "have other evidence" },
    target: { one: "Target date changed", many: "have another target date" },
    other: { one: "Changed", many: "changed" },
  },
  filter: {
    "answer-return": "A return to answer",
    "decide-submission": "A submission to decide",
    "submit-draft": "A draft to submit",
    "sign-submission": "A submission to sign off",
    "decide-target": "A target date to decide",
    "name-sponsor": "A sponsor to name for a date move",
    "agree-done-tests": "Done tests to agree",
    allocate: "To allocate",
    "owner-left": "Its owner has left",
    "sponsor-left": "Its sponsor has left",
    overdue: "Overdue, and not submitted",
    "late-action": "An action past its day",
    "check-dependency": "A check of what it waits for",
    quiet: `No update for ${countDays(QUIET_DAYS)}`,
    "review-submission": "Submitted, and not reviewed since",
    "see-move": "A date move to see",
    "review-first": "Never reviewed, and not submitted",
    "review-again": "Changed since your review",
    "review-due": "Due for review again",
    "basis-changed": "Closed on a basis that has changed",
    "follow-up-due": "Closed, and a follow-up is due",
    "answer-representation": "Disputed, and not answered",
    "recommendations-closed": "A cause of concern with all recommendations closed",
  },
  desk: {
    "decide-reports": ({ count }) => [
      `Decide ${counted(count, "reported change")}`,
      "Letters and spreadsheets report closures or changes of phase",
    ],
    "leave-engage": ({ name }) => [
      `Leave Engage? ${name} has no live reason left`,
      "Each reason has ended; the spell goes on until you end it",
    ],
    "confirm-records": ({ count, name }) => [`Confirm ${findings(count)} that a force recorded`, name],
    "answer-accuracy": ({ count, name }) => [`Answer ${counted(count, "comment")} on the accuracy of a draft`, name],
    "publish-inspection": ({ name }) => ["An inspection is not published yet", name],
  },
  overdueEnds: ends,
};
