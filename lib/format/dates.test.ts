import { describe, expect, it } from "vitest";
import { date } from "@/lib/domain/calendar";
import { age, countDays, duration, londonMoment, longDate, nearDate, shortDate } from "./dates";

describe("dates", () => {
  it("are written the British way, whole in sentences and short in tables", () => {
    expect(longDate(date("2026-11-22"))).toBe("22 November 2026");
    expect(shortDate(date("2026-11-22"))).toBe("22 Nov 2026");
    expect(shortDate(date("2024-09-03"))).toBe("3 Sep 2024");
  });

  it("lose their year in a list only when it is this year", () => {
    expect(nearDate(date("2024-06-04"), date("2024-06-21"))).toBe("4 Jun");
    expect(nearDate(date("2023-12-22"), date("2024-06-21"))).toBe("22 Dec 2023");
  });

  it("show a moment by the clock in the United Kingdom, in summer and in winter", () => {
    expect(londonMoment(new Date("2024-06-18T13:12:00Z"))).toBe("18 June 2024, 14:12");
    expect(londonMoment(new Date("2024-01-18T14:12:00Z"))).toBe("18 January 2024, 14:12");
  });

  it("show a moment late in the evening under the day it is in London", () => {
    expect(londonMoment(new Date("2024-06-18T23:30:00Z"))).toBe("19 June 2024, 00:30");
  });

  it("give ages in days, and say today", () => {
    expect(age(date("2024-06-21"), date("2024-06-21"))).toBe("today");
    expect(age(date("2024-06-20"), date("2024-06-21"))).toBe("1 day");
    expect(age(date("2024-06-12"), date("2024-06-21"))).toBe("9 days");
    expect(countDays(1200)).toBe("1,200 days");
  });

  it("give long durations in months", () => {
    expect(duration(date("2023-11-24"), date("2024-09-18"))).toBe("10 months");
    expect(duration(date("2024-06-01"), date("2024-06-21"))).toBe("20 days");
  });
});
