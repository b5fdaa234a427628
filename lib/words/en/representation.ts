import { longDate } from "@/lib/format/dates";
import type { RepresentationWords } from "../language/representation";
import { say, strong } from "../sentence";

const SIDE: RepresentationWords["side"] = { force: "The force", "policing-body": "The policing body" };

export const representation: RepresentationWords = {
  side: SIDE,
  commands: {
    "make-representation": {
      title: "Dispute this finding",
      inThisCase: null,
      deed: "dispute a finding",
      done: [
        "The representation is made.",
        "It stands beside the finding and changes nothing. An inspector answers it.",
      ],
      putRight: "Made by mistake? Tell the inspectorate: an inspector answers it, and the answer stays beside it.",
    },
    "answer-representation": {
      title: "Answer a representation",
      inThisCase: null,
      deed: "answer a representation",
      done: ["The representation is answered.", "The force and its policing body read the answer."],
      putRight: "Not as you meant? The answer stays. Where the record is wrong, correct the record of the finding.",
    },
  },
  facts: {
    "representation-made": ({ side, says }) => say([SIDE[side], " ", strong("disputes the finding")], says),
    "representation-answered": ({ side, madeOn, answer }) =>
      say(
        [
          side === "force" ? "The force’s" : "The policing body’s",
          ` representation of ${longDate(madeOn)} `,
          strong("answered"),
        ],
        answer,
      ),
  },
  told: {
    "representation-made": "a representation against a finding",
    "representation-answered": "the answer to a representation",
  },
  refusals: {
    "already-represented": ({ on }) =>
      `Your side disputed this finding on ${longDate(on)}, and an inspector has not answered yet. Wait for the answer before you say more.`,
    "no-representation": () =>
      "No representation waits here: none was made, or somebody has answered it already. Reload the page to see.",
  },
};
