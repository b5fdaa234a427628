import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";
import { deadlineAlone, deadlineIn } from "./published-deadline";

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
  ])("%s", (stem, deadline) => expect(deadlineIn(stem)).toEqual(deadline));

  it("stands alone above a list", () => {
    expect(deadlineAlone("Within three months:")).toEqual({ kind: "within", months: 3 });
    expect(deadlineAlone("Over the next six months:")).toEqual({ kind: "within", months: 6 });
    expect(deadlineAlone("Immediately")).toEqual({ kind: "immediate" });
    expect(deadlineAlone("Following our inspection, the force immediately took steps")).toBeNull();
  });
});

it("is read after a subject of several bodies", () => {
  const text =
    "Recommendation 7\n\nWe recommend that the Crown Prosecution Service and chief constables review, not later than 31 July 2024, how streamlined forensic reports are used in charging decisions.";
  expect(readReport(text).findings).toMatchObject([{ deadline: { kind: "by", date: "2024-07-31" } }]);
});
