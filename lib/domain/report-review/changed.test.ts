import { expect, test } from "vitest";
import { date } from "../calendar";
import { changedSince, markChanges } from "./changed";
import { type Correction, correct } from "./correct";
import type { Review } from "./review";

const finding = (key: string) =>
  ({
    key,
    kind: "area-for-improvement",
    text: `The force should improve ${key}.`,
    parent: null,
    deadline: { kind: "none" },
    lines: [1, 1],
    confidence: "high",
    keep: true,
    answers: [],
  }) as const;
const read: Review = {
  title: "PEEL 2017",
  type: "peel",
  publishedOn: date("2018-03-22"),
  address: null,
  next: 4,
  findings: [finding("f1"), finding("f2"), finding("f3")],
  judgments: [{ key: "j1", question: "Effectiveness", grade: "good", lines: null, keep: true }],
  changes: [],
};

/** The review after corrections, one version each, beginning with version 1. */
const after = (...corrections: readonly Correction[]) =>
  corrections.reduce((review, correction, at) => {
    const corrected = correct(review, correction, ["A line."]);
    if (!corrected.ok) throw new Error(corrected.refusal.why);
    return markChanges(review, corrected.value, at + 1);
  }, read);

const reword = (key: string): Correction => ({
  do: "change-finding",
  key,
  kind: "area-for-improvement",
  text: "Other words.",
  deadline: { kind: "none" },
  parent: null,
});
const facts: Correction = { do: "set-facts", title: "PEEL", type: "peel", publishedOn: null, address: null };

test("what an older page corrects must not have changed since; what is beside it may", () => {
  const review = after(reword("f1"));
  expect(changedSince(review, reword("f1"), 0)).toBe(true);
  expect(changedSince(review, reword("f1"), 1)).toBe(false);
  expect(changedSince(review, reword("f2"), 0)).toBe(false);
  expect(changedSince(review, facts, 0)).toBe(false);
  expect(changedSince(review, { do: "add-lines", words: null, from: 1, to: 1, kind: "recommendation" }, 0)).toBe(false);
  expect(changedSince(review, { do: "set-judgment", key: null, question: "Legitimacy", grade: "good" }, 0)).toBe(false);
});

test("joining is about both drafts", () => {
  const review = after(reword("f2"));
  expect(changedSince(review, { do: "join", key: "f1", other: "f2" }, 0)).toBe(true);
  expect(changedSince(review, { do: "join", key: "f1", other: "f3" }, 0)).toBe(false);
});

test("leaving out, judgments and the facts of the report count as well; a part that comes back the same does not", () => {
  const review = after({ do: "keep", key: "j1", keep: false }, facts);
  expect(changedSince(review, { do: "set-judgment", key: "j1", question: "Effectiveness", grade: "good" }, 0)).toBe(
    true,
  );
  expect(changedSince(review, facts, 1)).toBe(true);
  expect(changedSince(review, facts, 2)).toBe(false);
  expect(changedSince(after(facts), { do: "keep", key: "j1", keep: false }, 0)).toBe(false);
});
