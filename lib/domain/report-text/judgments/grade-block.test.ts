import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";

const judgmentsOf = (text: string) => readReport(text).judgments.map(({ question, grade }) => [question, grade]);

describe("grades whose questions are wrapped", () => {
  it("belong to the whole heading", () => {
    const text = `PEEL 2018/19

${"The force has plans, and they are good. ".repeat(8)}

Preventing crime and tackling
anti-social behaviour
Good
2018/19

How effective is the force
at tackling anti-
social behaviour?
Inadequate

${"It has people. ".repeat(30)}`;
    expect(judgmentsOf(text)).toEqual([
      ["Preventing crime and tackling anti-social behaviour", "good"],
      ["How effective is the force at tackling anti-social behaviour?", "inadequate"],
    ]);
  });

  it("stand below one another in the order of the questions", () => {
    const text = `Crime inspection 2014
Summary of the year, in which crime has fallen and the constabulary should do more.
How effective is the force
at reducing crime and
preventing offending?
How effective is the force
at investigating offending?
How effective is the force
at tackling anti-social
behaviour?
Good
Requires improvement
Outstanding
Neighbourhood teams work
well with partners.`;
    expect(judgmentsOf(text)).toEqual([
      ["How effective is the force at reducing crime and preventing offending?", "good"],
      ["How effective is the force at investigating offending?", "requires-improvement"],
      ["How effective is the force at tackling anti-social behaviour?", "outstanding"],
    ]);
  });
});

describe("grades below a line that asks nothing", () => {
  const page = "PEEL 2016\nHow effective is the force at preventing crime?";
  const prose = "The force has a good understanding of its communities. It uses a wide range of information.";

  it.each(["Summary", "Summary of findings", "Overall", "Overall summary"])("belong to their part: %s", (label) => {
    expect(judgmentsOf(`${page}\n${prose}\n${label}\nGood\nThe force listens.`)).toEqual([
      ["How effective is the force at preventing crime?", "good"],
    ]);
  });

  it("are not given again, and once at most without a question", () => {
    expect(judgmentsOf(`${page}\nGood\n${prose}\nSummary of findings\nGood`)).toEqual([
      ["How effective is the force at preventing crime?", "good"],
    ]);
    expect(judgmentsOf(`PEEL 2016\n${prose}\nSummary\nGood\n${prose}\nSummary\nInadequate`)).toEqual([[null, "good"]]);
  });

  it("belong to the pillar whose page they end", () => {
    expect(judgmentsOf(`PEEL 2018/19\n${prose}\nLegitimacy\n\n${prose}\n\nSummary\n\nGood`)).toEqual([
      ["Legitimacy", "good"],
    ]);
  });
});
