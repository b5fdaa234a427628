import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";
import { cellsOf, tabbedRows } from "./table-cells";

const judgmentsOf = (text: string) => readReport(text).judgments.map(({ question, grade }) => [question, grade]);
const PAGE = "PEEL 2021/22\nWe make graded judgments in eight of these nine as follows:\n";

describe("tables of grades", () => {
  it("keep a cell of the first column empty, where tabs part the cells", () => {
    expect(
      judgmentsOf(`${PAGE}Outstanding\tGood\tAdequate\tRequires improvement\tInadequate
\tTreatment of the public\tPreventing crime\t\tResponding to the public
\tManaging offenders
\t\t\tGood use of resources`),
    ).toEqual([
      ["Treatment of the public", "good"],
      ["Preventing crime", "adequate"],
      ["Responding to the public", "inadequate"],
      ["Managing offenders", "good"],
      ["Good use of resources", "requires-improvement"],
    ]);
  });

  it("keep a cell of the first column empty, where bars part the cells", () => {
    expect(judgmentsOf(`${PAGE}Outstanding | Good | Adequate\n | Treatment of the public | Preventing crime`)).toEqual([
      ["Treatment of the public", "good"],
      ["Preventing crime", "adequate"],
    ]);
  });

  it("have a row for each question below “Judgment”, with bars around them and a rule below the head", () => {
    expect(
      judgmentsOf(`${PAGE}| Area | Last inspected | Judgment |
|---|:---:|---|
| Preventing crime | 2018/19 | Good |
| Treatment of the public | 2021/22 | Adequate |`),
    ).toEqual([
      ["Preventing crime", "good"],
      ["Treatment of the public", "adequate"],
    ]);
  });
});

describe("tabs", () => {
  it("part cells below a head without an empty one, and elsewhere only set words apart", () => {
    expect(tabbedRows(["Ref\tText\tStatus", "1\t\tOpen", "•\tverify", "\tPEEL", "Ref\t\tText\tStatus"])).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

it("takes a bar at the start for the table’s edge only where its head has one", () => {
  expect(cellsOf("| Good | Adequate |")).toEqual(["Good", "Adequate"]);
  expect(cellsOf("| Good | Adequate", false)).toEqual(["", "Good", "Adequate"]);
});
