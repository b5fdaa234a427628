import { counted, joined } from "@/lib/format/lists";
import type { DoneTestWords } from "../language/done-test";
import { at } from "../refused";
import { say, strong } from "../sentence";

const LACKS: Record<"not-agreed" | "agreed" | "evidence-gone", string> = {
  "not-agreed": "nobody has agreed it yet",
  agreed: "no evidence shows it yet",
  "evidence-gone": "the evidence that showed it has been withdrawn or superseded",
};

export const doneTest: DoneTestWords = {
  state: {
    "not-agreed": "Not agreed yet",
    agreed: "Agreed, not met yet",
    met: "Met",
    "evidence-gone": "To be shown again",
  },
  metOf: (met, all) => `${met} of ${counted(all, "done test")} met`,
  commands: {
    "set-done-tests": {
      title: "Write done tests",
      inThisCase: ({ doneTests }) => doneTests.length > 0 && "Change the done tests",
      deed: "write the done tests of a finding",
      done: ["The done tests are kept.", "A force coordinator or the sponsor who did not write them agrees them."],
      putRight: "Not as you meant? Change them again; whoever agrees them agrees the new words.",
    },
    "agree-done-tests": {
      title: "Agree the done tests",
      inThisCase: null,
      deed: "agree done tests",
      done: ["The done tests are agreed.", "Each is met by naming the evidence that shows it."],
      putRight: "Agreed too soon? The owner or a coordinator changes them, and they are agreed anew.",
    },
    "meet-done-test": {
      title: "Show a done test met",
      inThisCase: null,
      deed: "show a done test met",
      done: ["The done test is met.", "It stays so while the evidence that shows it stands."],
      putRight: "Not met after all? Say that it is not met any more, with the reason.",
    },
    "unmeet-done-test": {
      title: "Take back that a done test is met",
      inThisCase: null,
      deed: "take back that a done test is met",
      done: ["The done test is not met any more.", "It has to be shown met again before the finding is submitted."],
      putRight: "Met after all? Show it met again, naming the evidence.",
    },
  },
  facts: {
    "done-tests-set": ({ added, dropped, why }) =>
      say(
        [
          ...(added.length > 0 ? [strong(counted(added.length, "done test")), " written"] : []),
          ...(added.length > 0 && dropped.length > 0 ? [", "] : []),
          ...(dropped.length > 0 ? [strong(counted(dropped.length, "done test")), " taken away"] : []),
        ],
        why,
        [...added, ...dropped.map((text) => `Taken away: ${text}`)],
      ),
    "done-tests-agreed": ({ tests }) => say([strong(counted(tests.length, "done test")), " agreed"], null, tests),
    "done-test-met": ({ test, evidence, note }) =>
      say(["Done test ", strong("met"), `: ${test} Shown by ${joined(evidence.map((title) => `“${title}”`))}`], note),
    "done-test-unmet": ({ test, why }) => say(["Done test ", strong("not met any more"), `: ${test}`], why),
  },
  told: {
    "done-tests-agreed": "done tests that are agreed",
    "done-test-unmet": "a done test that is met no more",
  },
  refusals: {
    "done-tests-number": () => at("tests", "Write at least one done test and at most five, each on a line of its own."),
    "done-test-reason-missing": () => at("why", "A done test that was agreed is taken away or written anew. Say why."),
    "done-test-unknown": () => "This done test is not there, or it is agreed or met by now. Choose from the list.",
    "done-test-own": () =>
      "You wrote these done tests yourself, so somebody else has to agree them. Another force coordinator or the finding’s sponsor can.",
    "done-tests-agreed": () => "No done test waits to be agreed. The owner or a force coordinator can write one.",
    "done-test-not-agreed": () =>
      "No done test waits to be shown met: each is met already, or nobody has agreed it yet. A force coordinator or the finding’s sponsor can agree one that they did not write.",
    "done-test-evidence-missing": () => at("evidence", "Choose at least one note of evidence that shows it."),
    "done-test-not-met": () => "No done test is met, so there is nothing to take back.",
    "done-tests-missing": () =>
      "This finding has no done test. The owner or a force coordinator can write one: a sentence that says what has to be shown before it is submitted.",
    "done-tests-unmet": ({ tests }) =>
      `Every done test has to be met before you submit. ${tests.map(({ text, state }) => `“${text}”: ${LACKS[state]}.`).join(" ")}`,
  },
};
