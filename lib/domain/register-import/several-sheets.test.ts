import { describe, expect, it } from "vitest";
import { date } from "../calendar";
import { COLUMN_HEADINGS, IMPORT_COLUMNS } from "./column";
import { NO_FILE_ANSWERS } from "./file-answers";
import { proposeColumns } from "./mapping";
import { sharedReferences } from "./own-reference";
import { findParents } from "./parents";
import { readFindings } from "./read-findings";
import { registerOf } from "./several-sheets";
import { ownRow, rowOnSheet, sheetOfRow } from "./sheet-rows";
import { readSheetsRead } from "./sheets-read";
import type { Sheet } from "./spreadsheet";

const sheet = (name: string, lines: readonly (readonly string[])[], more: Partial<Sheet> = {}): Sheet => ({
  name,
  rows: lines.map((cells, at) => ({ row: at + 1, cells })),
  ...more,
});
const HEAD = ["Ref", "Area for improvement", "Owner"];

describe("a workbook of several sheets", () => {
  const north = sheet("Custody inspection 2023", [
    HEAD,
    ["1", "The force should paint all of its gates.", "Ann"],
    ["2", "The force should count all of its keys.", "Bob"],
  ]);
  const south = sheet("Crime data inspection 2024", [
    ["Crime data"],
    ["Lead", "Ref", "Recommendation"],
    ["Cyd", "1", "The force should record each crime on its day."],
  ]);

  it("is one table where they have the same columns, in whatever order and under whatever names", () => {
    const table = registerOf([north, south]);
    expect(table?.columns).toEqual(HEAD);
    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      ["1", "The force should paint all of its gates.", "Ann"],
      ["2", "The force should count all of its keys.", "Bob"],
      ["1", "The force should record each crime on its day.", "Cyd"],
    ]);
    expect(table?.rows.map(({ row }) => [sheetOfRow(row), ownRow(row)])).toEqual([
      [1, 2],
      [1, 3],
      [2, 3],
    ]);
    expect(table?.otherSheets).toEqual(["Crime data inspection 2024"]);
  });

  it("keeps the numbers of each sheet, which begin anew there, and finds a cause by its number on its own sheet", () => {
    const numbered = (of: string, cause: string, one: string) =>
      sheet(of, [
        ["Ref", "Kind", "Finding", "Cause of concern"],
        ["1", "CoC", cause, ""],
        ["2", "Rec", one, "1"],
      ]);
    const table = registerOf([
      numbered("North", "The force does not know who is in its cells.", "The force should count its cells each night."),
      numbered("South", "The force cannot find its keys when it needs them.", "The force should hang up its keys."),
    ]);
    const mapping = { columns: proposeColumns(table?.columns ?? []), kinds: {}, progress: {}, people: {} };
    const how = { rows: table?.rows ?? [], mapping, sheets: table?.sheets?.read ?? [], today: date("2025-01-01") };
    const reads = readFindings({ ...how, file: { ...NO_FILE_ANSWERS, inspection: "PEEL 2024" } }).reads.map(
      ({ read }) => read,
    );
    expect(sharedReferences(reads).map(({ what }) => what)).toEqual(Array(4).fill("own-reference-elsewhere"));
    const { of } = findParents(reads, [], new Map());
    expect([...of].map(([row, parent]) => [sheetOfRow(row), "row" in parent && sheetOfRow(parent.row.row)])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it("gives each row what its own sheet says once", () => {
    const table = registerOf([north, south]);
    const mapping = { columns: proposeColumns(table?.columns ?? []), kinds: {}, progress: {}, people: {} };
    const { reads } = readFindings({
      rows: table?.rows ?? [],
      mapping,
      sheets: table?.sheets?.read ?? [],
      today: date("2025-01-01"),
    });
    expect(reads.map(({ read }) => [read.inspection, read.kind])).toEqual([
      ["Custody inspection 2023", "area-for-improvement"],
      ["Custody inspection 2023", "area-for-improvement"],
      ["Crime data inspection 2024", "recommendation"],
    ]);
  });

  it("says of each other sheet why it is left alone", () => {
    const others = [
      sheet("Old", [HEAD, ["9", "The force should forget what was said here.", ""]], { hidden: true }),
      sheet("Notes", [["Somebody wrote this down."]]),
      sheet("Visits", [
        ["Report", "Published"],
        ["PEEL", "1 May 2024"],
      ]),
      sheet("Westmark", [HEAD, ["7", "The other force should paint all of its gates.", ""]]),
      sheet("Empty", [[" "]]),
    ];
    const table = registerOf([north, ...others, south], null, ["Westmark Police"]);
    expect(table?.sheets?.left).toEqual([
      { name: "Old (hidden)", why: "hidden" },
      { name: "Notes", why: "no-table" },
      { name: "Visits", why: "other-columns" },
      { name: "Westmark", why: "other-force" },
    ]);
    expect(table?.sheets?.read.map(({ number, name }) => [number, name])).toEqual([
      [1, "Custody inspection 2023"],
      [7, "Crime data inspection 2024"],
    ]);
  });

  it("reads one by itself where somebody chose it, and leaves out those beyond the most rows", () => {
    const alone = registerOf([north, south], south.name);
    expect(alone).toMatchObject({ sheet: south.name, rows: [{ row: 3 }] });
    expect(alone?.sheets).toEqual({ read: [], left: [{ name: north.name, why: "not-chosen" }] });
    const long = sheet(
      "Long",
      [HEAD].concat(Array.from({ length: 9_999 }, (_, at) => [String(at), "The force should paint its gates.", ""])),
    );
    expect(registerOf([long, north])?.sheets).toEqual({ read: [], left: [{ name: north.name, why: "too-many-rows" }] });
  });

  it("never reads what says of a register how it is filled in", () => {
    const register = sheet("Register", [IMPORT_COLUMNS.map((column) => COLUMN_HEADINGS[column]), ["1", "PEEL 2023"]]);
    const key = sheet("What the columns hold", [
      ["In this column", "is", "for example"],
      ["Cause of concern", "of a recommendation: its reference or words", "W11, the reference of the cause’s own row"],
      ["Text", "the words of the report, all of them as printed", "The force should paint its gates."],
    ]);
    expect(registerOf([register, key])?.sheets).toEqual({ read: [], left: [{ name: key.name, why: "other-columns" }] });
  });

  it("has its key on a sheet of its own, and keeps the numbers of days that it counts from 1904", () => {
    const register = sheet(
      "Log",
      [
        ["Ref", "Area for improvement", "RAG"],
        ["1", "The force should paint all of its gates.", "3"],
      ],
      {
        from1904: true,
      },
    );
    const key = sheet("Key", [
      ["Value", "Meaning"],
      ["3", "Closed"],
      ["4", "Late"],
    ]);
    expect(registerOf([register, key])).toMatchObject({ from1904: true, key: { "3": "Closed", "4": "Late" } });
  });

  it("says which other force its titles name", () => {
    const titled = (title: string) =>
      registerOf([sheet("Log", [[title], ...north.rows.map(({ cells }) => cells)])], null, OTHERS);
    const OTHERS = ["Kent Police", "Kent Fire and Rescue Service"];
    expect(titled("Kent Police – findings tracker")?.otherForce).toBe("Kent Police");
    expect(titled("Findings of inspections in Kent")?.otherForce).toBeUndefined();
  });

  it("is the same once it was kept", () => {
    const sheets = { read: [], left: [], ...registerOf([north, south])?.sheets, recorded: ["Before"] };
    expect(readSheetsRead(JSON.parse(JSON.stringify(sheets)))).toEqual(sheets);
    expect(readSheetsRead({ read: [{ number: "1" }, 7], left: [{ name: "A", why: "tired" }] })).toEqual({
      ...{ read: [], left: [], recorded: [] },
    });
  });

  it("numbers its rows by sheet, parts of rows too", () => {
    const row = rowOnSheet(3, 12.1);
    expect([sheetOfRow(row), ownRow(row)]).toEqual([3, 12.1]);
    expect(sheetOfRow(1_048_576)).toBe(0);
  });
});
