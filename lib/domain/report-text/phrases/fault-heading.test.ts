import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";

const areasOf = (text: string) =>
  readReport(text).findings.map(({ kind, text: words, confidence }) => [kind, words, confidence]);

describe("areas for improvement that state a fault or a need", () => {
  it.each([
    "The force doesn’t always use outcomes appropriately or comply with force and national policies",
    "The constabulary isn’t consistently achieving appropriate outcomes for victims of crime",
    "The constabulary lacks an auditable process for cancelling recorded crimes",
    "A better understanding of the threat from organised crime is needed",
    "Victims aren’t always told about the support that they can have",
  ])("are sure where a paragraph explains them: %s", (heading) => {
    const text = `PEEL 2021/22\n\nArea for improvement\n\n${heading}\n\nIn four of 20 records the victim hadn’t been told. The force should find out why.\n\nMain findings`;
    expect(areasOf(text)).toEqual([["area-for-improvement", heading, "high"]]);
  });

  it("stand below one another under the plural", () => {
    const text = `Areas for improvement

The constabulary isn’t consistently achieving appropriate outcomes for victims of crime

The proportion of crimes that end with an offender brought to justice is low. The constabulary should understand why.

Victims’ Code: compliance with victim personal statements is poor

Only 8 of 61 victims were offered one.

Neighbourhood teams in the north are too few

Officers told us so.

Recording data about crime

Records are too few for a conclusion.`;
    expect(areasOf(text)).toEqual([
      [
        "area-for-improvement",
        "The constabulary isn’t consistently achieving appropriate outcomes for victims of crime",
        "high",
      ],
      ["area-for-improvement", "Victims’ Code: compliance with victim personal statements is poor", "high"],
      ["area-for-improvement", "Neighbourhood teams in the north are too few", "low"],
    ]);
  });

  it("are no heading where they end as a sentence does, or where nothing explains them", () => {
    const sentence = "The constabulary lacks an auditable process for cancelling recorded crimes.";
    expect(areasOf(`Area for improvement\n\n${sentence}\n\nWe were told why.`)).toEqual([
      ["area-for-improvement", sentence, "low"],
    ]);
    expect(areasOf("Area for improvement\n\nMore about this is needed by readers\n\nMain findings")).toEqual([]);
  });
});
