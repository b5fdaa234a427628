import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";

const judgmentsOf = (text: string) => readReport(text).judgments.map(({ question, grade }) => [question, grade]);

describe("former grades beside the present one", () => {
  it.each([
    "(previously Adequate)",
    "(Adequate)",
    "(unchanged)",
    "(Adequate in 2021)",
    "(PEEL 2021/22: Adequate)",
    "[was Adequate]",
    ", previously Adequate",
    "– was Adequate in 2021",
  ])("%s, in a line and in a cell", (former) => {
    expect(judgmentsOf(`Our judgments\nInvestigating crime: Good ${former}\nPolice powers: Inadequate`)).toEqual([
      ["Investigating crime", "good"],
      ["Police powers", "inadequate"],
    ]);
    expect(
      judgmentsOf(`| Area | Grade |\n| Investigating crime | Good ${former} |\n| Police powers | Inadequate |`),
    ).toEqual([
      ["Investigating crime", "good"],
      ["Police powers", "inadequate"],
    ]);
  });

  it("takes no number in brackets for one: it counts", () => {
    expect(judgmentsOf("Kent Police\nPolice powers: Good (3)")).toEqual([]);
  });

  it.each([
    "| Area | Current grade | Previous grade |",
    "| Area | This inspection | Last inspection |",
    "| Area | Judgment | Former judgment |",
    "| Area | PEEL 2023–25 | PEEL 2021/22 |",
    "| Question | Grade 2024 | Grade 2021 |",
    "| Area | Our latest rating | Before |",
  ])("of two columns takes the present one: %s", (head) => {
    const text = `${head}\n| Investigating crime | Good | Inadequate |\n| Police powers | Adequate | Good |\n| Leadership | Good | Outstanding |`;
    expect(judgmentsOf(text)).toEqual([
      ["Investigating crime", "good"],
      ["Police powers", "adequate"],
      ["Leadership", "good"],
    ]);
    const turned = text
      .split("\n")
      .map((row) => row.replace(/^\| (.*) \| (.*) \| (.*) \|$/, "| $1 | $3 | $2 |"))
      .join("\n");
    expect(judgmentsOf(turned)).toEqual(judgmentsOf(text));
  });
});

describe("a matrix laid out with spaces", () => {
  it("may have an empty column, and areas that go on in the next line", () => {
    const text = `Kent Police
Our judgments

Outstanding     Good                 Adequate             Requires improvement   Inadequate
                Police powers        Leadership           Responding to the      Investigating
                Treatment of the     Preventing crime     public                 crime
                public                                    Managing offenders

We set out our findings below.`;
    expect(judgmentsOf(text)).toEqual([
      ["Police powers", "good"],
      ["Leadership", "adequate"],
      ["Responding to the public", "requires-improvement"],
      ["Investigating crime", "inadequate"],
      ["Treatment of the public", "good"],
      ["Preventing crime", "adequate"],
      ["Managing offenders", "requires-improvement"],
    ]);
  });
});
