import { describe, expect, it } from "vitest";
import { inLines, inOneLine, intoLanes } from "./lanes";

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
    expect(place(100, 105, 110).map(({ item, lane }) => [item, lane])).toEqual([
      ["at 105", 1],
      ["at 110", 0],
    ]);
  });

  it("hang where no line to a lower label goes through them", () => {
    const items = [11, 55, 100, 200, 285, 300].map((x) => ({ item: `at ${x}`, x, width: 60 }));
    const placed = intoLanes(items, { left: 0, right: 400, most: 3 });
    expect(placed).toHaveLength(items.length);
    for (const below of placed)
      for (const above of placed.filter(({ lane }) => lane < below.lane))
        expect(above.from < below.x && below.x < above.from + 60, `${below.item} through ${above.item}`).toBe(false);
  });

  it("stand before such a line rather than being left out", () => {
    const items = [11, 55, 87, 154, 231, 252, 258].map((x) => ({ item: x, x, width: 80 }));
    expect(intoLanes(items, { left: 0, right: 360, most: 4 })).toHaveLength(items.length);
  });

  it("stay inside the drawing", () => {
    expect(place(2, 199).map(({ from }) => from)).toEqual([2, 160]);
  });
});

describe("names of stretches on one line", () => {
  const named = (...xs: number[]) =>
    inOneLine(
      xs.map((x) => ({ item: x, x, wordings: ["Engage, 10 months", "Engage"] })),
      360,
    ).map(({ item, words }) => [item, words]);

  it("are whole where there is room, short where there is less, and never over each other", () => {
    expect(named(10, 200)).toEqual([
      [10, "Engage, 10 months"],
      [200, "Engage, 10 months"],
    ]);
    expect(named(120, 200)).toEqual([
      [120, "Engage"],
      [200, "Engage, 10 months"],
    ]);
    expect(named(190, 200)).toEqual([[200, "Engage, 10 months"]]);
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
