import { describe, expect, it } from "vitest";
import { date } from "../calendar";
import { readFindings } from "./read-findings";
import { readDay } from "./written-day";
import { readDeadline } from "./written-deadline";

const day = (on: string) => ({ is: "day", on: date(on) });

describe("a number of days in a workbook that counts from 1904", () => {
  it("is counted from there, in every column of dates", () => {
    expect(readDay("44134", false, true)).toEqual(day("2024-10-31"));
    expect(readDay("31/10/2024", false, true)).toEqual(day("2024-10-31"));
    expect(readDeadline("44134", false, true)).toEqual({
      is: "deadline",
      deadline: { kind: "by", date: "2024-10-31" },
    });
    const columns = ["text", "target", "last-update", "action", "action-due"] as const;
    const rows = [
      { row: 2, cells: ["The force should number its lockers.", "44134", "43769", "Buy numbers", "44134"] },
    ];
    const mapping = { columns, kinds: {}, progress: {}, people: {} };
    for (const [from1904, target] of [
      [true, "2024-10-31"],
      [false, "2020-10-30"],
    ] as const) {
      const [one] = readFindings({ rows, mapping, from1904, today: date("2025-01-01") }).reads;
      expect(one?.read).toMatchObject({ target, actions: [{ due: target }] });
    }
  });
});

describe("a day in a cell", () => {
  it.each([
    "31/10/2024",
    "31/10/24",
    "31.10.2024",
    "31-10-2024",
    "31 Oct 2024",
    "31-Oct-24",
    "31 October 2024",
    "31st October 2024",
    "31st of October 2024",
    "Thursday 31 October 2024",
    "Thu, 31 Oct 2024",
    "October 31, 2024",
    "2024-10-31",
    "2024-10-31T00:00:00.000Z",
    "31/10/2024 00:00",
    "45596",
    "45596.5",
    " 31 / 10 / 2024 ",
  ])("%s is 31 October 2024", (text) => {
    expect(readDay(text)).toEqual(day("2024-10-31"));
  });

  it.each([
    "31/06/2024",
    "30 February 2024",
    "Q3 2024",
    "October 2024",
    "soon",
    "31/10/2024 (revised)",
    "00/10/2024",
    "123456",
    "31 Smarch 2024",
    "2024",
  ])("%s is none", (text) => {
    expect(readDay(text)).toEqual({ is: "no-day" });
  });

  it("with its month first is said to be so", () => {
    expect(readDay("10/31/2024")).toEqual({ is: "month-first" });
  });

  it("is not guessed at where its column has another with the month first and it could be read both ways", () => {
    expect(readDay("03/04/2024")).toEqual(day("2024-04-03"));
    expect(readDay("03/04/2024", true)).toEqual({ is: "either-way" });
    expect(readDay("31/10/2024", true)).toEqual(day("2024-10-31"));
    expect(readDay("04/04/2024", true)).toEqual(day("2024-04-04"));
    expect(readDay("3 April 2024", true)).toEqual(day("2024-04-03"));
  });
});

describe("a deadline in a cell", () => {
  it.each([
    ["Immediately", { kind: "immediate" }],
    ["within three months", { kind: "within", months: 3 }],
    ["6 months", { kind: "within", months: 6 }],
    ["within 1 year", { kind: "within", months: 12 }],
    ["By 30 September 2024", { kind: "by", date: date("2024-09-30") }],
    ["30/09/2024", { kind: "by", date: date("2024-09-30") }],
    ["none", { kind: "none" }],
  ])("%s", (text, deadline) => {
    expect(readDeadline(text)).toEqual({ is: "deadline", deadline });
  });

  it("that is no deadline is said to be none", () => {
    expect(readDeadline("as soon as we can")).toEqual({ is: "no-day" });
    expect(readDeadline("within 28 days")).toEqual({ is: "deadline", deadline: { kind: "within-days", days: 28 } });
    expect(readDeadline("six weeks")).toEqual({ is: "deadline", deadline: { kind: "within-days", days: 42 } });
    expect(readDeadline("within 5000 days")).toEqual({ is: "no-day" });
    expect(readDeadline("within 500 months")).toEqual({ is: "no-day" });
  });
});
