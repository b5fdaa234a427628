import { describe, expect, it } from "vitest";
import { date } from "../calendar";
import { askedIn, layoutOf, periodOf } from "./address";
import { lastQuarter, periodUnfit, USUAL } from "./asked";
import { type PackDocument, readPackDocument, whatChanged } from "./document";
import { disagree } from "./pack";

const TODAY = date("2024-10-03");

describe("what is asked of a pack", () => {
  it("is the last quarter that has ended, or the days since the last pack", () => {
    expect(lastQuarter(TODAY)).toEqual({ from: "2024-07-01", to: "2024-09-30" });
    expect(lastQuarter(date("2024-09-30"))).toEqual({ from: "2024-07-01", to: "2024-09-30" });
    expect(lastQuarter(date("2024-09-29"))).toEqual({ from: "2024-04-01", to: "2024-06-30" });
    const none = { period: { from: null, to: null } };
    expect(periodOf(none, date("2024-08-31"), TODAY)).toEqual({ from: "2024-09-01", to: TODAY });
    expect(periodOf(none, TODAY, TODAY)).toEqual(lastQuarter(TODAY));
  });

  it("takes the usual for what an address has that is none, and says which", () => {
    const asked = askedIn({ force: "<b>", from: "2024-02-30", to: ["2024-01-01"], layout: "x", quiet: "0" });
    expect(asked).toEqual({
      ...{ force: null, period: { from: null, to: null }, layout: "everything", quietDays: null },
      view: null,
      wrong: ["from", "quiet"],
    });
    expect(askedIn({ force: "kent", from: "2024-01-01", to: "2024-03-31", layout: "exceptions", quiet: "30" })).toEqual(
      {
        ...{ force: "kent", period: { from: "2024-01-01", to: "2024-03-31" }, layout: "exceptions", quietDays: 30 },
        view: null,
        wrong: [],
      },
    );
  });

  it("says of a layout that is not kept any more that it is gone, and shows everything", () => {
    const id = "0199f3c0-0000-7000-8000-000000000001";
    const kept = [{ id, layout: { exceptions: true, quietDays: 90 } }];
    const view = { id: "0199f3c0-0000-7000-8000-000000000002", name: "Late" };
    const ofView = [{ id, layout: { ...USUAL, view } }];
    const asked = { layout: id, quietDays: null };
    expect(layoutOf({ ...asked, view: null }, ofView, []).layout.view).toEqual(view);
    expect(layoutOf({ ...asked, view: "all" }, ofView, []).layout.view).toBeUndefined();
    expect(layoutOf({ ...asked, view: view.id }, kept, [view]).layout.view).toEqual(view);
    expect(layoutOf({ ...asked, view: view.id }, kept, []).layout.view).toEqual({ id: view.id, name: "" });
    expect(layoutOf({ layout: id, quietDays: null, view: null }, kept, [])).toEqual({
      layout: kept[0]?.layout,
      isGone: false,
    });
    expect(layoutOf({ layout: id, quietDays: 30, view: null }, [], [])).toEqual({
      layout: { ...USUAL, quietDays: 30 },
      isGone: true,
    });
  });

  it("has a period that can be counted", () => {
    const why = (from: string, to: string, first: string | null = "2018-03-22") =>
      periodUnfit({ from: date(from), to: date(to) }, TODAY, first === null ? null : date(first))?.why ?? null;
    expect(why("2024-07-01", "2024-09-30")).toBeNull();
    expect(why("2024-09-30", "2024-09-30")).toBeNull();
    expect(why("2024-09-30", "2024-09-29")).toBe("period-backwards");
    expect(why("2024-10-01", "2024-10-04")).toBe("date-in-the-future");
    expect(why("2017-01-01", "2018-03-21")).toBe("period-before-the-register");
    expect(why("2024-01-01", "2024-03-31", null)).toBe("period-before-the-register");
    expect(why("2014-01-01", "2024-03-31")).toBe("period-too-long");
  });
});

it("voices disagree where one contradicts another", () => {
  const says = (
    progress: "on-track" | "some-issues" | "off-track" | "delivered" | null,
    assurance: "not-reviewed" | "assured" | "partly-assured" | "not-assured",
    status: "open" | "engage" = "open",
  ) => disagree({ progress, assurance, status });
  expect([says("on-track", "not-assured"), says("delivered", "partly-assured")]).toEqual([true, true]);
  expect([says("off-track", "assured"), says("some-issues", "assured")]).toEqual([true, true]);
  expect(says("delivered", "assured", "engage")).toBe(true);
  expect([says("on-track", "assured"), says("off-track", "not-assured"), says(null, "not-assured")]).toEqual([
    false,
    false,
    false,
  ]);
  expect([says("on-track", "not-reviewed"), says("delivered", "assured")]).toEqual([false, false]);
});

describe("a pack that is issued again", () => {
  const pack = (rows: PackDocument["tables"][number]["rows"], total: number): PackDocument => ({
    ...{
      title: "Board pack",
      facts: [],
      marking: "OFFICIAL",
      period: { from: date("2024-07-01"), to: date("2024-09-30") },
    },
    tables: [
      {
        ...{ section: "movement", title: "Movement", rule: "…", rows, total: ["All", total], none: "" },
        columns: [
          { head: "Kind", holds: "words" },
          { head: "Closing", holds: "number" },
        ],
      },
    ],
    closings: { "cause-of-concern": 0, recommendation: total, "area-for-improvement": 0, "area-of-concern": 0 },
  });

  it("says by table how many lines are gone and new, each of two that are alike by itself", () => {
    const line = ["Recommendations", 2] as const;
    expect(whatChanged(pack([line], 2), pack([line], 2))).toEqual([]);
    expect(whatChanged(pack([line, line], 4), pack([line, ["Recommendations", 3]], 5))).toEqual([
      { section: "movement", title: "Movement", gone: 2, came: 2 },
    ]);
  });

  it("is read from where it was stored as it was, and as nothing else", () => {
    const stored = pack(
      [
        ["Recommendations", null],
        [{ on: date("2024-09-01") }, 2],
      ],
      2,
    );
    expect(readPackDocument(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
    expect(() =>
      readPackDocument({ ...stored, tables: [{ ...stored.tables[0], rows: [[{ on: "soon" }]] }] }),
    ).toThrow();
  });
});
