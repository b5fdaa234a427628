import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, date } from "../calendar";
import { FINDING_KINDS } from "../finding/kind";
import { openOverTime } from "../finding/movement";
import { openFrom } from "./open-over-time";

const first = date("2018-03-22");

describe("how many were open, of many changes at once", () => {
  it("is what each change by itself makes of it", () => {
    const step = fc.record({
      on: fc.integer({ min: 0, max: 60 }).map((days) => addDays(first, days)),
      kind: fc.constantFrom(...FINDING_KINDS),
      what: fc.constantFrom("new" as const, "closed" as const, "reopened" as const),
      count: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const single = steps.flatMap(({ count, ...one }) => Array.from({ length: count }, () => one));
        expect(openFrom(steps, FINDING_KINDS)).toEqual(openOverTime(single, FINDING_KINDS));
      }),
    );
  });

  it("keeps the end of each month of a long register", () => {
    const steps = Array.from({ length: 400 }, (_, at) => ({
      ...{ on: addDays(first, at * 5), kind: "recommendation", what: "new", count: 1 },
    })) as Parameters<typeof openFrom>[0];
    const points = openFrom(steps, ["recommendation"]);
    expect(points.length).toBeLessThan(80);
    expect(points.at(-1)).toEqual({ on: addDays(first, 399 * 5), counts: [400] });
    expect(new Set(points.map(({ on }) => on.slice(0, 7))).size).toBe(points.length);
  });
});
