import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";

const LETTER = "Dorset Police: revisit letter\n\nPublished on: 18 November 2024\n\n";
const drafts = (text: string) =>
  readReport(LETTER + text).findings.map(({ text: words, restated = false, confidence }) => [
    words,
    restated,
    confidence,
  ]);

const LISTED = `In our last inspection we made the following recommendations, stating that the force should:

- count its keys; and
- lock its doors.`;

describe("what a letter tells again ends", () => {
  it.each(["New recommendations", "Further recommendations", "Recommendations"])(
    "below a heading of its own: %s",
    (heading) => {
      expect(drafts(`${LISTED}\n\n${heading}\n\nBy 31 May 2025, the force should train its staff.`)).toEqual([
        ["The force should count its keys.", true, "low"],
        ["The force should lock its doors.", true, "low"],
        ["By 31 May 2025, the force should train its staff.", false, "high"],
      ]);
    },
  );

  it("not below the heading of what answers a cause told again", () => {
    const cause = `In our last inspection we issued the following cause of concern.

The force doesn\u2019t know who holds its keys.`;
    const answers = `Recommendations

By 31 May 2024, the force should count its keys.`;
    expect(drafts(`${cause}\n\n${answers}`)).toEqual([
      ["The force doesn\u2019t know who holds its keys.", true, "low"],
      ["By 31 May 2024, the force should count its keys.", true, "low"],
    ]);
    expect(drafts(`${cause}\n\n${answers.replace("Recommendations", "New recommendations")}`)).toEqual([
      ["The force doesn\u2019t know who holds its keys.", true, "low"],
      ["By 31 May 2024, the force should count its keys.", false, "high"],
    ]);
  });

  it("where a letter that told all again says that it goes on to new ones", () => {
    const again = `In our 2022 report we made the recommendations below.

Recommendation 1

The force should count its keys.`;
    const own = `We have also made a new recommendation, set out below.

Recommendation 2

The force should train its staff.`;
    expect(drafts(`${again}\n\n${own}`)).toEqual([
      ["The force should count its keys.", true, "low"],
      ["The force should train its staff.", false, "high"],
    ]);
    expect(
      drafts(`${again}\n\n${again.slice(again.indexOf("Rec")).replace("1", "2").replace("keys", "dogs")}`),
    ).toEqual([
      ["The force should count its keys.", true, "low"],
      ["The force should count its dogs.", true, "low"],
    ]);
  });
});
