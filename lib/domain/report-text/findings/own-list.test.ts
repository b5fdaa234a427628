import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";

const wordsOf = (text: string) => readReport(text).findings.map((finding) => finding.text);

const ITEMS =
  "• improving the awareness of custody staff of child protection;\n• ensuring the prompt submission of a Merlin form; and\n• securing appropriate adult support.";
const CONTENT =
  "improving the awareness of custody staff of child protection; ensuring the prompt submission of a Merlin form; securing appropriate adult support.";

describe("a list that says how a recommendation is to be carried out", () => {
  const review =
    "Within six months the Metropolitan Police Service should review how it manages the detention of children. As a minimum, the review should enhance child protection by:";
  const improve = "Within six months, Wiltshire Police should improve the protection of detained children by:";

  it.each([review, improve])("is part of it, below a heading: %s", (stem) => {
    expect(wordsOf(`Recommendations\n\n${stem}\n${ITEMS}`)).toEqual([`${stem} ${CONTENT}`]);
  });

  it("is part of it, where a second sentence says what a review has to hold", () => {
    const start =
      "We recommend that, within three months, Cheshire Constabulary undertakes a review of how it manages the detention of children.";
    const holds = "This review should include, as a minimum, how best to:";
    const below =
      "• secure appropriate alternative accommodation; and\n• assess, at an early stage, the need for secure or other accommodation.";
    for (const between of [" ", "\n\n"]) {
      const reading = readReport(`Recommendations\n\n${start}${between}${holds}\n${below}`);
      expect(reading.findings).toMatchObject([
        { kind: "recommendation", confidence: "high", deadline: { kind: "within", months: 3 } },
      ]);
      expect(reading.findings[0]?.text).toMatch(/^We recommend .* how best to:? secure .*; assess, at an early stage/);
    }
  });

  it("is part of it, in the inspectorate’s own list with the log of each", () => {
    const log = "[on]25th November 2016 [status]awaiting-review[/status][/on]";
    const reading = readReport(`National child protection inspection (6992)\n\n${review}\n\n${ITEMS}\n\n${log}`);
    expect(reading.findings).toMatchObject([
      { text: `${review} ${CONTENT}`, deadline: { kind: "within", months: 6 }, lines: [3, 7] },
    ]);
  });
});

it("has a recommendation in each item of a list that says what else is to be done", () => {
  expect(
    wordsOf(
      "Recommendations\n\nWithin three months, the force should:\n• bring its plans together; and\n• review its policy.",
    ),
  ).toEqual([
    "Within three months, the force should bring its plans together.",
    "Within three months, the force should review its policy.",
  ]);
});
