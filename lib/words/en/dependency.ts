import { longDate } from "@/lib/format/dates";
import type { DependencyWords } from "../language/dependency";
import { at } from "../refused";
import { say, strong } from "../sentence";
import { AGAIN } from "./putting-right";

export const dependency: DependencyWords = {
  waitsFor: {
    force: "With the force",
    "other-body": "With another body",
    inspectorate: "With the inspectorate",
  },
  counts: ({ ours, theirs, inspectorates }) =>
    `Overdue: ${ours} with the force, ${theirs} with another body, ${inspectorates} with the inspectorate.`,
  waitsOn: (bodies) => `waits on ${bodies}`,
  commands: {
    "add-dependency": {
      title: "Say that it waits on another body",
      inThisCase: ({ dependencies }) => dependencies.length > 0 && "Say that it waits on another body too",
      deed: "say what a finding waits for",
      done: ["It is recorded that the finding waits.", "The owner is asked to check on the day you gave."],
      putRight: "Not waiting for this? Record that the finding waits for it no more, and how that came.",
    },
    "check-dependency": {
      title: "Check on what it waits for",
      inThisCase: null,
      deed: "say what another body does",
      done: ["The check is recorded.", "The owner is asked again on the day you gave."],
      putRight: AGAIN,
    },
    "end-dependency": {
      title: "Say that it waits no more",
      inThisCase: null,
      deed: "say that a finding waits no more",
      done: ["It is recorded that the finding waits for this no more.", ""],
      putRight: "Waiting after all? Record that the finding waits, again.",
    },
  },
  facts: {
    "dependency-added": ({ body, contact, needed, nextCheckOn }) =>
      say(["Waits on ", strong(body), ` (${contact}); next check ${longDate(nextCheckOn)}`], needed),
    "dependency-checked": ({ body, needed, heard, nextCheckOn }) =>
      say(["Checked with ", strong(body), `; next check ${longDate(nextCheckOn)}`], heard, [`Waited for: ${needed}`]),
    "dependency-ended": ({ body, needed, cameOf }) =>
      say(["Waits on ", strong(body), " no more"], cameOf, [`Waited for: ${needed}`]),
  },
  refusals: {
    "nothing-awaited": () =>
      "This finding waits on no other body. The owner or a force coordinator can say that it does.",
    "dependency-unknown": () => at("dependencyId", "This is waited for no more, or never was. Choose from the list."),
    "awaited-already": ({ body }) =>
      at("needed", `The finding waits for this from ${body} already. Say what else is needed, or check on that.`),
    "check-not-ahead": () => at("nextCheckOn", "The next check lies ahead. Give a day after today."),
    "check-too-far": ({ latest }) =>
      at(
        "nextCheckOn",
        `Whoever waits asks at least twice a year. Give ${longDate(latest)} or an earlier day for the next check.`,
      ),
  },
};
