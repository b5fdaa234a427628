import { describe, expect, it } from "vitest";
import { addDays, date } from "../calendar";
import { CAST } from "../testing/actors";
import { aCase, aCauseOfConcern, PUBLISHED, TODAY } from "../testing/cases";
import { aCommand } from "../testing/commands";
import { decided } from "../testing/register";
import { isBeforeReopening, type Lateness, latenessOf } from "./lateness";

const due = { firstTarget: addDays(TODAY, -79), deadlineOn: addDays(TODAY, 12) };

describe("how late a closing was", () => {
  it("is counted against the first target and the published deadline, each for itself", () => {
    expect(latenessOf(due, "implemented", TODAY)).toEqual({ firstTarget: 79, deadline: -12 });
    expect(latenessOf({ firstTarget: null, deadlineOn: TODAY }, "implemented", TODAY)).toEqual({
      firstTarget: null,
      deadline: 0,
    });
  });

  it("is nothing of what was recorded in error", () => {
    expect(latenessOf(due, "recorded-in-error", TODAY)).toEqual({ firstTarget: null, deadline: null });
  });

  it("is frozen by the closing, against the first target however often that moved, and told by its event", () => {
    const finding = {
      firstTarget: addDays(TODAY, -79),
      target: addDays(TODAY, 30),
      moves: 2,
      deadline: { kind: "by", date: addDays(TODAY, -3) },
    } as const;
    const { changes, events } = decided(aCase({ finding }), CAST.I, aCommand("close"));
    const late: Lateness = { firstTarget: 79, deadline: 3 };
    expect(changes.find(({ change }) => change === "closed")).toMatchObject({ late });
    expect(events[0]?.facts).toMatchObject({ kind: "closed", late });
  });

  it("is of a recommendation superseded with its cause of concern its own", () => {
    const own = { firstTarget: addDays(TODAY, -5), deadlineOn: null };
    const theCase = aCauseOfConcern([own], {
      finding: { deadline: { kind: "immediate" } },
      named: [{ ...aCauseOfConcern([]).named[0], reference: "WMP-2024-001", id: "next", successors: [] } as never],
    });
    const close = aCommand("close", {
      outcome: "superseded",
      successor: "WMP-2024-001",
      confirmedOpen: 1,
      supersededToo: ["child 1"],
    });
    const { changes } = decided(theCase, CAST.I, close);
    expect(changes.flatMap((change) => (change.change === "closed" ? [change.late] : []))).toEqual([
      { firstTarget: null, deadline: 182 },
      { firstTarget: 5, deadline: null },
    ]);
    expect(latenessOf({ firstTarget: null, deadlineOn: PUBLISHED }, "superseded", TODAY).deadline).toBe(182);
  });
});

describe("what was said before a reopening", () => {
  const reopened = { on: date("2024-06-10"), at: new Date("2024-06-10T10:00:00Z") };
  const said = (on: string, at: string) => ({ on: date(on), at: new Date(at) });

  it.each([
    ["on an earlier day", said("2024-06-09", "2024-06-09T10:00:00Z"), true],
    ["earlier on that day", said("2024-06-10", "2024-06-10T09:59:00Z"), true],
    ["later on that day", said("2024-06-10", "2024-06-10T10:01:00Z"), false],
    ["since, of a day before", said("2024-06-01", "2024-06-11T10:00:00Z"), true],
    ["on a later day", said("2024-06-11", "2024-06-11T09:00:00Z"), false],
  ])("%s", (_when, voice, before) => {
    expect(isBeforeReopening(voice, reopened)).toBe(before);
  });

  it("is nothing where nothing was said, or nothing was reopened", () => {
    expect(isBeforeReopening(null, reopened)).toBe(false);
    expect(isBeforeReopening(said("2024-06-01", "2024-06-01T10:00:00Z"), null)).toBe(false);
  });
});
