import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";

const found = (text: string) => readReport(text).findings.map(({ text: words, confidence }) => [words, confidence]);

describe("words that ask for something", () => {
  it.each([
    "The force ought to lock its gates.",
    "The chief constable shall publish what the force spends.",
    "We expect the force to lock its gates.",
    "We therefore ask Kent Police to count its keys.",
    "HMICFRS requires the constabulary to count its keys.",
    "I urge you to count your keys.",
  ])("under their heading: %s", (sentence) => {
    expect(found(`Recommendations\n${sentence}`)).toEqual([[sentence, "high"]]);
  });

  it("lead into a list", () => {
    expect(
      found("Recommendations\nBy 31 March 2026, the force ought to:\n• lock its gates; and\n• count its keys."),
    ).toEqual([
      ["By 31 March 2026, the force ought to lock its gates.", "high"],
      ["By 31 March 2026, the force ought to count its keys.", "high"],
    ]);
  });

  it.each([
    "We asked the force to send us its plan.",
    "The public expect the force to answer the telephone.",
    "We expect to come again in May.",
    "Standards require that gates are locked.",
  ])("none in %s", (sentence) => expect(found(`Our visit to Kent\n${sentence}`)).toEqual([]));

  it("an expectation under no heading is not sure", () => {
    expect(found("Our visit to Kent\nWe expect the force to count its keys by 31 March 2026.")).toEqual([
      ["We expect the force to count its keys by 31 March 2026.", "low"],
    ]);
  });
});
