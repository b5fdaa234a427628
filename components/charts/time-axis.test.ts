import { describe, expect, it } from "vitest";
import { date } from "@/lib/domain/calendar";
import { timeAxis } from "./time-axis";

describe("a line of time", () => {
  const axis = timeAxis([date("2019-03-22"), date("2018-03-22")], 0, 730);

  it("covers whole years", () => {
    expect(axis.years.map(({ year }) => year)).toEqual([2018, 2019, 2020]);
  });

  it("gives every day the same room", () => {
    expect(axis.x(date("2018-01-01"))).toBe(0);
    expect(axis.x(date("2018-01-11"))).toBe(10);
    expect(axis.x(date("2020-01-01"))).toBe(730);
  });
});
