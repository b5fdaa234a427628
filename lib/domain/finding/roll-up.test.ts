import { describe, expect, it } from "vitest";
import { rollUp } from "./finding";

describe("the roll-up of a cause of concern", () => {
  it("counts closed recommendations among all of them", () => {
    const children = (["closed", "open", "closed", "engage", "closed"] as const).map((status) => ({ status }));
    expect(rollUp(children)).toEqual({ closed: 3, all: 5 });
  });

  it("is nought of nought for a finding without recommendations", () => {
    expect(rollUp([])).toEqual({ closed: 0, all: 0 });
  });
});
