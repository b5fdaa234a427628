import { describe, expect, it } from "vitest";
import { addDays, date } from "../calendar";
import { CAST, FORCE, LETTERS } from "../testing/actors";
import { PUBLISHED, TODAY } from "../testing/cases";
import { type DirectionCommand, decideDirection, type IssueDirection, issueDirection } from "./commands";
import { type Direction, isDirectionOverdue } from "./direction";

const inspector = CAST.I;
const force = {
  forceId: FORCE,
  findings: [
    { id: "one", reference: "WMP-2023-001", status: "open", publishedOn: PUBLISHED },
    { id: "two", reference: "WMP-2023-002", status: "engage", publishedOn: addDays(PUBLISHED, 9) },
  ],
} as const;
const issue = (facts: Partial<IssueDirection> = {}): IssueDirection => ({
  do: "issue-direction",
  id: "order",
  on: TODAY,
  issuedBy: "HMICFRS",
  directs: "Show it by the autumn.",
  dueOn: addDays(TODAY, 60),
  letter: null,
  findingIds: ["one", "two"],
  ...facts,
});
const direction = (facts: Partial<Direction> = {}): Direction => ({
  id: "order",
  forceId: FORCE,
  issuedBy: "HMICFRS",
  state: "issued",
  on: date("2024-06-03"),
  findings: [{ id: "one", reference: "WMP-2023-001" }],
  ...facts,
});
const COMMANDS: readonly DirectionCommand[] = [
  { do: "comply-direction", on: TODAY, note: "It was shown." },
  { do: "withdraw-direction", on: TODAY, note: "By mistake." },
];

describe("a direction", () => {
  it("is an inspector's to record, stands in the public history of each finding, and changes no finding", () => {
    for (const letter of LETTERS) expect(issueDirection(CAST[letter], force, issue(), TODAY).ok).toBe(letter === "I");
    const made = issueDirection(inspector, force, issue(), TODAY);
    const [decided] = made.ok ? made.value : [];
    expect(decided?.events.map(({ findingId, audience }) => [findingId, audience])).toEqual([
      ["one", "public"],
      ["two", "public"],
    ]);
    expect(decided?.changes.map(({ change }) => change)).toEqual([
      "direction-issued",
      "direction-about",
      "direction-about",
    ]);
  });

  it.each([
    ["without a finding", { findingIds: [] }, { why: "direction-unfit", because: "findings" }],
    [
      "about one of another force",
      { findingIds: ["one", "elsewhere"] },
      { why: "direction-unfit", because: "findings" },
    ],
    ["due before it was issued", { dueOn: addDays(TODAY, -1) }, { why: "direction-unfit", because: "due" }],
    ["issued on a day to come", { on: addDays(TODAY, 1) }, { why: "date-in-the-future", field: "on" }],
    [
      "issued before each finding was published",
      { on: addDays(PUBLISHED, 8) },
      { why: "date-too-early", earliest: addDays(PUBLISHED, 9), because: "published" },
    ],
  ] as const)("is refused %s", (_, facts, refusal) => {
    expect(issueDirection(inspector, force, issue(facts), TODAY)).toMatchObject({ refusal });
  });

  it("is complied with or withdrawn once, by an inspector, never before it was issued, and closes nothing", () => {
    for (const command of COMMANDS) {
      for (const letter of LETTERS)
        expect(decideDirection(CAST[letter], direction(), command, TODAY).ok, letter).toBe(letter === "I");
      const made = decideDirection(inspector, direction(), command, TODAY);
      expect(made.ok && made.value[0]?.changes.map(({ change }) => change)).toEqual(["direction-ended"]);
      for (const state of ["complied", "withdrawn"] as const)
        expect(decideDirection(inspector, direction({ state }), command, TODAY)).toMatchObject({
          refusal: { why: "direction-ended", state },
        });
      expect(decideDirection(inspector, direction(), { ...command, on: date("2024-06-02") }, TODAY)).toMatchObject({
        refusal: { why: "date-too-early", because: "directed" },
      });
      expect(decideDirection(inspector, direction(), { ...command, on: addDays(TODAY, 1) }, TODAY)).toMatchObject({
        refusal: { why: "date-in-the-future" },
      });
    }
  });

  it("is overdue from the day after it is due, while it is not complied with", () => {
    expect(isDirectionOverdue({ state: "issued", dueOn: TODAY }, TODAY)).toBe(false);
    expect(isDirectionOverdue({ state: "issued", dueOn: addDays(TODAY, -1) }, TODAY)).toBe(true);
    expect(isDirectionOverdue({ state: "complied", dueOn: addDays(TODAY, -1) }, TODAY)).toBe(false);
    expect(isDirectionOverdue({ state: "issued", dueOn: null }, TODAY)).toBe(false);
  });
});
