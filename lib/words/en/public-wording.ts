import type { PublicWordingWords } from "../language/public-wording";
import { say } from "../sentence";
import { DRAFT } from "./putting-right";

export const publicWording: PublicWordingWords = {
  commands: {
    "draft-public-wording": {
      title: "Write what the public reads",
      inThisCase: null,
      deed: "write what the public reads",
      done: ["The draft is kept.", "Nobody outside your office sees it until it is published."],
      putRight: DRAFT,
    },
    "publish-public-wording": {
      title: "Publish what the public reads",
      inThisCase: null,
      deed: "publish what the public reads",
      done: ["The words are published.", "Everybody can read them on the public page within a few seconds."],
      putRight: "Published by mistake? Withdraw the words: the public page shows them no more. The history keeps them.",
    },
    "withdraw-public-wording": {
      title: "Withdraw what the public reads",
      inThisCase: null,
      deed: "withdraw what the public reads",
      done: ["The words are withdrawn.", "The public page shows them no more; the history keeps them."],
      putRight: "Withdrawn by mistake? Draft and publish the words again.",
    },
  },
  facts: {
    "public-wording-drafted": ({ wording }) => say(["Words for the public drafted"], wording),
    "public-wording-published": ({ wording, again }) =>
      say(
        [again ? "Words for the public published in place of the earlier ones" : "Words for the public published"],
        wording,
      ),
    "public-wording-withdrawn": ({ why }) => say(["Words for the public withdrawn"], why),
  },
  told: {
    "public-wording-published": "what the public reads of a finding",
    "public-wording-withdrawn": "what the public reads of it no more",
  },
  refusals: {
    "no-wording-drafted": () =>
      "There is no draft to publish: it is published already, or nobody has written one. Write what the public reads first.",
    "no-wording-published": () =>
      "The public reads nothing of the office’s about this finding, so there is nothing to withdraw.",
    "wording-changed": () =>
      "The draft was written anew since you looked at the preview. Read it as it is now, then publish it.",
  },
};
