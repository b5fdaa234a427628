import { describe, expect, it } from "vitest";
import { date } from "../calendar";
import { keyOf } from "./key-words";
import type { Mapping } from "./mapping";
import type { SheetRow } from "./spreadsheet";
import { wordKey } from "./word-key";
import { dayWords, statusWords } from "./words-asked";

const mapping = (columns: Mapping["columns"]): Mapping => ({ columns, kinds: {}, progress: {}, people: {} });
const rowsOf = (lines: readonly (readonly string[])[]): readonly SheetRow[] =>
  lines.map((cells, at) => ({ row: at + 2, cells }));
const both = (findings: readonly SheetRow[], actions = findings) => ({ findings, actions });

describe("words in columns of dates", () => {
  it("are each asked once, those too that say that there is no day yet", () => {
    const rows = rowsOf([
      ...["TBC", "tbc", "N/A", "unknown", "Mar-25", "Ongoing", "31/12/2024", "", "-", "#REF!"].map((word) => [
        "A",
        word,
      ]),
    ]);
    expect(
      dayWords(both(rows), mapping(["text", "target"]), {}).map(({ word, count, day }) => [word, count, day]),
    ).toEqual([
      ["TBC", 2, null],
      ["N/A", 1, null],
      ["unknown", 1, null],
      ["Mar-25", 1, "2025-03-31"],
      ["Ongoing", 1, null],
    ]);
    const [said] = dayWords(both(rows), mapping(["text", "target"]), { tbc: "none" });
    expect(said?.day).toBeNull();
  });

  it("are asked however many days stand beside them", () => {
    const days = Array.from({ length: 300 }, (_, at) => ["A", `${(at % 28) + 1}/${(at % 12) + 1}/20${20 + (at % 9)}`]);
    const asked = dayWords(both(rowsOf([...days, ["A", "Spring"]])), mapping(["text", "target"]), {});
    expect(asked.map(({ word }) => word)).toEqual(["Spring"]);
  });

  it("are asked of the actions of a plan too", () => {
    const findings = rowsOf([["A", "30/11/2024"]]);
    const actions = [
      ...findings,
      ...rowsOf([
        ["", "Q1 25/26"],
        ["", "Ongoing"],
      ]),
    ];
    expect(dayWords(both(findings, actions), mapping(["text", "action-due"]), {})).toEqual([
      { word: "Q1 25/26", count: 1, day: "2025-06-30", ofAction: true },
      { word: "Ongoing", count: 1, day: null, ofAction: true },
    ]);
  });

  it("are asked of actions that give none, once for all of them", () => {
    const rows = rowsOf([
      ["A", "Buy labels", ""],
      ["", "Train staff", "–"],
      ["", "Sell labels", "31/07/2025"],
      ["B", "", ""],
    ]);
    const columns = ["text", "action", "action-due"] as const;
    expect(dayWords(both(rows), mapping(columns), {})).toEqual([{ word: "", count: 2, day: null, ofAction: true }]);
    expect(dayWords(both(rows), mapping(columns), { "": date("2025-09-30") })[0]?.day).toBe("2025-09-30");
    expect(dayWords(both(rows), mapping(["text", "action", null]), {})).toMatchObject([{ word: "", count: 3 }]);
  });

  it("keep what was said of them however long they are", () => {
    const long = `As soon as ${"the new building is ready and ".repeat(5)}let`;
    const [asked] = dayWords(both(rowsOf([["A", long]])), mapping(["text", "target"]), {
      [wordKey(long)]: date("2025-09-30"),
    });
    expect(asked).toMatchObject({ day: "2025-09-30" });
    expect(wordKey(asked?.word ?? "")).toBe(wordKey(long));
  });

  it("are not asked where they only say whether a finding is closed", () => {
    const rows = rowsOf([
      ["A", "No"],
      ["A", "Yes"],
      ["A", "TBC"],
    ]);
    expect(dayWords(both(rows), mapping(["text", "closed-on"]), {}).map(({ word }) => word)).toEqual(["TBC"]);
  });
});

describe("words of a column of progress", () => {
  it("are each shown with what they are taken for, beside the file’s key, those that say nothing too", () => {
    const rows = rowsOf([
      ["A", "G"],
      ["A", "G"],
      ["A", "TBC"],
      ["A", "unknown"],
      ["A", "Purple"],
      ["A", ""],
    ]);
    const key = keyOf([], ["Blue closed; green done, not yet signed off; red late"]);
    expect(statusWords(both(rows), mapping(["text", "progress"]), key)).toEqual([
      { word: "G", count: 2, ofAction: false, inKey: "done, not yet signed off", meaning: "delivered" },
      { word: "TBC", count: 1, ofAction: false, inKey: null, meaning: "none" },
      { word: "unknown", count: 1, ofAction: false, inKey: null, meaning: "none" },
      { word: "Purple", count: 1, ofAction: false, inKey: null, meaning: null },
    ]);
  });

  it("are shown of the actions of a plan too", () => {
    const actions = rowsOf([
      ["", "Late – procurement"],
      ["", "Half way"],
    ]);
    const shown = statusWords(both([], actions), mapping(["text", "action-state"]), {});
    expect(shown.map(({ word, ofAction, meaning }) => [word, ofAction, meaning])).toEqual([
      ["Late – procurement", true, "off-track"],
      ["Half way", true, null],
    ]);
  });
});
