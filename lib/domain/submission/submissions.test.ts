import { describe, expect, it } from "vitest";
import type { Submission } from "./submission";
import { begunWith, pointsBefore, standingOf } from "./submissions";

const one = (state: Submission["state"], points: readonly string[] = []): Submission => ({
  id: state,
  state,
  byId: "somebody",
  by: "Force coordinator",
  on: null,
  statement: "Done.",
  answers: [],
  points,
  basis: null,
  signed: null,
});
const returned = one("returned", ["Show ten cases."]);

describe("what submissions leave standing", () => {
  it.each<[string, readonly Submission[], string | null, readonly string[]]>([
    ["nothing", [], null, []],
    ["a return", [returned], "returned", ["Show ten cases."]],
    ["a draft after a return", [one("draft"), returned], "draft", ["Show ten cases."]],
    ["another submission, which answers it", [one("pending"), returned], "pending", []],
    ["one that was withdrawn again", [one("withdrawn"), returned], "withdrawn", ["Show ten cases."]],
    ["a closing, also once it is reopened", [one("accepted"), returned], "accepted", []],
    ["a closing over its head", [one("draft"), one("overtaken"), returned], "draft", []],
  ])("of %s", (_, submissions, latest, points) => {
    const standing = standingOf(submissions);
    expect([standing.submission?.state ?? null, standing.points]).toEqual([latest, points]);
  });
});

describe("what somebody goes on from who drafts or submits", () => {
  const submission = (state: Submission["state"]) => ({
    submission: { ...one(state), answers: ["In April."], statement: `As ${state}.` },
  });

  it("is what was drafted or withdrawn, with its answers", () => {
    for (const state of ["draft", "withdrawn"] as const)
      expect(begunWith(submission(state))).toEqual({ statement: `As ${state}.`, answers: ["In April."] });
  });

  it("is after a return its statement, without the answers that came back", () => {
    expect(begunWith(submission("returned"))).toEqual({ statement: "As returned.", answers: [] });
  });

  it("is nothing before the first submission, and nothing that a closing has answered", () => {
    expect(begunWith({ submission: null })).toBeNull();
    for (const state of ["accepted", "overtaken"] as const) expect(begunWith(submission(state))).toBeNull();
  });
});

describe("the points that a submission answers", () => {
  it("are those of the last return before it, whatever came between", () => {
    const earlier = { ...one("returned", ["Show one case."]) };
    const all = [one("pending"), one("withdrawn"), returned, earlier];
    expect(all.map((_, at) => pointsBefore(all, at))).toEqual([
      ["Show ten cases."],
      ["Show ten cases."],
      ["Show one case."],
      [],
    ]);
  });
});
