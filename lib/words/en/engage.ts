import { longDate } from "@/lib/format/dates";
import { counted, joined } from "@/lib/format/lists";
import type { EngageWords } from "../language/engage";
import { at } from "../refused";
import { say, strong } from "../sentence";

export const engage: EngageWords = {
  commands: {
    "move-to-engage": {
      title: "Move to Engage",
      inThisCase: null,
      deed: "move a finding to Engage",
      done: [
        "The finding is in Engage.",
        "It stays there until it is closed, returned to open, or the force leaves Engage.",
      ],
      putRight: "Moved by mistake? Return the finding to open, with the reason.",
    },
    "return-to-open": {
      title: "Return to open",
      inThisCase: null,
      deed: "return a finding to open",
      done: ["The finding is open again.", "The force’s Engage spell goes on."],
      putRight: "Returned by mistake? Move the finding to Engage again, with the reason.",
    },
  },
  forceCommands: {
    "enter-engage": {
      deed: "move a force into Engage",
      done: ["The force is in Engage.", ""],
      putRight:
        "The wrong force or day? Leave Engage, with the reason: a spell is never taken out of the history. The page of the force shows both days.",
    },
    "extend-engage": {
      deed: "add a reason to a force's Engage spell",
      done: ["The reasons are added to the Engage spell.", ""],
      putRight:
        "Not a reason? Close its finding or return it to open: the reason ends that day, and stays in the spell.",
    },
    "leave-engage": {
      deed: "move a force out of Engage",
      done: ["The force is back in Scan.", "Its findings that were in Engage are open."],
      putRight:
        "Left by mistake? Enter Engage again: a spell of its own begins, and each finding is moved by a decision.",
    },
  },
  facts: {
    "moved-to-engage": ({ reason, why }) => say([strong("Moved to Engage"), `, for the reason “${reason}”`], why),
    "returned-to-open": ({ why }) => say([strong("Returned from Engage to open")], why),
    "engage-entered": ({ reasons, why }) =>
      say([strong("The force entered Engage"), ` for ${counted(reasons.length, "reason")}`], why, reasons),
    "engage-extended": ({ reasons, why }) =>
      say([strong(`${counted(reasons.length, "reason")} added`), " to the force's Engage spell"], why, reasons),
    "engage-left": ({ why, returned }) =>
      say(
        [
          strong("The force left Engage"),
          ...(returned.length > 0 ? [`; returned to open: ${joined(returned)}`] : ["; no finding was in Engage"]),
        ],
        why,
      ),
  },
  told: {
    "moved-to-engage": "a finding’s move to Engage",
    "returned-to-open": "a finding’s return from Engage",
    "engage-entered": "the force’s move to Engage",
    "engage-extended": "further reasons for Engage",
    "engage-left": "the force’s leaving Engage",
  },
  refusals: {
    "not-in-engage": () => "This finding is not in Engage: it is open already.",
    "already-in-engage": () => "This finding is in Engage already.",
    "part-of-its-cause": ({ parent }) =>
      `This recommendation is part of ${parent || "its cause of concern"}. An inspector can move the cause of concern to Engage; its recommendations are shown as part of it.`,
    "engage-reason-missing": () =>
      at("wording", "Give at least one reason for Engage, in the words that are published."),
    "engage-reason-unknown": () =>
      at(
        "reasonId",
        "That reason cannot be used on this date: it has ended, it was added later, or its finding is not one that can move to Engage. Choose another.",
      ),
    "spell-open": ({ since }) =>
      `The force has been in Engage since ${longDate(since)}. Add a reason to that spell instead.`,
    "no-spell": () => "The force is not in Engage. An inspector can move it there first.",
    "spell-changed": () =>
      "A finding of this force changed since you opened the page. Read the list again before the force leaves Engage.",
  },
};
