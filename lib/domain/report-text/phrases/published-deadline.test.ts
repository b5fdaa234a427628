import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";
import { deadlineAlone, deadlineIn, deadlineSaid } from "./published-deadline";

describe("the deadline of a stem", () => {
  it.each([
    ["The force should immediately take steps to:", { kind: "immediate" }],
    ["The force should take immediate action to ensure that custody is safe.", { kind: "immediate" }],
    ["With immediate effect, the Home Office should consult.", { kind: "immediate" }],
    ["By 31 December 2023, the Metropolitan Police Service should make sure that:", { kind: "by", date: "2023-12-31" }],
    ["HMICFRS recommends that, by 1st April, 2018, the force should:", { kind: "by", date: "2018-04-01" }],
    ["Not later than 31 March 2015 those forces should provide:", { kind: "by", date: "2015-03-31" }],
    ["By the end of February 2020, the force should:", { kind: "by", date: "2020-02-29" }],
    ["By September 2017 the force should:", { kind: "by", date: "2017-09-30" }],
    ["HMIC recommends that within six months the force should:", { kind: "within", months: 6 }],
    ["Within 3 months, the force should:", { kind: "within", months: 3 }],
    ["Within the next twelve months the force should:", { kind: "within", months: 12 }],
    ["Within one year, the force should:", { kind: "within", months: 12 }],
    ["In the next 3 months the force should appoint a senior officer.", { kind: "within", months: 3 }],
    ["Over the next six months, the force should:", { kind: "within", months: 6 }],
    ["In three months, the force should:", { kind: "within", months: 3 }],
    ["HMIC recommends that, over the coming year, the force should:", null],
    ["HMIC recommends that in the next two years the force should:", { kind: "within", months: 24 }],
    ["The force should work out the demand it will face over the next three years.", null],
    ["The force should find out why no victim had contact in three months.", null],
    ["The force should:", null],
    ["By 31 June 2023, the force should:", null],
    ["Within 28 days the force should:", { kind: "within", days: 28 }],
    ["Within six weeks, the force should:", { kind: "within", days: 42 }],
    ["Within twenty-eight days, the force should:", { kind: "within", days: 28 }],
    ["Within fourteen days of this letter, the force should:", { kind: "within", days: 14 }],
    ["Within thirty days, the force should:", { kind: "within", days: 30 }],
    ["Within ninety calendar days, the force should:", { kind: "within", days: 90 }],
    ["Within a fortnight, the force should:", { kind: "within", days: 14 }],
    ["Within the next month, the force should:", { kind: "within", months: 1 }],
    ["Within a period of three (3) months, the force should:", { kind: "within", months: 3 }],
    ["Within 10 working days, the force should:", { kind: "within", days: 14 }],
    ["Within five business days, the force should:", { kind: "within", days: 7 }],
    ["Within seven working days, the force should:", { kind: "within", days: 10, about: true }],
    ["No later than 28 days after publication, the force should:", { kind: "within", days: 28 }],
    ["In no more than two months, the force should:", { kind: "within", months: 2 }],
    ["Six months after the publication of this report, the force should:", { kind: "within", months: 6 }],
    ["By Friday 27 March 2026, the force should:", { kind: "by", date: "2026-03-27" }],
    ["By midnight on 27 March 2026, the force should:", { kind: "by", date: "2026-03-27" }],
    ["Before 5pm on Friday, 27 March 2026, the force should:", { kind: "by", date: "2026-03-27" }],
    ["By the close of business on the 27th of March 2026, the force should:", { kind: "by", date: "2026-03-27" }],
    ["By 27.03.2026 the force should:", { kind: "by", date: "2026-03-27" }],
    ["By 27/03/26 the force should:", { kind: "by", date: "2026-03-27" }],
    ["By 27-Mar-26 the force should:", { kind: "by", date: "2026-03-27" }],
    ["By the end of the financial year 2025/26, the force should:", { kind: "by", date: "2026-03-31" }],
    ["By the end of 2025-26, the force should:", { kind: "by", date: "2026-03-31" }],
    ["By the end of the 2021–2025 programme, the force should:", null],
    ["Six months after our visit, officers should still have been trained.", null],
  ])("%s", (stem, deadline) => expect(deadlineIn(stem)).toEqual(deadline));

  it("stands alone above a list", () => {
    expect(deadlineAlone("Within three months:")).toEqual({ kind: "within", months: 3 });
    expect(deadlineAlone("Over the next six months:")).toEqual({ kind: "within", months: 6 });
    expect(deadlineAlone("Immediately")).toEqual({ kind: "immediate" });
    expect(deadlineAlone("Following our inspection, the force immediately took steps")).toBeNull();
  });
});

describe("a term that says no more than itself, in a cell or behind a label", () => {
  it.each([
    ["6 months", { kind: "within", months: 6 }],
    ["Twenty-eight days", { kind: "within", days: 28 }],
    ["Immediate", { kind: "immediate" }],
    ["Immediately", { kind: "immediate" }],
    ["March 2026", { kind: "by", date: "2026-03-31" }],
    ["End of March 2026", { kind: "by", date: "2026-03-31" }],
    ["Mar-26", { kind: "by", date: "2026-03-31" }],
    ["31/03/26", { kind: "by", date: "2026-03-31" }],
    ["31-Mar-26", { kind: "by", date: "2026-03-31" }],
    ["Tuesday 31 March 2026", { kind: "by", date: "2026-03-31" }],
    ["due 30 June 2026", { kind: "by", date: "2026-06-30" }],
    ["to be completed by 30 June 2026", { kind: "by", date: "2026-06-30" }],
    ["Target date for completion: 30 June 2026", { kind: "by", date: "2026-06-30" }],
    ["TBC", null],
    ["2 officers", null],
    ["Ongoing since March 2026", null],
    ["", null],
  ])("%s", (said, deadline) => expect(deadlineSaid(said)).toEqual(deadline));

  const drafts = (text: string) =>
    readReport(text).findings.map((finding) => [finding.text, finding.deadline, finding.confidence]);

  it.each([
    ["Recommendation 3 (28 days)", { kind: "within", days: 28 }],
    ["Recommendation 3 – six months", { kind: "within", months: 6 }],
    ["Recommendation 3: immediate", { kind: "immediate" }],
    ["Recommendation 3 (30 June 2026)", { kind: "by", date: "2026-06-30" }],
  ])("is the deadline of what it heads: %s", (heading, deadline) => {
    expect(drafts(`${heading}\nThe force should publish what it spends.`)).toEqual([
      ["The force should publish what it spends.", deadline, "high"],
    ]);
  });

  it.each([
    ["The force should audit its stores (to be completed by 30 June 2026).", { kind: "by", date: "2026-06-30" }],
    ["The force should audit its stores (due 30 June 2026).", { kind: "by", date: "2026-06-30" }],
    ["The force should audit its stores. (six weeks)", { kind: "within", days: 42 }],
    ["The force should audit its stores. Timescale: 6 months", { kind: "within", months: 6 }],
  ])("does not stay in the words: %s", (line, deadline) => {
    expect(drafts(`Recommendations\n${line}`)).toEqual([["The force should audit its stores.", deadline, "high"]]);
  });

  it("is none in brackets within a sentence", () => {
    const text = "The force should keep its records (6 months).";
    expect(drafts(`Recommendations\n${text}`)).toEqual([[text, null, "high"]]);
  });

  it.each([
    ["6 months", { kind: "within", months: 6 }],
    ["Immediate", { kind: "immediate" }],
    ["March 2026", { kind: "by", date: "2026-03-31" }],
    ["31/03/26", { kind: "by", date: "2026-03-31" }],
  ])("is the deadline of its row: %s", (cell, deadline) => {
    const table = `| Ref | Recommendation | Deadline | Status |\n| R1 | The force should audit its stores. | ${cell} | Open |`;
    expect(drafts(table)).toEqual([["The force should audit its stores.", deadline, "high"]]);
  });

  it.each([
    "By the end of the quarter, the force should audit its stores.",
    "By spring 2027, the force should audit its stores.",
    "By 31 June 2026, the force should audit its stores.",
    "Within 3–6 months, the force should audit its stores.",
  ])("is left to a person where no rule reads it: %s", (text) => {
    expect(drafts(`Recommendations\n${text}`)).toEqual([[text, null, "low"]]);
  });

  it("leaves it to a person which day some working days end on", () => {
    const text = "Within seven working days, the force should audit its stores.";
    expect(drafts(`Recommendations\n${text}`)).toEqual([[text, { kind: "within", days: 10 }, "low"]]);
  });
});

it("is read after a subject of several bodies", () => {
  const text =
    "Recommendation 7\n\nWe recommend that the Crown Prosecution Service and chief constables review, not later than 31 July 2024, how streamlined forensic reports are used in charging decisions.";
  expect(readReport(text).findings).toMatchObject([{ deadline: { kind: "by", date: "2024-07-31" } }]);
});
