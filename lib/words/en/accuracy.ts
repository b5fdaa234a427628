import { excerpt } from "@/lib/domain/excerpt";
import { counted } from "@/lib/format/lists";
import type { AccuracyWords } from "../language/accuracy";
import { at } from "../refused";
import { say, strong } from "../sentence";

export const accuracy: AccuracyWords = {
  facts: {
    "accuracy-commented": ({ title, about, says }) =>
      say(
        [
          strong("Comment on the accuracy"),
          about === null ? ` of the draft of ${title}` : ` of “${excerpt(about, 80)}” in the draft of ${title}`,
        ],
        says,
      ),
    "accuracy-answered": ({ title, answer, changed }) =>
      say(
        [
          `A comment on the draft of ${title} `,
          strong("answered"),
          changed ? "; the draft was changed" : "; the draft stays as it was",
        ],
        answer,
      ),
  },
  told: {
    "accuracy-commented": "a comment on the accuracy of a draft",
  },
  refusals: {
    "not-a-named-reader": () =>
      "Comments on a draft are for people whom an inspector has named as its readers. Ask the inspector to name you.",
    "comment-answered": () => "Somebody has answered this comment already. Reload the page to see the answer.",
    "comments-unanswered": ({ count }) =>
      at(
        "confirmedUnanswered",
        `${counted(count, "comment")} on accuracy ${count === 1 ? "waits" : "wait"} for an answer. Answer first, or confirm that you publish without.`,
      ),
  },
  done: {
    "comment-on-accuracy": ["Your comment is with the inspectorate.", "The answer will stand here."],
    "answer-accuracy": ["The comment is answered.", "Whoever is named as a reader for that force reads the answer."],
  },
};
