import { longDate } from "@/lib/format/dates";
import { inSentence } from "@/lib/format/in-sentence";
import type { PlanWords } from "../language/plan";
import { at } from "../refused";
import { say, strong } from "../sentence";
import { AGAIN } from "./putting-right";

const RESPONSE: PlanWords["response"] = {
  accepted: "Accepted",
  "in-part": "Accepted in part",
  "not-accepted": "Not accepted",
};
const ACTION: PlanWords["action"] = { open: "Open", done: "Done", "given-up": "Given up" };

export const plan: PlanWords = {
  response: RESPONSE,
  action: ACTION,
  late: "Late",
  commands: {
    "set-response": {
      title: "Say how the force responds",
      inThisCase: ({ plan }) => plan !== null && "Change the response",
      deed: "say how the force responds to a finding",
      done: ["The response is kept.", ""],
      putRight: AGAIN,
    },
    "add-action": {
      title: "Add an action",
      inThisCase: null,
      deed: "add an action",
      done: ["The action is added.", ""],
      putRight: "Not as you meant? End the action as no longer needed, and add the right one.",
    },
    "end-action": {
      title: "End an action",
      inThisCase: null,
      deed: "end an action",
      done: ["The action has ended.", "It stays in the plan, with how it ended."],
      putRight: "Ended by mistake? Add the action again.",
    },
  },
  facts: {
    "response-set": ({ response, before, why, rootCause }) =>
      say(
        [
          "Response of the force: ",
          strong(inSentence(RESPONSE[response])),
          ...(before !== null && before !== response ? [`; before: ${inSentence(RESPONSE[before])}`] : []),
        ],
        why,
        rootCause === null ? [] : [`Root cause: ${rootCause}`],
      ),
    "action-added": ({ action, owner, due }) =>
      say(["Action added, by ", strong(longDate(due)), ...(owner === null ? [] : [`, ${owner}`]), `: ${action}`]),
    "action-ended": ({ action, as, why }) => say(["Action ", strong(inSentence(ACTION[as])), `: ${action}`], why),
  },
  refusals: {
    "response-reason-missing": () => at("why", "Say why the finding is not accepted, or only in part."),
    "action-in-the-past": () => at("due", "An action lies ahead: give today or a later date."),
    "action-too-far": ({ latest }) =>
      at(
        "due",
        `An action more than ten years away is none yet. Check the year: give ${longDate(latest)} or an earlier date.`,
      ),
    "action-reason-missing": () => at("why", "Say why the action is given up."),
    "action-unknown": () => "No open action is there to be ended, or this one has ended by now. Look at the plan.",
    "too-many-actions": () =>
      "This finding has 100 actions, which is as many as it can have. Put more than one step into the next.",
  },
};
