import { longDate } from "@/lib/format/dates";
import { inSentence } from "@/lib/format/in-sentence";
import type { AssuranceWords } from "../language";
import { say, strong } from "../sentence";

const ASSURANCES: AssuranceWords["value"] = {
  "not-reviewed": "Not reviewed",
  assured: "Assured",
  "partly-assured": "Partly assured",
  "not-assured": "Not assured",
};

export const assurance: AssuranceWords = {
  value: ASSURANCES,
  commands: {
    "record-assurance": {
      title: "Record assurance",
      inThisCase: null,
      deed: "record assurance",
      done: ["Your assurance is recorded.", "The force and the inspectorate see it."],
    },
    "see-move": {
      title: "Say that you have seen the date move",
      inThisCase: null,
      deed: "say that a date move was seen",
      done: ["The move is marked as seen.", "The force sees that you have."],
    },
  },
  facts: {
    "assurance-recorded": ({ from, to, note, stands }) => {
      const now = strong(inSentence(ASSURANCES[to]));
      if (stands) {
        const still = `${inSentence(ASSURANCES[stands.said])}, of ${longDate(stands.on)}`;
        return say(["Assurance recorded late: ", now, `; the later one still stands: ${still}`], note);
      }
      if (from === to) return say(["Assurance unchanged: ", now], note);
      return say(["Assurance changed from ", strong(inSentence(ASSURANCES[from])), " to ", now], note);
    },
    "move-seen": ({ to, move }) =>
      say([`Move ${move} of the target date`, ...(to ? [", to ", strong(longDate(to)), ","] : []), " seen"]),
  },
  refusals: {
    "no-move-to-see": () =>
      "No move of the target date waits to be seen: somebody of your office has seen it already, or it has moved once at most.",
  },
};
