import { expect, test } from "vitest";
import { date } from "../calendar";
import { movement, openOverTime, quarterStart, type Step } from "./movement";

const steps: Step[] = [
  { on: date("2023-12-22"), kind: "cause-of-concern", what: "new" },
  { on: date("2023-12-22"), kind: "recommendation", what: "new" },
  { on: date("2024-07-01"), kind: "recommendation", what: "closed" },
  { on: date("2024-07-23"), kind: "cause-of-concern", what: "closed" },
  { on: date("2024-09-30"), kind: "recommendation", what: "reopened" },
];

test("opening and new and reopened less closed is closing, with both ends of the period included", () => {
  const quarter = movement(steps, date("2024-07-01"), date("2024-09-30"));
  expect(quarter).toEqual({ opening: 2, new: 0, reopened: 1, closed: 2, closing: 1 });
  expect(quarter.opening + quarter.new + quarter.reopened - quarter.closed).toBe(quarter.closing);
});

test("a day before anything was published has nothing", () => {
  expect(movement(steps, date("2020-01-01"), date("2020-03-31"))).toEqual({
    opening: 0,
    new: 0,
    reopened: 0,
    closed: 0,
    closing: 0,
  });
});

test("open findings step on each day that changed them, by kind", () => {
  expect(openOverTime(steps, ["cause-of-concern", "recommendation"])).toEqual([
    { on: "2023-12-22", counts: [1, 1] },
    { on: "2024-07-01", counts: [1, 0] },
    { on: "2024-07-23", counts: [0, 0] },
    { on: "2024-09-30", counts: [0, 1] },
  ]);
});

test("quarters begin in January, April, July and October", () => {
  expect(quarterStart(date("2024-09-30"))).toBe("2024-07-01");
  expect(quarterStart(date("2024-01-01"))).toBe("2024-01-01");
  expect(quarterStart(date("2024-12-31"))).toBe("2024-10-01");
});
