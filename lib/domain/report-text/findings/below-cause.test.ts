import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";

const CAUSE = "The force doesn’t always know who is in its cells.";
const ASKED = "The chief constable should count the people who are in the cells each night.";
const read = (text: string) =>
  readReport(text).findings.map(({ kind, text: words, parent, confidence }) => [kind, words, parent, confidence]);

describe("one sentence that asks for something below a cause of concern", () => {
  it.each([
    "I am writing to tell you of a cause of concern that we identified. It reads:",
    "We have issued a cause of concern:",
  ])("answers it right below, where a letter brings the cause in: %s", (brings) => {
    const text = `Kent Police: letter\nSent on\n12 December 2024\n${brings}\n${CAUSE}\n${ASKED}\nThe force told us that it had begun.`;
    expect(read(text)).toEqual([
      ["cause-of-concern", CAUSE, null, "high"],
      ["recommendation", ASKED, 0, "high"],
    ]);
  });

  it("is a draft in doubt in the explanation of one", () => {
    const text = `Kent Police: report\nCause of concern\n${CAUSE}\nWe visited both suites.\n${ASKED}\nWe saw good work.`;
    expect(read(text)).toEqual([
      ["cause-of-concern", CAUSE, null, "high"],
      ["recommendation", ASKED, 0, "low"],
    ]);
  });

  it("is none where it tells what was to be", () => {
    const text = `Kent Police: report\nCause of concern\n${CAUSE}\nThe force should already have had a list of them.`;
    expect(read(text)).toHaveLength(1);
  });
});

describe("the name of a list of contents", () => {
  it("is no question of the grade that a sentence tells below it", () => {
    const { judgments } = readReport(
      "Kent Police: report\nContents\nOverall, we have assessed Kent Police as adequate at using its resources well.",
    );
    expect(judgments.map(({ question, grade }) => [question, grade])).toEqual([
      ["Using its resources well", "adequate"],
    ]);
  });
});
