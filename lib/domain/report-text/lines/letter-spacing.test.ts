import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";
import { withoutLetterSpaces } from "./letter-spacing";

describe("letters set apart", () => {
  it.each([
    ["R E C O M M E N D A T I O N S", "Recommendations"],
    ["A R E A S  F O R  I M P R O V E M E N T", "AREAS FOR IMPROVEMENT"],
    ["A R E A S F O R I M P R O V E M E N T", "Areas for improvement"],
    ["R e c o m m e n d a t i o n   3", "Recommendation 3"],
    ["1. S A V I N G S", "1. SAVINGS"],
    ["E s s e x   P o l i c e", "Essex Police"],
  ])("%s", (line, words) => expect(withoutLetterSpaces(line)).toBe(words));

  it.each(["A B C D", "1 2 3 4 5 6 7 8", "I saw a man", "a b c d e f is a row of letters that goes on in words"])(
    "none in %s",
    (line) => expect(withoutLetterSpaces(line)).toBe(line),
  );

  it("make headings of their words", () => {
    expect(
      readReport("R E C O M M E N D A T I O N S\n\nThe force should count its keys.").findings.map(({ text }) => text),
    ).toEqual(["The force should count its keys."]);
  });
});
