import { describe, expect, it } from "vitest";
import { oneOf, oneOfOrNull, UnknownStoredValue } from "./one-of";

const STATUSES = ["open", "engage", "closed"] as const;

describe("a stored text that must be on a closed list", () => {
  it("is given as that entry", () => {
    const status: (typeof STATUSES)[number] = oneOf(STATUSES, "engage", "finding.status");
    expect(status).toBe("engage");
    expect(oneOfOrNull(STATUSES, "closed", "finding.status")).toBe("closed");
  });

  it("is refused by table, column and value when it is not", () => {
    expect(() => oneOf(STATUSES, "Open", "finding.status")).toThrow(
      'finding.status holds "Open", which is none of open, engage, closed',
    );
    expect(() => oneOfOrNull(STATUSES, "", "finding.status")).toThrow(UnknownStoredValue);
  });

  it("may be missing where the column may be empty", () => {
    expect(oneOfOrNull(STATUSES, null, "finding.status")).toBeNull();
    expect(oneOfOrNull(STATUSES, undefined, "finding.status")).toBeNull();
  });
});
