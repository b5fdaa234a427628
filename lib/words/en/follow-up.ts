import { longDate } from "@/lib/format/dates";
import type { FollowUpWords } from "../language/follow-up";
import { at } from "../refused";
import { say, strong } from "../sentence";

export const followUp: FollowUpWords = {
  result: { met: "Met: it has been sustained", "not-met": "Not met" },
  state: { open: "awaited", met: "met", "not-met": "not met", overtaken: "overtaken: the finding was reopened" },
  commands: {
    "end-follow-up": {
      title: "Record the follow-up",
      inThisCase: null,
      deed: "record what a follow-up showed",
      done: [
        "The follow-up is recorded.",
        "Its owner and the force’s coordinators are told. Where it was not met, reopening the finding is a decision of its own.",
      ],
      putRight:
        "Not as you meant? Where it was not met, reopen the finding; where it was, ask for a further sample at its next closing.",
    },
  },
  facts: {
    "follow-up-ended": ({ result, asked, dueOn, sampleSize, note }) =>
      say(
        [
          "Follow-up due ",
          longDate(dueOn),
          " ",
          strong(result === "met" ? "met" : "not met"),
          ...(sampleSize === null ? [] : [`; a sample of ${sampleSize.toLocaleString("en-GB")}`]),
        ],
        note,
        [`Asked for: ${asked}`],
      ),
  },
  told: {
    "follow-up-ended": "a look that was due again and is over",
  },
  refusals: {
    "no-follow-up": () => "No follow-up is awaited here: none was asked for, or somebody has recorded it already.",
    "follow-up-unfit": ({ because }) =>
      because === "outcome"
        ? at("followUpMonths", "A follow-up is asked for only where a finding is closed as implemented.")
        : at("followUpMonths", "Give a whole number of months from 1 to 24, or leave it empty."),
  },
};
