import { describe, expect, it } from "vitest";
import { inReadingOrder } from "./pdf-columns";
import { gradeTableAt } from "./pdf-grades";

const line = (y: number, ...cells: readonly (readonly [x: number, text: string])[]) => ({
  y,
  height: 10,
  begunByNote: false,
  segments: cells.map(([x, text]) => ({ text, x, right: x + text.length * 5, height: 10 })),
});
/** The same with each cell in the middle of its column, whose middle is given. */
const centred = (y: number, ...cells: readonly (readonly [middle: number, text: string])[]) =>
  line(y, ...cells.map(([middle, text]) => [middle - text.length * 2.5, text] as const));
const rows = (lines: readonly ReturnType<typeof line>[], at = 0) =>
  gradeTableAt(lines, at)?.rows.map((row) => row.map(({ text }) => text));

const GRADES = ["Outstanding", "Good", "Adequate", "Requires improvement", "Inadequate"];
const AREAS = [
  "",
  "Preventing crime\nPolice powers and public treatment",
  "Protecting vulnerable people\nManaging offenders",
  "Investigating crime",
  "",
];

describe("a printed summary of grades", () => {
  const below = [
    line(670, [120, "Preventing crime"], [240, "Protecting"], [360, "Investigating crime"]),
    line(658, [120, "Police powers and"], [240, "vulnerable people"]),
    line(646, [120, "public treatment"], [240, "Managing offenders"]),
  ];

  it("has several areas below a grade, each over as many lines as it takes", () => {
    const head = line(
      690,
      [50, "Outstanding"],
      [120, "Good"],
      [240, "Adequate"],
      [360, "Requires improvement"],
      [500, "Inadequate"],
    );
    expect(rows([head, ...below])).toEqual([GRADES, AREAS]);
  });

  it("is read where the names of grades stand as close as words, and one of them on two lines", () => {
    const heads = [
      line(690, [65, "Outstanding Good"], [240, "Adequate"], [360, "Requires"], [500, "Inadequate"]),
      line(678, [360, "improvement"]),
    ];
    expect(rows([...heads, ...below])).toEqual([GRADES, AREAS]);
  });

  it("is read where all is set in the middle of its column", () => {
    const lines = [
      centred(
        690,
        [60, "Outstanding"],
        [170, "Good"],
        [280, "Adequate"],
        [390, "Requires improvement"],
        [500, "Inadequate"],
      ),
      centred(676, [170, "Preventing crime"], [280, "Protecting"], [390, "Investigating crime"]),
      centred(664, [170, "Police powers and"], [280, "vulnerable people"]),
      centred(652, [170, "public treatment"], [280, "Managing offenders"]),
    ];
    expect(rows(lines)).toEqual([GRADES, AREAS]);
  });

  it("ends before the sentence below it", () => {
    const lines = [
      line(690, [50, "Good"], [150, "Adequate"], [250, "Inadequate"]),
      line(678, [50, "Preventing crime"], [250, "Leadership"]),
      line(660, [50, "In the rest of the report we set out what we found in each of these areas."]),
    ];
    expect(gradeTableAt(lines, 0)?.lines).toBe(2);
    expect(rows(lines)?.[1]).toEqual(["Preventing crime", "", "Leadership"]);
  });

  it("is none in a sentence that names grades, a legend or two grades beside each other", () => {
    expect(rows([line(690, [50, "Good, adequate and inadequate are grades"]), ...below])).toBeUndefined();
    expect(
      rows([line(690, [50, "Good"]), line(678, [50, "Adequate"]), line(666, [50, "Inadequate"]), ...below]),
    ).toBeUndefined();
    expect(rows([line(690, [50, "Good"], [240, "Adequate"]), ...below])).toBeUndefined();
  });

  it("is not taken for prose in columns", () => {
    const head = line(690, [50, "Good"], [300, "Adequate"], [400, "Inadequate"]);
    const cells = [1, 2, 3, 4, 5].map((nth) =>
      line(690 - nth * 14, [50, `Area ${nth} of policing that is long`], [300, `Another area of this many ${nth}`]),
    );
    const above = line(720, [50, "We make graded judgments as follows:"]);
    const parts = inReadingOrder([above, head, ...cells]);
    expect(parts.map((part) => part.length)).toEqual([1, 6]);
  });
});
