import { describe, expect, it } from "vitest";
import { date } from "./calendar";
import { readPayload } from "./event";
import { readDeadline } from "./finding/deadline";
import type { ImportResult } from "./register-import/import-result";
import type { Outline } from "./register-import/outline";
import { readFailure, readIssues, readOutline, readResult, readRows } from "./register-import/stored-result";
import type { Review } from "./report-review/review";
import { readReview } from "./report-review/stored-review";
import { readOrNull, Unreadable } from "./stored";

/** As a column of JSON gives it back. */
const kept = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const review: Review = {
  title: "PEEL 2017",
  type: "peel",
  names: null,
  publishedOn: date("2018-03-22"),
  address: null,
  factsChangedIn: 2,
  next: 3,
  findings: [
    {
      key: "f1",
      changedIn: 1,
      kind: "recommendation",
      text: "The force should answer.",
      parent: null,
      deadline: { kind: "by", date: date("2018-09-30") },
      lines: [3, 5],
      confidence: "low",
      keep: true,
      answers: [{ reference: "NSH-R-2016-001", how: "repeats" }],
      became: "f4b9",
    },
  ],
  judgments: [{ key: "j1", question: "Overall", grade: "good", lines: null, keep: true, left: false }],
  changes: [
    { key: "c1", what: "keep-open", date: null, text: "It stays.", lines: [1, 1], keep: false, references: [] },
  ],
};
const counts = {
  rows: 4,
  create: 1,
  update: 1,
  unchanged: 1,
  differing: 0,
  skipped: 0,
  errors: 1,
  moves: 1,
  closures: 0,
  actions: 0,
};
const on = date("2024-06-10");
const to = date("2024-12-31");
const outline: Outline = {
  counts,
  issues: [
    { what: "near-match", row: 2, column: "text", reference: "NSH-R-2016-001", percent: 91 },
    { what: "closure-declined", row: 3, column: null, on: null },
    { what: "own-reference-shared", row: 4, column: "reference", value: "A1", otherRow: 2 },
  ],
  inspections: [{ key: "peel", title: "PEEL", type: "peel", publishedOn: on }],
  moves: [{ row: 2, reference: null, from: on, to, why: null, approved: true }],
  changes: [
    { row: 2, reference: "NSH-R-2016-001", what: "owner", from: null, to: "Head of crime" },
    { row: 2, reference: "NSH-R-2016-001", what: "progress", from: null, to: "on-track", on },
    { row: 2, reference: "NSH-R-2016-001", what: "first-target", from: null, to },
    { row: 2, reference: "NSH-R-2016-001", what: "closure", from: null, to: null },
  ],
  unexplained: 1,
  fingerprint: "ab12",
};
const result: ImportResult = {
  counts,
  inspections: ["PEEL"],
  created: [{ row: 2, reference: "NSH-R-2016-002", parent: null, kind: "recommendation", closure: false }],
  updated: [
    { row: 3, reference: "NSH-R-2016-001", changes: outline.changes, move: { from: on, to, approved: false } },
    { row: 4, reference: "NSH-R-2016-003", changes: [], move: null },
  ],
  unchanged: [5],
  skipped: [],
  issues: outline.issues,
};

describe("what is stored as JSON", () => {
  it("is read as it was written", () => {
    expect(readReview(kept(review))).toEqual(review);
    expect(readOutline(kept(outline))).toEqual(outline);
    expect(readResult(kept(result))).toEqual(result);
    expect(readIssues(kept(result))).toEqual(result.issues);
    expect(readRows([[12, "a", ""]])).toEqual([{ row: 12, cells: ["a", ""] }]);
    expect(readFailure({ failed: "died" })).toEqual({ failed: "died" });
    expect(readDeadline({ kind: "within", months: 3 })).toEqual({ kind: "within", months: 3 });
  });

  it.each([
    ["a review without findings", () => readReview(kept({ ...review, findings: undefined }))],
    ["a review of a day that is none", () => readReview(kept({ ...review, publishedOn: "22 March 2018" }))],
    [
      "a draft of another kind",
      () => readReview(kept({ ...review, findings: [{ ...review.findings[0], kind: "praise" }] })),
    ],
    [
      "three lines for a range",
      () => readReview(kept({ ...review, judgments: [{ ...review.judgments[0], lines: [1, 2, 3] }] })),
    ],
    ["a deadline without its date", () => readDeadline({ kind: "by" })],
    ["a deadline of another kind", () => readDeadline({ kind: "toString" })],
    [
      "an issue without what it says",
      () => readOutline(kept({ ...outline, issues: [{ what: "day-far", row: 2, column: null }] })),
    ],
    [
      "an issue that nobody knows",
      () => readOutline(kept({ ...outline, issues: [{ what: "odd", row: 2, column: null }] })),
    ],
    ["a result of an import that is none", () => readResult({})],
    ["a failure of another kind", () => readFailure({ failed: "tired" })],
    ["a failure that is nothing", () => readFailure(null)],
    ["a row without its number", () => readRows([["a", "b"]])],
    ["a cell that is a number", () => readRows([[1, "a", 7]])],
    ["a row that is no list", () => readRows([{ row: 1 }])],
  ])("is never believed to be something else: %s", (_what, read) => {
    expect(read).toThrow(Unreadable);
  });

  it("may be something else only where that is no fault", () => {
    expect(readOrNull(readFailure, { failed: "tired" })).toBeNull();
    const broken = () => {
      throw new TypeError("ours");
    };
    expect(() => readOrNull<object>(broken, {})).toThrow(TypeError);
    expect(readIssues(null)).toBeNull();
    expect(readIssues({})).toBeNull();
  });
});

describe("the payload of an event", () => {
  it("says what happened and where they were who did it", () => {
    const facts = { kind: "submission-withdrawn", why: "A sample is missing." };
    const stored = JSON.stringify({ by: "Inspector", organisationName: "HMICFRS", facts: { ...facts, v: 1 } });
    expect(readPayload(stored)).toEqual({ facts, organisationName: "HMICFRS" });
  });

  it.each([
    "",
    "{",
    "null",
    "7",
    '"closed"',
    "[]",
    "{}",
    '{"facts":null}',
    '{"facts":{"v":1}}',
    '{"organisationName":7}',
  ])("is of a kind that nobody knows where it is %j, and fails nothing", (stored) => {
    const { facts, organisationName } = readPayload(stored);
    expect(facts.kind).toMatch(/^(none|unreadable)$/);
    expect(organisationName).toBe("");
  });
});
