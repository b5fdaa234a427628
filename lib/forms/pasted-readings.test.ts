import { describe, expect, it } from "vitest";
import { dayIn, pastedReadings, valueIn } from "./pasted-readings";

describe("readings that are pasted", () => {
  it("are two columns with a tab, a semicolon or a comma, with or without headings", () => {
    const two = [
      { on: "2024-06-30", value: 88.5 },
      { on: "2024-07-31", value: 1234 },
    ];
    for (const text of [
      "Date\tValue\r\n30/06/2024\t88.5%\r\n31/07/2024\t1,234\r\n",
      "2024-06-30,88.5\n\n2024-07-31,1234",
      '30 Jun 2024;88.5\n31-July-24;"1,234"',
    ])
      expect(pastedReadings(text), text).toEqual({ readings: two, problems: [] });
  });

  it("says of each line that is wrong which, and what to write", () => {
    const { readings, problems } = pastedReadings(
      "30/06/2024\t88\n31/06/2024\t90\nJuly\t91\n31/07/2024\tn/a\n31/08/2024",
    );
    expect(readings).toHaveLength(1);
    expect(problems).toEqual([
      "Line 2: “31/06/2024” is not a date. Write it as 30/09/2024.",
      "Line 3: “July” is not a date. Write it as 30/09/2024.",
      "Line 4: “n/a” is not a number. Write it as 88.5.",
      "Line 5 has no second column: give a date and a value, with a tab or a comma between them.",
    ]);
  });

  it("counts what it does not say, and takes no more than is read at once", () => {
    const wrong = pastedReadings("x\ty1\n".repeat(30)).problems;
    expect(wrong).toHaveLength(11);
    expect(wrong.at(-1)).toBe("20 more lines are wrong in the same way.");
    expect(pastedReadings("30/06/2024\t1\n".repeat(401)).problems[0]).toContain("401 readings");
  });

  it("knows days with the day first, and numbers that a column holds", () => {
    expect(["1/2/2024", "01.02.24", "2024-02-01"].map(dayIn)).toEqual(Array(3).fill("2024-02-01"));
    expect(["2/30/2024", "yesterday", "2024", "", "45000", "1/2/20245"].map(dayIn)).toEqual(Array(6).fill(null));
    expect(["-3", "−3.25", "0", "90 %"].map(valueIn)).toEqual([-3, -3.25, 0, 90]);
    expect(["1,23", "1e9", "0.12345", "2000000000", "NaN", "=1+1", "12 cases"].map(valueIn)).toEqual(
      Array(7).fill(null),
    );
  });
});
