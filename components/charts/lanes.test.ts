import { describe, expect, it } from "vitest";
import { inLines, intoLanes } from "./lanes";

const place = (...xs: number[]) =>
  intoLanes(
    xs.map((x) => ({ item: `at ${x}`, x, width: 40 })),
    { left: 0, right: 200, most: 2 },
  );

describe("labels on a line of time", () => {
  it("share a lane while they do not touch", () => {
    expect(place(30, 100, 170).map(({ lane }) => lane)).toEqual([0, 0, 0]);
  });

  it("step down when they would touch, and are left out when there is no lane left", () => {
    expect(place(100, 105, 110).map(({ lane }) => lane)).toEqual([0, 1]);
  });

  it("stay inside the drawing", () => {
    expect(place(2, 199).map(({ from }) => from)).toEqual([0, 160]);
  });
});

describe("a name beside its bar", () => {
  it("is broken between words, and shortened only when there is no line left", () => {
    expect(inLines("Registered sex offenders", 34, 2)).toEqual(["Registered sex offenders"]);
    expect(inLines("Multi-agency risk assessment conferences", 30, 2)).toEqual([
      "Multi-agency risk assessment",
      "conferences",
    ]);
    expect(inLines("One two three four five", 8, 2)).toEqual(["One two", "three…"]);
  });
});
