import { describe, expect, it } from "vitest";
import type { Submission } from "./submission";
import { standingOf } from "./submissions";

const one = (state: Submission["state"], points: readonly string[] = []): Submission => ({
  id: state,
  state,
  byId: "somebody",
  by: "Force coordinator",
  on: null,
  statement: "Done.",
  points,
  basis: null,
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
