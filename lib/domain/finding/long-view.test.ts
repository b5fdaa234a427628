import { describe, expect, it } from "vitest";
import { date } from "../calendar";
import { type LongViewFinding, longViewRows } from "./long-view";

const finding = (reference: string, more: Partial<LongViewFinding> = {}): LongViewFinding => ({
  reference,
  text: "The force should answer calls.",
  kind: "area-for-improvement",
  publishedOn: date(`${reference.slice(3, 7)}-05-01`),
  closedOn: null,
  parent: null,
  repeats: [],
  ...more,
});
const cause = (reference: string, more: Partial<LongViewFinding> = {}) =>
  finding(reference, { kind: "cause-of-concern", ...more });
const under = (parent: string, reference: string, more: Partial<LongViewFinding> = {}) =>
  finding(reference, { kind: "recommendation", parent, ...more });

const STORY = [
  finding("AB-2018-006", { closedOn: date("2021-01-01") }),
  finding("AB-2018-007"),
  under("AB-2019-001", "AB-2019-002", { closedOn: date("2020-01-01") }),
  cause("AB-2019-001"),
  finding("AB-2021-002", { repeats: ["AB-2018-006"] }),
  cause("AB-2023-002", { repeats: ["AB-2021-002"] }),
  under("AB-2023-002", "AB-2023-010"),
  under("AB-2023-002", "AB-2023-003", { repeats: ["AB-2019-002"] }),
];
const shown = (unfolded: "all" | readonly string[]) => longViewRows(STORY, unfolded).map((row) => row.reference);

describe("the long view", () => {
  it("shows every cause of concern and all that it repeats, through others too; nothing else", () => {
    expect(shown([])).toEqual(["AB-2018-006", "AB-2019-001", "AB-2021-002", "AB-2023-002"]);
    expect(longViewRows(STORY, []).map(({ is }) => is)).toEqual(["earlier", "cause", "earlier", "cause"]);
  });

  it("folds recommendations out under their cause, and with them what they repeat", () => {
    const rows = longViewRows(STORY, ["AB-2023-002"]);
    expect(rows.map(({ reference, is }) => `${reference} ${is}`)).toEqual([
      "AB-2018-006 earlier",
      "AB-2019-001 cause",
      "AB-2019-002 earlier",
      "AB-2021-002 earlier",
      "AB-2023-002 cause",
      "AB-2023-003 recommendation",
      "AB-2023-010 recommendation",
    ]);
    expect(rows.filter((row) => row.unfolded).map(({ reference }) => reference)).toEqual(["AB-2023-002"]);
    expect(shown("all")).toEqual(rows.map(({ reference }) => reference));
  });

  it("counts the recommendations of a cause whether they are shown or not", () => {
    const counts = longViewRows(STORY, []).map(({ rollUp }) => rollUp);
    expect(counts).toEqual([null, { closed: 1, all: 1 }, null, { closed: 0, all: 2 }]);
  });

  it("ends where findings repeat each other in a circle", () => {
    const circle = [
      cause("AB-2020-001", { repeats: ["AB-2019-001"] }),
      finding("AB-2019-001", { repeats: ["AB-2020-001"] }),
    ];
    expect(longViewRows(circle, "all")).toHaveLength(2);
  });
});
