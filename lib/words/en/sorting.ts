import type { SortingWords } from "../language/sorting";
import { say, strong } from "../sentence";
import { CORRECTED_IN_HISTORY, TAKEN_BACK } from "./putting-right";

const PRIORITY: SortingWords["priority"] = { high: "High", medium: "Medium", low: "Low" };

export const sorting: SortingWords = {
  priority: PRIORITY,
  inALine: (priority) => `${PRIORITY[priority].toLowerCase()} priority`,
  commands: {
    "set-theme": {
      title: "Set the theme",
      inThisCase: ({ finding }) => finding.theme !== null && "Change the theme",
      deed: "set the theme of a finding",
      done: ["The theme is set.", ""],
      putRight: TAKEN_BACK,
    },
    "set-priority": {
      title: "Set the priority",
      inThisCase: ({ finding }) => finding.priority !== null && "Change the priority",
      deed: "set the force's own priority of a finding",
      done: ["The priority is set.", ""],
      putRight: CORRECTED_IN_HISTORY,
    },
  },
  facts: {
    "theme-set": ({ before, after }) =>
      after === null
        ? say(["Theme taken away: ", strong(before ?? "")])
        : say(["Theme set: ", strong(after), ...(before === null ? [] : [`; before: ${before}`])]),
    "priority-set": ({ from, to, why }) => {
      const now = to === null ? "none" : PRIORITY[to].toLowerCase();
      const before = from === null ? [] : [`; before: ${PRIORITY[from].toLowerCase()}`];
      const parts = ["Priority of the force: ", strong(now), ...before];
      return why === null ? say(parts) : say(parts, why);
    },
  },
};
