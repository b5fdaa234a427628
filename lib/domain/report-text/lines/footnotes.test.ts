import { describe, expect, it } from "vitest";
import { readReport } from "../read-report";

const wordsOf = (text: string) => readReport(text).findings.map((finding) => finding.text);

const BEFORE = `Areas for improvement
• The force should improve how it analyses the feedback it receives from the
people it serves, so that it can identify and understand the issues that have`;
const AFTER = `the greatest effect on public perceptions of fair treatment.
• The force should demonstrate to the people it serves the action it has taken
in response to their feedback.`;
const WHOLE = [
  "The force should improve how it analyses the feedback it receives from the people it serves, so that it can identify and understand the issues that have the greatest effect on public perceptions of fair treatment.",
  "The force should demonstrate to the people it serves the action it has taken in response to their feedback.",
];
const NOTE = `2 Code of Ethics: A Code of Practice for the Principles and Standards of Professional
Behaviour for the Policing Profession, College of Policing, London, July 2014.`;
const NAME = "PEEL: Police legitimacy 2016 – North Wales Police";

describe("what stands at the foot or head of a page, between two lines of one sentence", () => {
  it.each([
    ["a note", NOTE],
    ["two notes", `1 HMIC, 2015.\n${NOTE}`],
    ["a note, the page’s number and the report’s name", `${NOTE}\n12\n${NAME}`],
    ["the page’s number and the report’s name", `\n12\n${NAME}`],
    ["the report’s name, then the page’s number", `\n${NAME}\n\n12\n`],
  ])("is no part of it: %s", (_, between) => {
    expect(wordsOf(`Report of the year\n\n${BEFORE}\n${between}\n${AFTER}`)).toEqual(WHOLE);
  });

  it("is part of it where it only begins with a number", () => {
    const text = `Areas for improvement
• The force should review the cases that were reported to it and to the other
12 Forces of the region in the year before our inspection, and learn from the
cases that were not investigated in time.
• The force should publish what it has found.`;
    expect(wordsOf(text)[0]).toBe(
      "The force should review the cases that were reported to it and to the other 12 Forces of the region in the year before our inspection, and learn from the cases that were not investigated in time.",
    );
  });
});

describe("marks of footnotes", () => {
  it("are cut off the words that they were glued to, where the text has the note", () => {
    const area = "The force should make sure that its IT strategy is matched by the skills to carry it out";
    const note = "1 Funding was agreed in January 2022.";
    expect(wordsOf(`Area for improvement\n\n${area}1\n\nThe force has plans.\n\n${note}`)).toEqual([area]);
    expect(wordsOf(`Area for improvement\n\n${area}²\n\nThe force has plans.`)).toEqual([area]);
    expect(wordsOf(`Areas for improvement\n• ${area}.1\n• ${area} in time.\n\n${note}`)[0]).toBe(`${area}.`);
    expect(wordsOf(`Area for improvement\n\n${area} under form42\n\nThe force has plans.\n\n${note}`)).toEqual([
      `${area} under form42`,
    ]);
  });

  it("are not looked for in dates", () => {
    const area = "The force should make sure that its plans for covid19 are kept";
    expect(wordsOf(`19 September 2023 edition\n\nArea for improvement\n\n${area}\n\nIt has plans.`)).toEqual([area]);
  });

  it("are cut off the label above a grade", () => {
    const text = "Overview of the year.\n\nOverall judgment1\n\nGood\n\n1 HMIC judgments are outstanding and good.";
    expect(readReport(text).judgments.map(({ question }) => question)).toEqual(["Overall judgment"]);
  });
});
