import { describe, expect, it } from "vitest";
import { addDays, date } from "../calendar";
import { ageAt, HOLDS_FOR, holdingOf } from "./holds";

const COMING = date("2025-03-03");
const note = (periodFrom: string | null, periodTo: string | null) => ({
  periodFrom: periodFrom === null ? null : date(periodFrom),
  periodTo: periodTo === null ? null : date(periodTo),
  on: date("2025-02-01"),
});

describe("whether evidence holds when inspectors come", () => {
  it("goes by the last day of its period, half a year back", () => {
    const last = addDays(COMING, -HOLDS_FOR);
    expect(holdingOf(note("2024-01-01", last), null, COMING)).toBe("in-time");
    expect(holdingOf(note("2024-01-01", addDays(last, -1)), null, COMING)).toBe("old");
    expect(holdingOf(note("2024-01-01", "2025-03-20"), null, COMING)).toBe("in-time");
    expect(ageAt(note("2024-01-01", "2025-03-20"), COMING)).toBe(-17);
    expect(holdingOf(note("2025-01-01", null), null, COMING)).toBe("in-time");
  });

  it("shows nothing where its period ends before the fieldwork that found what it is to answer", () => {
    expect(holdingOf(note("2024-09-01", "2024-12-31"), date("2025-01-06"), COMING)).toBe("before-found");
    expect(holdingOf(note("2024-09-01", "2025-01-06"), date("2025-01-06"), COMING)).toBe("in-time");
  });

  it("does not say of when it is without a period, however lately it was added", () => {
    expect(holdingOf(note(null, null), null, COMING)).toBe("undated");
    expect(ageAt(note(null, null), COMING)).toBe(30);
  });
});
