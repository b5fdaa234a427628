import { describe, expect, it } from "vitest";
import { date } from "@/lib/domain/calendar";
import { pastDates } from "./past-dates";
import { words } from "./words";

const published = date("2023-12-22");
const today = date("2024-06-21");

describe("a published deadline", () => {
  it("is said in words, with the day it comes to", () => {
    expect(words.finding.deadline({ kind: "immediate" }, published)).toBe("immediately");
    expect(words.finding.deadline({ kind: "by", date: date("2024-09-30") }, published)).toBe("by 30 September 2024");
    expect(words.finding.deadline({ kind: "within", months: 3 }, published)).toBe("within 3 months (by 22 March 2024)");
    expect(words.finding.deadline({ kind: "within", months: 1 }, null)).toBe("within 1 month");
    expect(words.finding.deadline({ kind: "none" }, published)).toBe("none published");
  });
});

describe("a target date", () => {
  it("keeps its first day in sight after it moved", () => {
    expect(words.target.dates(date("2024-06-30"), date("2024-10-31"), today)).toBe("30 Jun → 31 Oct");
    expect(words.target.slip(date("2024-06-30"), date("2024-10-31"), 2)).toBe("2 moves, +123 days");
  });

  it("says when it was brought forward", () => {
    expect(words.target.slip(date("2024-06-30"), date("2024-06-29"), 1)).toBe("1 move, −1 day");
  });

  it("is one date while it has not moved", () => {
    expect(words.target.dates(date("2025-06-30"), date("2025-06-30"), today)).toBe("30 Jun 2025");
    expect(words.target.slip(date("2025-06-30"), date("2025-06-30"), 0)).toBeNull();
  });
});

describe("overdue", () => {
  const overdue = {
    against: "deadline" as const,
    since: date("2024-05-31"),
    days: 21,
    also: null,
    waitsFor: "inspectorate" as const,
  };

  const own = { status: "open", overdue, recommendationDates: null } as const;

  it("says how late, against which date, and who is waited for", () => {
    expect(words.finding.overdue.since(overdue.since, today)).toBe("31 May, 21 days over");
    expect(pastDates(own)).toEqual([{ since: "2024-05-31", reason: "published deadline, with the inspectorate" }]);
    const bothPast = { ...overdue, also: date("2024-06-01"), waitsFor: "force" as const };
    expect(pastDates({ ...own, overdue: bothPast })).toEqual([
      { since: "2024-05-31", reason: "published deadline" },
      { since: "2024-06-01", reason: "target" },
    ]);
    expect(pastDates({ ...own, overdue: null })).toEqual([]);
  });

  it("says of a cause of concern which date of its recommendations is past, until it is closed", () => {
    const recommendationDates = {
      overdue: { count: 2, longest: { ...overdue, waitsFor: "force" as const }, waitsFor: "force" as const },
      targets: null,
    };
    const cause = { status: "open", overdue: null, recommendationDates } as const;
    expect(pastDates(cause)).toEqual([
      { since: "2024-05-31", reason: "published deadline; 2 recommendations overdue" },
    ]);
    expect(pastDates({ ...cause, status: "closed" })).toEqual([]);
  });
});
