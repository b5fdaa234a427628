import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";

const judgmentsOf = (text: string) => readReport(text).judgments.map(({ question, grade }) => [question, grade]);
const MARKED = [
  ["Preventing crime", "good"],
  ["Investigating crime", "requires-improvement"],
  ["Leadership", "adequate"],
];

describe("a matrix with a row for each area, and a mark below its grade", () => {
  it.each(["X", "x", "✓", "●", "Yes", "■"])("is read in a table: %s", (mark) => {
    const text = `Kent Police
| Area | Outstanding | Good | Adequate | Requires improvement | Inadequate |
|---|---|---|---|---|---|
| Preventing crime | | ${mark} | | | |
| Investigating crime | | | | ${mark} | |
| Leadership | | | ${mark} | | |`;
    expect(judgmentsOf(text)).toEqual(MARKED);
  });

  it("is read where spaces lay it out", () => {
    const text = `Kent Police
Our judgments
                      Outstanding   Good   Adequate   Requires improvement   Inadequate
Preventing crime                    X
Investigating crime                                   X
Leadership                                 ✓

We set out our findings below.`;
    expect(judgmentsOf(text)).toEqual(MARKED);
  });

  it("says nothing of a row with two marks, or none", () => {
    const text = `Kent Police
| Area | Outstanding | Good | Adequate |
| Preventing crime | X | X | |
| Investigating crime | | | |
| Leadership | | | X |`;
    expect(judgmentsOf(text)).toEqual([["Leadership", "adequate"]]);
  });
});

describe("a matrix of grades above their areas", () => {
  it("may have its grades on two lines", () => {
    const text = `Gwent Police: PEEL 2023–25

Outstanding   Good           Adequate           Requires          Inadequate
                                                improvement

              Preventing     Leadership and     Investigating     Responding to
              crime          force management   crime             the public

              Police powers                     Managing
                                                offenders`;
    expect(judgmentsOf(text)).toEqual([
      ["Preventing crime", "good"],
      ["Leadership and force management", "adequate"],
      ["Investigating crime", "requires-improvement"],
      ["Responding to the public", "inadequate"],
      ["Police powers", "good"],
      ["Managing offenders", "requires-improvement"],
    ]);
  });

  it("has grades twice where its head comes again, and no grade is an area", () => {
    const text = `Kent Police
| Outstanding | Good | Adequate |
| Leadership | Police powers | |
| Outstanding | Good | Adequate |
| | Custody | |`;
    expect(judgmentsOf(text)).toEqual([
      ["Leadership", "outstanding"],
      ["Police powers", "good"],
      ["Custody", "good"],
    ]);
  });
});
