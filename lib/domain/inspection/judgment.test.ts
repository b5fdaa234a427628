import { expect, test } from "vitest";
import { sameQuestion } from "./judgment";

const judgments = [{ question: "Investigating crime" }, { question: "Preventing crime" }];

test.each(["investigating crime", "  Investigating   crime ", "INVESTIGATING\u00a0CRIME"])(
  "“%s” is the same question, whatever its case and spaces",
  (question) => expect(sameQuestion(judgments, question)).toBe(judgments[0]),
);

test("other words are another question", () => {
  expect(sameQuestion(judgments, "Investigating crimes")).toBeUndefined();
});
