import { describe, expect, it } from "vitest";
import { date } from "../calendar";
import { lastDay } from "./deadline";
import { STATUSES } from "./finding";
import { overdue } from "./overdue";

const published = date("2023-12-22");

describe("the last day of a deadline", () => {
  it("immediate is the day of publication", () => {
    expect(lastDay({ kind: "immediate" }, published)).toBe("2023-12-22");
  });

  it("by a date is that date, even when it falls on a weekend", () => {
    expect(lastDay({ kind: "by", date: date("2024-06-30") }, published)).toBe("2024-06-30");
  });

  it("within days counts them from publication", () => {
    expect(lastDay({ kind: "within-days", days: 28 }, date("2024-02-01"))).toBe("2024-02-29");
  });

  it("within months counts from publication, to the last day of a shorter month", () => {
    expect(lastDay({ kind: "within", months: 3 }, published)).toBe("2024-03-22");
    expect(lastDay({ kind: "within", months: 3 }, date("2023-11-30"))).toBe("2024-02-29");
  });

  it("without a deadline there is none", () => {
    expect(lastDay({ kind: "none" }, published)).toBeNull();
  });
});

describe("overdue", () => {
  const open = { status: "open" as const, deadlineOn: null, target: null, submissionPending: false, nextCheckOn: null };
  const today = date("2024-06-21");

  it("begins the day after the last day, not on it", () => {
    const dates = { ...open, deadlineOn: published };
    expect(overdue(dates, published)).toBeNull();
    expect(overdue(dates, date("2023-12-23"))).toEqual({
      against: "deadline",
      since: published,
      days: 1,
      also: null,
      waitsFor: "force",
    });
  });

  it("is computed in Engage as when open, and never when closed", () => {
    const late = STATUSES.filter((status) => overdue({ ...open, status, target: published }, today) !== null);
    expect(late).toEqual(["open", "engage"]);
  });

  it("says the target when only that is past", () => {
    expect(overdue({ ...open, deadlineOn: date("2024-12-31"), target: date("2024-06-20") }, today)).toMatchObject({
      against: "target",
      since: "2024-06-20",
      days: 1,
    });
  });

  it("a later target never hides a missed deadline", () => {
    expect(overdue({ ...open, deadlineOn: date("2024-03-22"), target: date("2025-12-31") }, today)).toMatchObject({
      against: "deadline",
      days: 91,
    });
  });

  it("says the earlier of two missed dates, and the deadline when both are the same day", () => {
    const [march, may] = [date("2024-03-22"), date("2024-05-01")];
    expect(overdue({ ...open, deadlineOn: may, target: march }, today)?.against).toBe("target");
    expect(overdue({ ...open, deadlineOn: march, target: may }, today)).toMatchObject({
      against: "deadline",
      also: may,
    });
    expect(overdue({ ...open, deadlineOn: march, target: march }, today)?.against).toBe("deadline");
  });

  it("is with the inspectorate while a submission is pending", () => {
    expect(overdue({ ...open, target: published, submissionPending: true }, today)?.waitsFor).toBe("inspectorate");
  });

  it("is nothing without any date, as for a cause of concern", () => {
    expect(overdue(open, today)).toBeNull();
  });
});
