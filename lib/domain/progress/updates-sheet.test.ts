import { expect, it } from "vitest";
import { FORM_COLUMNS, FORM_HEADINGS, readUpdatesSheet } from "./updates-sheet";

const HEAD = FORM_COLUMNS.map((column) => FORM_HEADINGS[column]);
const sheet = (...cells: readonly (readonly string[])[]) => [
  { rows: cells.map((each, at) => ({ row: at + 1, cells: each })) },
];
const A_ROW = [
  "WMP-2023-004",
  "Words.",
  "open",
  "on track",
  "",
  "7",
  "Off track",
  "Half is done.",
  "Sample.",
  "31/10/2024",
];

it("reads the rows in which something was filled in, with the numbers that their file gives them", () => {
  const empty = ["WMP-2023-005", "Words.", "open", "", "", "3", " ", "", "", ""];
  expect(readUpdatesSheet(sheet(["Updates of September"], HEAD, empty, [], A_ROW))).toEqual({
    updates: [
      {
        row: 5,
        reference: "WMP-2023-004",
        entry: "7",
        filled: { progress: "Off track", note: "Half is done.", next: "Sample.", nextOn: "31/10/2024" },
      },
    ],
    left: 1,
  });
});

it("finds its columns wherever they stand, however they are spaced or written", () => {
  const turned = [...HEAD].reverse().map((heading) => ` ${heading.toUpperCase()} `);
  expect(readUpdatesSheet(sheet(turned, [...A_ROW].reverse()))).toMatchObject({
    updates: [{ reference: "WMP-2023-004", filled: { note: "Half is done." } }],
  });
});

it("names the headings that are not there, and answers null for a file that is no form at all", () => {
  const renamed = HEAD.map((heading) => (heading === "What was done" ? "Comments" : heading));
  expect(readUpdatesSheet(sheet(renamed, A_ROW))).toEqual({ missing: ["What was done"] });
  expect(readUpdatesSheet(sheet(["Name", "Age"], ["Ann", "40"]))).toBeNull();
  expect(readUpdatesSheet([])).toBeNull();
});
