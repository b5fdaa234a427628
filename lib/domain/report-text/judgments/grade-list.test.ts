import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";

const judgmentsOf = (text: string) => readReport(text).judgments.map(({ question, grade }) => [question, grade]);

describe("lists of grades", () => {
  it("are read below the sentence that leads into them", () => {
    const text = `The latest PEEL report graded Lincolnshire Police in nine areas:

  • Preventing crime – adequate. Treatment of the public – adequate
  • Recording data about crime - requires improvement

Overall, the inspector concluded that the force is on a journey.`;
    expect(judgmentsOf(text)).toEqual([
      ["Preventing crime", "adequate"],
      ["Treatment of the public", "adequate"],
      ["Recording data about crime", "requires-improvement"],
    ]);
  });

  it("are read without one where three stand below one another", () => {
    const list =
      "Merseyside Police\n\n• Treating the public fairly, appropriately and respectfully: Good\n• Responding to the public: Adequate\n• Protecting vulnerable people: Requires improvement";
    expect(judgmentsOf(list)).toHaveLength(3);
    expect(judgmentsOf(list.split("\n").slice(0, -1).join("\n"))).toEqual([]);
  });

  it("are read from a table whose cells a copy put side by side", () => {
    const text =
      "Our judgments\n\nArea Grade\nEngaging with and treating the public with fairness and respect Good\nPreventing crime and antisocial behaviour Good\nProtecting vulnerable people Requires improvement\nThe force is good\nDisrupting ser";
    expect(judgmentsOf(text)).toEqual([
      ["Engaging with and treating the public with fairness and respect", "good"],
      ["Preventing crime and antisocial behaviour", "good"],
      ["Protecting vulnerable people", "requires-improvement"],
    ]);
  });

  it("of several inspections have nothing for what the latest did not grade", () => {
    expect(
      judgmentsOf(
        "Area | 2022 | 2024\nRecording data | Good | –\nInvestigating crime | Good | Adequate\nStaff | 400 | 500",
      ),
    ).toEqual([["Investigating crime", "adequate"]]);
  });

  it.each([
    ["Area | 2022 | 2024", "Managing offenders and suspects | Adequate | Inadequate"],
    ["Area | 2024 | 2022", "Managing offenders and suspects | Inadequate | Adequate"],
    ["| Area | PEEL 2021/22 | PEEL 2023-25 |", "| Managing offenders and suspects | Adequate | Inadequate |"],
  ])("of several inspections give the latest: %s", (head, row) => {
    expect(judgmentsOf(`The grades are:\n\n${head}\n${row}`)).toEqual([
      ["Managing offenders and suspects", "inadequate"],
    ]);
  });
});
