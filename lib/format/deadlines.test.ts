import { describe, expect, it } from "vitest";
import { date } from "@/lib/domain/calendar";
import { deadlineWords, overdueReason, overdueWords, slipWords, targetWords } from "./deadlines";

const published = date("2023-12-22");
const today = date("2024-06-21");

describe("a published deadline", () => {
  it("is said in words, with the day it comes to", () => {
    expect(deadlineWords({ kind: "immediate" }, published)).toBe("immediately");
    expect(deadlineWords({ kind: "by", date: date("2024-09-30") }, published)).toBe("by 30 September 2024");
    expect(deadlineWords({ kind: "within", months: 3 }, published)).toBe("within 3 months (by 22 March 2024)");
    expect(deadlineWords({ kind: "within", months: 1 }, null)).toBe("within 1 month");
    expect(deadlineWords({ kind: "none" }, published)).toBe("none published");
  });
});

describe("a target date", () => {
  it("keeps its first day in sight after it moved", () => {
    expect(targetWords(date("2024-06-30"), date("2024-10-31"), today)).toBe("30 Jun → 31 Oct");
    expect(slipWords(date("2024-06-30"), date("2024-10-31"), 2)).toBe("2 moves, +123 days");
  });

  it("says when it was brought forward", () => {
    expect(slipWords(date("2024-06-30"), date("2024-06-29"), 1)).toBe("1 move, −1 day");
  });

  it("is one date while it has not moved", () => {
    expect(targetWords(date("2025-06-30"), date("2025-06-30"), today)).toBe("30 Jun 2025");
    expect(slipWords(date("2025-06-30"), date("2025-06-30"), 0)).toBeNull();
  });
});

describe("overdue", () => {
  const overdue = {
    against: "deadline" as const,
    since: date("2024-05-31"),
    days: 21,
    also: null,
    withInspectorate: true,
  };

  it("says how late, against which date, and who is waited for", () => {
    expect(overdueWords(overdue.since, today)).toBe("31 May, 21 days over");
    expect(overdueReason(overdue)).toBe("published deadline, with the inspectorate");
    expect(overdueReason({ ...overdue, against: "target", withInspectorate: false })).toBe("target");
    expect(overdueReason({ ...overdue, also: date("2024-06-01") })).toBe(
      "published deadline and target, with the inspectorate",
    );
  });
});
