import type { LevelWords } from "../language/level";
import { at } from "../refused";
import { say, strong } from "../sentence";

export const level: LevelWords = {
  commands: {
    "set-level": {
      title: "Record a level",
      deed: "record the level of another body",
      done: ["The level is recorded.", "It stands beside the phase and changes no finding."],
      putRight: "The wrong level or day? End it, and record the right one: both stay in the list of what was said.",
    },
    "end-level": {
      title: "End a level",
      deed: "end the level of another body",
      done: ["The level is ended.", "It stays in the list of what was said."],
      putRight: "Ended by mistake? Record the level again.",
    },
  },
  facts: {
    "level-set": ({ body, level: name, before }) =>
      say([`${body}: `, strong(name), before === null ? "" : `, ${before} before`]),
    "level-ended": ({ body, level: name, why }) => say([`${body}: ${name} `, strong("ended")], why),
  },
  told: {
    "level-set": "the level that another body gives the force",
    "level-ended": "a level that another body gives no more",
  },
  refusals: {
    "no-level": () => at("body", "No level of this body holds: none was recorded, or somebody has ended it already."),
  },
};
