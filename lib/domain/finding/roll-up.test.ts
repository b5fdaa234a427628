import { describe, expect, it } from "vitest";
import { rollUp } from "./finding";

describe("the roll-up of a cause of concern", () => {
  it("counts closed recommendations among all of them", () => {
    const children = (["closed", "open", "closed", "engage", "closed"] as const).map((status) => ({
      status,
      closedAs: status === "closed" ? ("implemented" as const) : null,
    }));
    expect(rollUp(children)).toEqual({ closed: 3, all: 5 });
  });

  it("leaves out what was recorded in error, which is in no count", () => {
    const children = (["implemented", "superseded", "recorded-in-error"] as const).map((closedAs) => ({
      status: "closed" as const,
      closedAs,
    }));
    expect(rollUp([...children, { status: "open", closedAs: null }])).toEqual({ closed: 2, all: 3 });
  });

  it("is nought of nought for a finding without recommendations", () => {
    expect(rollUp([])).toEqual({ closed: 0, all: 0 });
  });
});
