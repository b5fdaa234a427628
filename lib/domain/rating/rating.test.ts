import { expect, it } from "vitest";
import { gapBetween } from "./rating";

it("counts the steps between two values of the force's scale, and nothing where one side has said nothing", () => {
  expect(gapBetween("delivered", "off-track")).toBe(-3);
  expect(gapBetween("on-track", "some-issues")).toBe(-1);
  expect(gapBetween("off-track", "on-track")).toBe(2);
  expect(gapBetween("delivered", "delivered")).toBe(0);
  expect(gapBetween(null, "delivered")).toBeNull();
  expect(gapBetween("delivered", null)).toBeNull();
});
