import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, date, dateInLondon, daysBetween, latest, moveMoment, parseDate } from "./calendar";

const anyDate = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2190-12-31T00:00:00Z"), noInvalidDate: true })
  .map((moment) => date(moment.toISOString().slice(0, 10)));

describe("a calendar date", () => {
  it.each(["2024-02-29", "2000-02-29", "1900-01-01", "2199-12-31", "2024-12-31"])("%s is a day", (text) => {
    expect(parseDate(text)).toBe(text);
  });

  it.each([
    "",
    "2023-02-29",
    "1900-02-29",
    "2100-02-29",
    "2024-06-31",
    "2024-13-01",
    "2024-00-10",
    "2024-01-00",
    "2024-1-1",
    "24-01-01",
    "1899-12-31",
    "2200-01-01",
    " 2024-01-01",
    "2024-01-01T00:00",
    "2024-01-01\n",
    "०२०२-०१-०१",
  ])("%j is none", (text) => {
    expect(parseDate(text)).toBeNull();
    expect(() => date(text)).toThrow("Not a calendar date");
  });

  it("is the same after any number of days forth and back", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -3000, max: 3000 }), (on, days) => {
        expect(addDays(addDays(on, days), -days)).toBe(on);
        expect(daysBetween(on, addDays(on, days))).toBe(days);
      }),
    );
  });

  it("sorts as text in the order of days", () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
      }),
    );
  });
});

describe("months later", () => {
  it.each([
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-01-31", 1, "2023-02-28"],
    ["2023-12-22", 3, "2024-03-22"],
    ["2023-11-30", 3, "2024-02-29"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-10-31", 4, "2025-02-28"],
    ["2024-12-31", 1, "2025-01-31"],
    ["2024-08-31", 6, "2025-02-28"],
    ["2024-03-31", 0, "2024-03-31"],
  ] as const)("%s and %i months is %s", (from, months, to) => {
    expect(addMonths(date(from), months)).toBe(to);
  });

  it("is never another day of the month unless that month is too short", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 60 }), (on, months) => {
        const later = addMonths(on, months);
        const [day, laterDay] = [Number(on.slice(8)), Number(later.slice(8))];
        expect(laterDay === day || (laterDay < day && addDays(later, 1).endsWith("-01"))).toBe(true);
        expect(parseDate(later)).toBe(later);
      }),
    );
  });
});

describe("the day in London", () => {
  it.each([
    ["2024-06-18T22:59:59Z", "2024-06-18"],
    ["2024-06-18T23:00:00Z", "2024-06-19"],
    ["2024-01-18T23:59:59Z", "2024-01-18"],
    ["2024-01-19T00:00:00Z", "2024-01-19"],
    ["2024-03-31T00:59:59Z", "2024-03-31"],
    ["2024-03-30T23:59:59Z", "2024-03-30"],
    ["2024-10-26T23:00:00Z", "2024-10-27"],
    ["2024-10-27T23:30:00Z", "2024-10-27"],
    ["2024-12-31T23:59:59Z", "2024-12-31"],
  ])("at %s is %s, whatever zone the server is in", (moment, day) => {
    expect(dateInLondon(new Date(moment))).toBe(day);
  });
});

describe("the latest of some dates", () => {
  it("is the last in time, and null of none", () => {
    expect(latest([date("2024-06-30"), date("2025-01-01"), date("2024-12-31")])).toBe("2025-01-01");
    expect(latest([])).toBeNull();
  });
});

describe("a moment some days later or earlier", () => {
  it.each([
    ["2026-11-22T14:28:05Z", -783, "2024-09-30T13:28:05Z", "2024-09-30"],
    ["2026-11-22T23:45:00Z", -783, "2024-09-30T22:45:00Z", "2024-09-30"],
    ["2026-06-30T23:30:00Z", -180, "2026-01-02T00:30:00Z", "2026-01-02"],
    ["2026-01-10T09:00:00Z", 0, "2026-01-10T09:00:00Z", "2026-01-10"],
  ])("%s and %i days is %s: the same time by the clock in London", (from, days, to, day) => {
    const moved = moveMoment(new Date(from), days);
    expect(moved.toISOString()).toBe(new Date(to).toISOString());
    expect(dateInLondon(moved)).toBe(day);
  });
});
