import type { NationalWords } from "../language/national";
import type { RefusalOf } from "../language/shapes";
import { at } from "../refused";
import { say, strong } from "../sentence";

const UNFIT: Record<RefusalOf<"national-unfit">["because"], readonly [string, string]> = {
  report: ["text", "A national recommendation stands in a published report of HMICFRS. Publish the report first."],
  forces: ["forces", "One of these is no force of the register, or none was chosen. Choose again: nothing was issued."],
  deadline: ["deadlineDate", "Its deadline is before the day from which it counts. Check both days."],
};

export const national: NationalWords = {
  answer: {
    closed: "Closed",
    submitted: "Submitted for closure",
    delivered: "Delivered, the force says",
    "on-track": "On track, the force says",
    "some-issues": "Some issues, the force says",
    "off-track": "Off track, the force says",
    answered: "Answered, no progress yet",
    "not-answered": "Not answered",
  },
  commands: {
    "issue-national": {
      title: "Issue a national recommendation",
      deed: "issue a national recommendation",
      done: ["The national recommendation is issued.", "Each force has a finding of its own, and is told."],
      putRight:
        "Wrong words? Correct them for every force; the old wording stays visible. A force too many: close its finding as recorded in error.",
    },
    "add-national-force": {
      title: "Add a force",
      deed: "add a force to a national recommendation",
      done: ["The force is added.", "It has a finding of its own. Those of the others have not changed."],
      putRight: "The wrong force? Close its finding as recorded in error: then it is in no count.",
    },
    "correct-national": {
      title: "Correct the wording for all",
      deed: "correct a national recommendation",
      done: ["The wording is corrected for every force.", "The old wording stays visible, here and on each finding."],
      putRight: "Corrected wrongly? Correct the wording again: each stays visible.",
    },
  },
  facts: {
    "national-issued": ({ national: reference, forces, addressees }) =>
      say([
        "Issued as ",
        strong(reference),
        forces > 1 ? ` to ${forces} forces` : " to this force",
        addressees === null ? "" : `; it also addresses ${addressees}`,
      ]),
  },
  told: {
    "national-issued": "a national recommendation",
  },
  refusals: {
    "national-unfit": ({ because }) => at(...UNFIT[because]),
    "national-there": ({ force }) =>
      at("force", `${force} has its finding of this recommendation already. Choose another force.`),
  },
};
