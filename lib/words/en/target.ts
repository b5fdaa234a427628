import { type CalendarDate, daysBetween } from "@/lib/domain/calendar";
import { countDays, longDate, nearDate } from "@/lib/format/dates";
import { inSentence } from "@/lib/format/in-sentence";
import type { TargetWords } from "../language/target";
import { at } from "../refused";
import { say, strong } from "../sentence";

const REASONS: TargetWords["reason"] = {
  resources: "Resources",
  technology: "Technology",
  "waiting-on-another-body": "Waiting on another body",
  "evidence-period": "Evidence period",
  other: "Other",
};

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];
const ordinal = (count: number) => ORDINALS[count - 1] ?? `number ${count}`;

function slip(first: CalendarDate, now: CalendarDate, moves: number): string | null {
  if (moves === 0) return null;
  const days = daysBetween(first, now);
  const sign = days > 0 ? "+" : days < 0 ? "−" : "";
  return `${moves} ${moves === 1 ? "move" : "moves"}, ${sign}${countDays(Math.abs(days))}`;
}

function approval(proposedBy: string, ownProposal: boolean): string {
  return ownProposal ? `; proposed and approved by ${proposedBy}` : `; proposed by ${proposedBy}`;
}

const DECIDED_BY: TargetWords["decidedBy"] = {
  "coordinator-or-sponsor": "A force coordinator or the finding’s sponsor decides it.",
  sponsor:
    "Only the finding’s sponsor, or its cause of concern’s, decides it: it is a second move, or a move under a cause of concern.",
  "another-chief-officer": "The sponsor asked for it, so another chief officer of the force decides it.",
  coordinator: "No other chief officer is there to decide it, so a force coordinator who did not ask for it does.",
  "sponsor-to-be-named":
    "Only a sponsor decides it, and the finding has none who could: a force coordinator has to name one first.",
};

export const target: TargetWords = {
  reason: REASONS,
  decidedBy: DECIDED_BY,
  dates: (first, now, today) =>
    first === now ? nearDate(now, today) : `${nearDate(first, today)} → ${nearDate(now, today)}`,
  slip,
  commands: {
    "propose-target": {
      title: "Set a target date",
      inThisCase: ({ finding }) => finding.target !== null && "Move the target date",
      deed: "propose a target date",
      done: ["The date is recorded.", "If it needs approval, it counts once that is given."],
      putRight:
        "The wrong date? While it waits, ask whoever decides to decline it, and propose the right one; once it counts, move it with a reason. Every date stays in the history.",
    },
    "approve-target": {
      title: "Decide the proposed date",
      inThisCase: null,
      deed: "approve a target date",
      done: ["The date is approved.", "It counts from now on."],
      putRight:
        "Approved by mistake? The owner or a coordinator moves the date, with the reason. The first target never changes.",
    },
    "decline-target": {
      title: "Decline the proposed date",
      inThisCase: null,
      deed: "decline a target date",
      done: ["The date is declined.", "The date before it still counts."],
      putRight: "Declined by mistake? It is proposed again, and you approve it.",
    },
  },
  facts: {
    "target-proposed": ({ from, to, reason, why }) =>
      say(
        [
          from ? `Move of the target date from ${longDate(from)} proposed: ` : "Target date proposed: ",
          strong(longDate(to)),
          ...(reason ? [`; ${inSentence(REASONS[reason])}`] : []),
        ],
        why,
      ),
    "target-declined": ({ to, why }) => say(["Proposed target date declined: ", strong(longDate(to))], why),
    "target-set": ({ to, proposedBy, ownProposal }) =>
      say(["Target date set: ", strong(longDate(to)), approval(proposedBy, ownProposal)]),
    "target-moved": ({ from, to, reason, why, move, proposedBy, ownProposal, grantedBy }) =>
      say(
        [
          "Target date moved from ",
          strong(longDate(from)),
          " to ",
          strong(longDate(to)),
          ` (${ordinal(move)} move): ${inSentence(REASONS[reason])}${grantedBy ? `, granted by ${grantedBy}` : ""}${approval(proposedBy, ownProposal)}`,
        ],
        why,
      ),
  },
  told: {
    "target-proposed": "a target date that is asked for",
    "target-declined": "a date that is declined",
    "target-set": "a first target date",
    "target-moved": "a target date that moves",
  },
  refusals: {
    "no-date-of-its-own": () =>
      "A cause of concern has no target date of its own: it shows those of its recommendations. Set the date on a recommendation.",
    "date-pending": ({ to }) =>
      `A date is waiting for approval already: ${longDate(to)}. It has to be approved or declined first.`,
    "no-date-pending": () =>
      "No target date is waiting for approval. The owner or a force coordinator can propose one.",
    "move-reason-missing": () => at("reason", "Choose the reason for which the target date moves."),
    "same-date": () => at("to", "This is the target date already. Give another date."),
    "target-in-the-past": () => at("to", "A target date cannot be in the past. Give today or a later date."),
    "target-too-far": ({ latest }) =>
      at("to", `This date is more than ten years away. Check the year: give ${longDate(latest)} or an earlier date.`),
    "date-of-others": ({ decides, own }) => `${own ? "You asked for this date yourself. " : ""}${DECIDED_BY[decides]}`,
  },
};
