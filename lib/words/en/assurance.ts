import type { Ask } from "@/lib/domain/assurance/lists";
import { longDate } from "@/lib/format/dates";
import { inSentence } from "@/lib/format/in-sentence";
import type { AssuranceWords } from "../language/assurance";
import { at } from "../refused";
import { say, strong } from "../sentence";
import { AGAIN } from "./putting-right";

const ASSURANCES: AssuranceWords["value"] = {
  "not-reviewed": "Not reviewed",
  assured: "Assured",
  "partly-assured": "Partly assured",
  "not-assured": "Not assured",
};

const asked = ({ what, by }: Ask): string => `Asked for${by ? `, by ${longDate(by)}` : ""}: ${what}`;

export const assurance: AssuranceWords = {
  asked,
  value: ASSURANCES,
  commands: {
    "record-assurance": {
      title: "Record assurance",
      inThisCase: null,
      deed: "record assurance",
      done: ["Your assurance is recorded.", "The force and the inspectorate see it."],
      putRight: AGAIN,
    },
    "add-office-note": {
      title: "Add a note of the office",
      inThisCase: null,
      deed: "keep a note of the office",
      done: ["The note is kept.", "Your office alone reads it."],
      putRight: "Not as you meant? Add a note that says so: both stay with your office.",
    },
    "see-move": {
      title: "Say that you have seen the date move",
      inThisCase: null,
      deed: "say that a date move was seen",
      done: ["The move is marked as seen.", "The force sees that you have."],
      putRight: "Not what you meant? Challenge the force on the finding: that you have seen the move stays.",
    },
  },
  facts: {
    "assurance-recorded": ({ from, to, note: seen, asks, stands }) => {
      const note = asks ? `${seen}\n${asked(asks)}` : seen;
      const now = strong(inSentence(ASSURANCES[to]));
      if (stands) {
        const still = `${inSentence(ASSURANCES[stands.said])}, of ${longDate(stands.on)}`;
        return say(["Assurance recorded late: ", now, `; the later one still stands: ${still}`], note);
      }
      if (from === to) return say(["Assurance unchanged: ", now], note);
      return say(["Assurance changed from ", strong(inSentence(ASSURANCES[from])), " to ", now], note);
    },
    "office-note-added": ({ note }) => say(["Note of the office"], note),
    "move-seen": ({ to, move }) =>
      say([`Move ${move} of the target date`, ...(to ? [", to ", strong(longDate(to)), ","] : []), " seen"]),
  },
  told: {
    "assurance-recorded": "the policing body’s assurance",
  },
  refusals: {
    "asked-for-misdated": ({ field, earliest, latest }) =>
      at(field, `What you ask for lies ahead: give its date between ${longDate(earliest)} and ${longDate(latest)}.`),
    "no-move-to-see": () =>
      "No move of the target date waits to be seen: somebody of your office has seen it already, or it has moved once at most.",
  },
  done: {
    "save-reviews": ["The reviews are saved.", "The force and HMICFRS read them; notes of the office stay in it."],
  },
};
