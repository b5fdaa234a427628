import { longDate, shortDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { measured } from "@/lib/format/measured";
import type { MeasureWords } from "../language/measure";
import { at } from "../refused";
import { say, strong } from "../sentence";

const goal: MeasureWords["goal"] = ({ better, target, unit }) =>
  `${measured(target, unit)} or ${better === "higher" ? "more" : "fewer"}`;

/** As many readings as a history lists one by one. */
const LISTED = 12;

export const measure: MeasureWords = {
  better: { higher: "Higher is better", lower: "Lower is better" },
  state: { "on-target": "On target", "off-target": "Off target", "no-reading": "No reading yet" },
  goal,
  commands: {
    "add-measure": {
      title: "Add a measure",
      inThisCase: null,
      deed: "add a measure",
      done: ["The measure is added.", "Its readings come next."],
      putRight: "Not as you meant? Add the right measure; the wrong one stays without readings.",
    },
    "add-readings": {
      title: "Add readings",
      inThisCase: null,
      deed: "add readings of a measure",
      done: ["The readings are added.", ""],
      putRight: "A wrong reading? Correct it, with the reason: the first one stays beside it.",
    },
    "correct-reading": {
      title: "Correct a reading",
      inThisCase: null,
      deed: "correct a reading of a measure",
      done: ["The reading is corrected.", "The one before it stays, with your reason."],
      putRight: "Corrected wrongly? Correct it again: every reading stays, with the reasons.",
    },
  },
  facts: {
    "measure-added": ({ measure, unit, better, baseline, target }) =>
      say([
        "Measure added: ",
        strong(measure),
        `; target ${goal({ better, target, unit })}`,
        ...(baseline === null ? [] : [`, from ${measured(baseline, unit)}`]),
      ]),
    "readings-added": ({ measure, unit, source, readings }) => {
      const [first, last] = [readings[0], readings.at(-1)];
      const listed = readings.slice(0, LISTED).map(({ on, value }) => `${shortDate(on)}: ${measured(value, unit)}`);
      const more = readings.length - listed.length;
      return say(
        [
          strong(counted(readings.length, "reading")),
          ` of ${measure}`,
          ...(first && last && first !== last ? [`, ${longDate(first.on)} to ${longDate(last.on)}`] : []),
          `; source: ${source}`,
        ],
        null,
        more > 0 ? [...listed, `and ${more} more`] : listed,
      );
    },
    "reading-corrected": ({ measure, unit, on, before, after, why }) =>
      say(
        [
          `Reading of ${measure} for ${longDate(on)} corrected: ${measured(before, unit)} → `,
          strong(after === null ? "none" : measured(after, unit)),
        ],
        why,
      ),
  },
  refusals: {
    "measure-unknown": () => "This finding has no such measure. The owner or a force coordinator can add one.",
    "measure-named": ({ name }) => at("name", `There is a measure called “${name}” already. Give another name.`),
    "too-many-measures": () => "This finding has 12 measures, which is as many as it can have.",
    "too-many-readings": () => "A measure has 1,000 readings at most, those that were corrected among them.",
    "readings-missing": () => at("pasted", "Give one reading, or paste several."),
    "reading-ahead": ({ on }) => at("pasted", `${longDate(on)} is in the future. A reading is of today or earlier.`),
    "reading-there": ({ on }) =>
      at(
        "pasted",
        `There is a reading for ${longDate(on)} already. Take it out here, or correct the one that is there.`,
      ),
    "reading-twice": ({ on }) => at("pasted", `${longDate(on)} is given twice. Give one value a day.`),
    "reading-unknown": () => "No such reading stands, or it has been corrected by now. Choose from the list.",
  },
};
