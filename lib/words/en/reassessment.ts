import { inSentence } from "@/lib/format/in-sentence";
import type { ReassessmentWords } from "../language/reassessment";
import type { RefusalOf } from "../language/shapes";
import { at } from "../refused";
import { say, strong } from "../sentence";

const SAYS: ReassessmentWords["says"] = {
  "re-inspected": { name: "Re-inspected", means: "The report looked at it again and says no more of it." },
  persists: { name: "Persists", means: "What was found is still so." },
  improved: { name: "Improved", means: "It is better, and the finding stands." },
  "carried-over": { name: "Carried over", means: "Not looked at this time: it stands as it was." },
  same: { name: "Published again", means: "The report makes it once more. It is one finding, and is counted once." },
};

const UNFIT: Record<RefusalOf<"earlier-unfit">["because"], readonly [string, string]> = {
  unknown: [
    "reference",
    "No published finding of a force of this report has that reference. Check it, for example WMP-2021-003.",
  ],
  own: ["reference", "This report makes that finding itself. Name one that an earlier report made."],
  later: ["reference", "That finding was published after this report. Name an earlier one."],
  kind: [
    "reference",
    "That finding is of another kind than this draft. Name one of the same kind, or change the draft’s kind first.",
  ],
  words: ["note", "Give the words in which the report makes it once more."],
};

export const reassessment: ReassessmentWords = {
  says: SAYS,
  facts: {
    reassessed: ({ title, says, note }) =>
      say([`${title} says of it: `, strong(inSentence(SAYS[says].name))], note ?? undefined),
  },
  told: {
    reassessed: "what a later report says of a finding",
  },
  refusals: { "earlier-unfit": ({ because }) => at(...UNFIT[because]) },
  done: {
    reassess: [
      "What the report says of it is kept.",
      "It stands in the finding’s history once the report is published.",
    ],
    "drop-reassessment": ["The report says nothing of it any more.", ""],
    "match-draft": [
      "The draft is the earlier finding.",
      "It is a draft no more and is counted once; what stood under it stands under the earlier cause of concern.",
    ],
  },
};
