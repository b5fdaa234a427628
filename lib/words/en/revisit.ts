import type { CalendarDate } from "@/lib/domain/calendar";
import { addDays } from "@/lib/domain/calendar";
import { longDate } from "@/lib/format/dates";
import { inSentence } from "@/lib/format/in-sentence";
import type { RevisitWords } from "../language/revisit";
import type { RefusalOf } from "../language/shapes";
import { at } from "../refused";
import { say, strong } from "../sentence";
import { closure } from "./closure";

/** "September 2024" of a whole month, "3 September 2024" of one day, else "from … to …". */
const window = (from: CalendarDate, to: CalendarDate): string => {
  const whole = from.endsWith("-01") && addDays(to, 1).endsWith("-01") && from.slice(0, 7) === to.slice(0, 7);
  if (whole) return longDate(from).replace(/^1 /, "");
  return from === to ? longDate(from) : `${longDate(from)} to ${longDate(to)}`;
};

const UNFIT: Record<RefusalOf<"revisit-unfit">["because"], readonly [string, string]> = {
  findings: ["findings", "Tick published findings of this force that are not closed, at least one."],
  window: ["to", "The last day is before the first. Check both."],
  past: ["to", "A revisit is planned for days to come. Give a last day that is not past."],
  far: ["from", "Plan it for a day within the next two years."],
  notes: ["from", "Write what was found of at least one of the findings, and tick evidence that is shared and stands."],
  order: ["to", "The last day of the visit is before its first. Check both."],
};

const STATE: RevisitWords["state"] = {
  planned: "planned",
  done: "done, not told yet",
  told: "told in a letter",
  dropped: "dropped",
};

export const revisit: RevisitWords = {
  state: STATE,
  window,
  commands: {
    "plan-revisit": {
      title: "Plan a revisit",
      deed: "plan a revisit",
      done: ["The revisit is planned.", "The force and its policing body read it on each finding."],
      putRight: "The wrong day or findings? Drop the revisit, with the reason, and plan another.",
    },
    "record-revisit": {
      title: "Record the revisit",
      deed: "record a revisit",
      done: ["The revisit is recorded.", "The inspectorate alone reads the notes until the letter."],
      putRight:
        "A wrong note? It stays with the inspectorate. Say what is right in the letter, and in the decision on each finding.",
    },
    "tell-revisit": {
      title: "Record the letter",
      deed: "record the letter of a revisit",
      done: ["The letter is recorded.", "The force and its policing body read the notes now."],
      putRight:
        "The wrong letter? What was told stays told. Correct the record of the letter, or say so in the next decision on each finding.",
    },
    "drop-revisit": {
      title: "Drop the revisit",
      deed: "drop a revisit",
      done: ["The revisit is dropped.", "The force and its policing body read why."],
      putRight: "Dropped by mistake? Plan it again.",
    },
  },
  facts: {
    "revisit-planned": ({ method, from, to, scope }) =>
      say([strong("Revisit planned"), ` for ${window(from, to)}: ${inSentence(closure.method[method])}`], scope),
    "revisit-noted": ({ from, to, note }) => say([strong("Revisited"), ` ${window(from, to)}`], note),
    "revisit-told": ({ letter, note }) => say([strong("Revisit told"), ` in ${letter}`], note),
    "revisit-dropped": ({ from, to, why }) => say([`Revisit planned for ${window(from, to)} `, strong("dropped")], why),
  },
  told: {
    "revisit-planned": "a revisit that is planned",
    "revisit-told": "the letter of a revisit",
    "revisit-dropped": "a revisit that does not take place",
  },
  refusals: {
    "revisit-unfit": ({ because }) => at(...UNFIT[because]),
    "revisit-elsewhere": ({ state }) =>
      `This revisit is ${STATE[state]} by now. Reload the page to see how it stands. What you typed is kept.`,
  },
};
