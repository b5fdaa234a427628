import { expect, test } from "vitest";
import { date } from "../calendar";
import { typeOfTitle } from "../inspection/type-of-title";
import { LONGEST_TEXT } from "../longest-text";
import { LISTS } from "../testing/lists";
import { correct } from "./correct";
import { placeOf } from "./place";
import { planRecord } from "./plan";
import { type Likeness, type Review, startReview } from "./review";

const TODAY = date("2024-09-30");
const LINES = [
  "Cause of concern",
  "The force does not act.",
  "- The force should act;",
  "- The force should check.",
  "More words.",
];

const finding = (key: string, kind: Review["findings"][number]["kind"], text: string, parent: string | null = null) =>
  ({
    key,
    kind,
    text,
    parent,
    deadline: { kind: "none" },
    lines: [2, 2],
    confidence: "high",
    keep: true,
    answers: [],
  }) as const;

const review: Review = {
  title: "PEEL 2017",
  type: "peel",
  publishedOn: date("2018-03-22"),
  address: null,
  next: 4,
  findings: [
    finding("f1", "cause-of-concern", "The force does not act."),
    finding("f2", "recommendation", "The force should act", "f1"),
    finding("f3", "recommendation", "The force should check.", "f1"),
  ],
  judgments: [{ key: "j1", question: "Effectiveness", grade: "good", lines: null, keep: true }],
  changes: [],
};
const after = (correction: Parameters<typeof correct>[1], from = review) => {
  const corrected = correct(from, correction, LINES);
  if (!corrected.ok) throw new Error(JSON.stringify(corrected.refusal));
  return corrected.value;
};

test("a draft that is split stands as several in its place, with keys of their own", () => {
  const { findings } = after({ do: "split", key: "f2", parts: ["The force should act.", "It should act soon."] });
  expect(findings.map(({ key, text }) => [key, text])).toEqual([
    ["f1", "The force does not act."],
    ["f2", "The force should act."],
    ["f4", "It should act soon."],
    ["f3", "The force should check."],
  ]);
  expect(findings[2]?.parent).toBe("f1");
});

test("two drafts are joined into the first; another kind or cause is refused", () => {
  const joined = after({ do: "join", key: "f2", other: "f3" });
  expect(joined.findings.map(({ text }) => text)).toEqual([
    "The force does not act.",
    "The force should act The force should check.",
  ]);
  expect(correct(review, { do: "join", key: "f1", other: "f2" }, LINES)).toMatchObject({
    refusal: { because: "join" },
  });
});

test("lines of the report become a draft; lines that are not there are refused", () => {
  const { findings } = after({ do: "add-lines", words: null, from: 5, to: 5, kind: "area-for-improvement" });
  expect(findings.at(-1)).toMatchObject({ key: "f4", text: "More words.", lines: [5, 5], keep: true });
  for (const [from, to] of [
    [0, 1],
    [3, 2],
    [1, 6],
  ] as const) {
    expect(correct(review, { do: "add-lines", words: null, from, to, kind: "recommendation" }, LINES)).toMatchObject({
      refusal: { because: "lines" },
    });
  }
});

test("only a recommendation stands under a cause of concern, and only under one of the same report", () => {
  const change = { do: "change-finding", key: "f2", text: "Act.", deadline: { kind: "immediate" } } as const;
  expect(correct(review, { ...change, kind: "area-for-improvement", parent: "f1" }, LINES)).toMatchObject({
    refusal: { because: "parent" },
  });
  expect(correct(review, { ...change, kind: "recommendation", parent: "f3" }, LINES)).toMatchObject({
    refusal: { because: "parent" },
  });
  expect(after({ ...change, kind: "area-for-improvement", parent: null }).findings[1]).toMatchObject({ parent: null });
});

test("a cause of concern that becomes something else lets its recommendations go", () => {
  const { findings } = after({
    do: "change-finding",
    key: "f1",
    kind: "area-for-improvement",
    text: "Act.",
    deadline: { kind: "none" },
    parent: null,
  });
  expect(findings.map(({ parent }) => parent)).toEqual([null, null, null]);
});

test("what is recorded: kept drafts, a cause before its recommendations, none that the register has", () => {
  const matched = after({ do: "match", key: "f1", reference: "WMP-2018-001", how: "same" });
  const planned = planRecord(matched, TODAY, true, null);
  expect(planned).toMatchObject({
    ok: true,
    value: {
      known: [{ key: "f1" }],
      findings: [
        { key: "f2", parent: null, cause: "WMP-2018-001" },
        { key: "f3", parent: null, cause: "WMP-2018-001" },
      ],
    },
  });
});

test("a force records published reports only, an inspector also others; nothing at all is never recorded", () => {
  const undated = after({ do: "set-facts", title: "PEEL", type: "peel", publishedOn: null, address: null });
  expect(planRecord(undated, TODAY, true, null)).toMatchObject({ refusal: { because: "publication" } });
  expect(planRecord(undated, TODAY, false, null)).toMatchObject({ ok: true });
  const nothing: Review = { ...review, findings: [], judgments: [] };
  expect(planRecord(nothing, TODAY, false, null)).toMatchObject({ refusal: { why: "nothing-to-publish" } });
});

test("a title, one judgment per question, a finding for each reported closure, and no deadline before publication", () => {
  const titleless = after({
    do: "set-facts",
    title: " ",
    type: "peel",
    publishedOn: review.publishedOn,
    address: null,
  });
  expect(planRecord(titleless, TODAY, true, null)).toMatchObject({ refusal: { because: "title" } });
  const twice = after({ do: "set-judgment", key: null, question: "effectiveness", grade: "good" });
  expect(planRecord(twice, TODAY, true, null)).toMatchObject({ refusal: { because: "judgment" } });
  const change = {
    key: "c1",
    what: "close",
    date: null,
    text: "We closed it.",
    lines: null,
    keep: true,
    references: [],
  } as const;
  expect(planRecord({ ...review, changes: [change] }, TODAY, true, null)).toMatchObject({
    refusal: { because: "proposal" },
  });
  const early = after({
    do: "change-finding",
    key: "f3",
    kind: "recommendation",
    text: "Check.",
    deadline: { kind: "by", date: date("2017-01-01") },
    parent: "f1",
  });
  expect(planRecord(early, TODAY, true, null)).toMatchObject({ refusal: { why: "deadline-before-publication" } });
});

test("drafts of low confidence are off until a person says yes; a title tells the type", () => {
  const draft = {
    kind: "recommendation",
    text: "Act.",
    parent: null,
    deadline: null,
    publishedStatus: null,
    lines: [1, 1],
  } as const;
  const reading = {
    title: "Custody",
    force: null,
    publishedOn: null,
    judgments: [],
    changes: [],
    body: null,
    letter: null,
    lines: ["Act."],
    source: [[1, 1] as const],
  };
  const types = LISTS["inspection-types"];
  const started = startReview(
    {
      ...reading,
      findings: [
        { ...draft, confidence: "low" },
        { ...draft, confidence: "high" },
      ],
    },
    types,
  );
  expect(started.findings.map(({ keep }) => keep)).toEqual([false, true]);
  expect(
    ["PEEL 2017", "Revisit letter", "Joint custody inspection", "State of policing"].map((title) =>
      typeOfTitle(title, types),
    ),
  ).toEqual(["peel", "revisit", "custody", "thematic"]);
});

const HALF = "x".repeat(LONGEST_TEXT / 2);
test("no draft grows beyond what a finding can hold: not by joining, not by lines, and none is recorded", () => {
  const long = { ...review, findings: review.findings.map((one) => ({ ...one, text: HALF })) };
  expect(correct(long, { do: "join", key: "f2", other: "f3" }, LINES)).toMatchObject({
    refusal: { why: "draft-too-long" },
  });
  expect(
    correct(review, { do: "add-lines", words: null, from: 1, to: 2, kind: "recommendation" }, [HALF, HALF]),
  ).toMatchObject({
    refusal: { why: "draft-too-long" },
  });
  const read = { ...review, findings: review.findings.map((one) => ({ ...one, text: `${HALF}${HALF}.` })) };
  expect(planRecord(read, TODAY, true, null)).toMatchObject({ refusal: { why: "draft-too-long" } });
  const left = { ...read, findings: read.findings.map((one) => ({ ...one, keep: false })) };
  expect(planRecord(left, TODAY, true, null)).toMatchObject({ ok: true });
});

test("a force adds a judgment only to its own record of the report, and only where that has none of the question", () => {
  const given = after({ do: "set-judgment", key: null, question: "Legitimacy", grade: "good" });
  const questions = (there: Parameters<typeof planRecord>[3]) => {
    const planned = planRecord(given, TODAY, true, there);
    if (!planned.ok) throw new Error(planned.refusal.why);
    const { judgments, leftJudgments } = planned.value;
    return [judgments, leftJudgments].map((list) => list.map(({ question }) => question));
  };
  expect(questions(null)).toEqual([["Effectiveness", "Legitimacy"], []]);
  expect(questions({ takesJudgments: true, questions: [] })).toEqual([["Effectiveness", "Legitimacy"], []]);
  expect(questions({ takesJudgments: true, questions: ["effectiveness"] })).toEqual([
    ["Legitimacy"],
    ["Effectiveness"],
  ]);
  expect(questions({ takesJudgments: false, questions: [] })).toEqual([[], ["Effectiveness", "Legitimacy"]]);
});

test("each finding that a draft looks like has an answer of its own; it is the same as one of them at most", () => {
  const answer = (reference: string, how: Likeness, from: Review) =>
    after({ do: "match", key: "f2", reference, how }, from);
  const same = answer("WMP-2018-006", "same", review);
  const both = answer("WMP-2023-002", "different", same);
  expect(both.findings[1]?.answers).toEqual([
    { reference: "WMP-2018-006", how: "same" },
    { reference: "WMP-2023-002", how: "different" },
  ]);
  expect(planRecord(both, TODAY, true, null)).toMatchObject({ value: { known: [{ key: "f2" }] } });
  const other = answer("WMP-2023-002", "same", same);
  expect(other.findings[1]?.answers).toEqual([{ reference: "WMP-2023-002", how: "same" }]);
});

test("a recommendation whose cause of concern is left out stands by itself, and is said to", () => {
  const left = after({ do: "keep", key: "f1", keep: false });
  const [, recommendation] = left.findings;
  expect(recommendation && placeOf(left, recommendation)).toMatchObject({ under: "nothing" });
  expect(planRecord(left, TODAY, true, null)).toMatchObject({
    value: { findings: [{ key: "f2", parent: null, cause: null }, { key: "f3" }] },
  });
});

test("some words of a long line become a draft; words that do not stand in the lines are refused", () => {
  const add = (words: string) =>
    correct(review, { do: "add-lines", from: 3, to: 4, kind: "recommendation", words }, LINES);
  const added = add("should  act;\n- The force");
  expect(added.ok && added.value.findings.at(-1)).toMatchObject({ text: "should act; - The force", lines: [3, 4] });
  expect(add("The force should sleep")).toMatchObject({ refusal: { because: "words" } });
});
