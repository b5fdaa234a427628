import { describe, expect, it } from "vitest";
import { addDays, date } from "../calendar";
import { clockOf, lastDayOf } from "./clock";

const clock = (published: string, today: string) => clockOf(date(published), lastDayOf(date(published)), date(today));

describe("the 56 days of section 55", () => {
  it.each([
    ["2023-12-22", "2024-02-15", null],
    ["2024-03-11", "2024-05-05", { why: "sunday" }],
    ["2024-07-11", "2024-09-04", null],
    ["2022-11-02", "2022-12-27", { why: "bank-holiday", holiday: "christmas" }],
    ["2018-03-22", "2018-05-16", null],
    ["2022-07-26", "2022-09-19", { why: "bank-holiday", holiday: "state-funeral" }],
    ["2020-03-14", "2020-05-08", { why: "bank-holiday", holiday: "early-may" }],
    ["2023-03-14", "2023-05-08", { why: "bank-holiday", holiday: "coronation" }],
    ["2024-03-10", "2024-05-04", { why: "saturday" }],
  ])("of a report published on %s end on %s", (published, last, is) => {
    expect(lastDayOf(date(published))).toBe(last);
    expect(clock(published, published).note?.is ?? null).toEqual(is);
  });

  it("begin with the day of publication, and are over the day after the last", () => {
    expect(clock("2023-12-22", "2023-12-22")).toMatchObject({ day: 1, days: 56, left: 55, isOverdue: false });
    expect(clock("2023-12-22", "2024-01-31")).toMatchObject({ day: 41, left: 15, isOverdue: false });
    expect(clock("2023-12-22", "2024-02-15")).toMatchObject({ day: 56, left: 0, isOverdue: false });
    expect(clock("2023-12-22", "2024-02-16")).toMatchObject({ day: 57, left: -1, isOverdue: true });
  });

  it("say the working day before a last day that is none", () => {
    expect(clock("2024-03-11", "2024-04-01").note?.workingDayBefore).toBe("2024-05-03");
    expect(clock("2022-11-02", "2022-12-01").note?.workingDayBefore).toBe("2022-12-23");
  });

  it("can be another number", () => {
    expect(lastDayOf(date("2028-06-01"), 28)).toBe("2028-06-28");
    expect(clockOf(date("2028-06-01"), date("2028-06-28"), date("2028-06-29"))).toMatchObject({ days: 28, day: 29 });
  });

  it("count the same across the changes of the clock and leap days", () => {
    for (let on = date("2023-12-01"); on < "2025-01-01"; on = addDays(on, 1)) {
      const lastDay = lastDayOf(on);
      expect(clockOf(on, lastDay, lastDay), on).toMatchObject({ day: 56, left: 0 });
    }
  });
});
