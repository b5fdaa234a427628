import { describe, expect, it } from "vitest";
import { takeClosed } from "./closed-again";
import type { Review, ReviewedChange, ReviewedFinding } from "./review";

const draft = (key: string, kind: ReviewedFinding["kind"], line: number, more: Partial<ReviewedFinding> = {}) =>
  ({
    key,
    kind,
    text: `Words of ${key}.`,
    parent: null,
    deadline: { kind: "none" },
    lines: [line, line],
    confidence: "low",
    restated: true,
    keep: false,
    answers: [{ reference: key.toUpperCase(), how: "same" }],
    ...more,
  }) satisfies ReviewedFinding;

const closing = (text: string, line: number, more: Partial<ReviewedChange> = {}): ReviewedChange => ({
  key: "c1",
  what: "close",
  date: null,
  text,
  lines: [line, line],
  keep: true,
  references: [],
  ...more,
});

const FINDINGS = [
  draft("f1", "cause-of-concern", 4),
  draft("f2", "recommendation", 6, { parent: "f1" }),
  draft("f3", "recommendation", 7, { parent: "f1" }),
  draft("f4", "cause-of-concern", 20),
  draft("f5", "recommendation", 22, { parent: "f4" }),
];

const about = (change: ReviewedChange, findings: readonly ReviewedFinding[] = FINDINGS) => {
  const review: Review = {
    title: "A letter",
    type: "revisit",
    publishedOn: null,
    address: null,
    findings,
    judgments: [],
    changes: [change],
    next: 9,
  };
  return takeClosed(review).changes[0]?.references;
};

describe("which findings of the register a letter closes, of those that it tells again", () => {
  it.each([
    ["We have closed this cause of concern.", 10, ["F1"]],
    ["We have closed this cause of concern.", 30, ["F4"]],
    ["We have closed the causes of concern.", 30, ["F1", "F4"]],
    ["We have closed both causes of concern.", 30, ["F1", "F4"]],
    ["We have closed these recommendations.", 10, ["F2", "F3"]],
    ["Two recommendations have been closed.", 10, ["F2", "F3"]],
    ["I have decided to close this recommendation.", 24, ["F5"]],
    ["Three of these recommendations have been closed.", 10, []],
    ["One recommendation has been closed.", 10, []],
    ["The first cause of concern has been closed.", 30, []],
    ["I am satisfied and have closed it.", 10, []],
    ["We have closed this cause of concern.", 2, []],
  ])("%s (line %i)", (text, line, references) => expect(about(closing(text, line))).toEqual(references));

  it("a row of its table closes its own finding", () => {
    expect(about(closing("By 31 May 2024, the force should lock its doors.", 7))).toEqual(["F3"]);
  });

  it("nothing that the register does not have, nor what somebody has said already", () => {
    const unknown = FINDINGS.map((finding) => ({ ...finding, answers: [] }));
    expect(about(closing("We have closed this cause of concern.", 10), unknown)).toEqual([]);
    expect(about(closing("We have closed this cause of concern.", 10, { references: ["F9"] }))).toEqual(["F9"]);
  });
});
