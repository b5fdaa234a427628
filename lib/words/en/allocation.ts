import { joined } from "@/lib/format/lists";
import type { AllocationWords } from "../language/allocation";
import type { FactsOf } from "../language/shapes";
import { at } from "../refused";
import { type Sentence, say, strong } from "../sentence";

const people = (owner: string | null, sponsor: string | null) =>
  [owner && `owner ${owner}`, sponsor && `sponsor ${sponsor}`].filter((one): one is string => Boolean(one));

function allocated({ owner, sponsor, ownerBefore, sponsorBefore }: FactsOf<"allocated">): Sentence {
  const now = people(owner, sponsor);
  const before = people(ownerBefore === owner ? null : ownerBefore, sponsorBefore === sponsor ? null : sponsorBefore);
  const ended = before.length > 0 ? [`; before: ${joined(before)}`] : [];
  return now.length > 0 ? say(["Allocated to ", strong(joined(now)), ...ended]) : say(["Allocation ended", ...ended]);
}

export const allocation: AllocationWords = {
  commands: {
    allocate: {
      title: "Allocate this finding",
      inThisCase: ({ finding }) => (finding.owner ?? finding.sponsor) !== null && "Change owner or sponsor",
      deed: "allocate a finding",
      done: ["The finding is allocated.", ""],
      putRight: "The wrong person? Allocate the finding again: its history names both.",
    },
    "pass-back": {
      title: "Pass the allocation back",
      inThisCase: null,
      deed: "pass an allocation back",
      done: ["The allocation is passed back.", "A force coordinator allocates it again."],
      putRight: "Passed back by mistake? A force coordinator allocates it to you again.",
    },
  },
  facts: {
    allocated,
    "passed-back": ({ owner, why }) => say(["Allocation passed back by ", strong(owner)], why),
  },
  told: {
    allocated: "an allocation",
    "passed-back": "a finding that its owner passes back",
  },
  refusals: {
    "nobody-suggested": () =>
      "It repeats no finding whose owner is still there, so nobody is suggested. Choose its owner by name.",
    "not-left": () => "It was handed over or closed since, or whoever had left is back. There is nothing to do here.",
    "person-unfit": ({ field }) =>
      at(
        field,
        field === "owner"
          ? "Choose somebody who works for this force, is active and can own a finding."
          : "Choose a chief officer of this force who is active.",
      ),
  },
};
