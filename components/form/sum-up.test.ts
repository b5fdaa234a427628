import { expect, test } from "vitest";
import type { FieldSpec } from "@/lib/forms/field-spec";
import { sumUp } from "./sum-up";

const FIELDS: readonly FieldSpec[] = [
  { is: "heading", name: "part", label: "A part" },
  {
    is: "radios",
    name: "outcome",
    label: "Outcome",
    options: [
      { value: "implemented", label: "Implemented" },
      { value: "superseded", label: "Superseded" },
    ],
  },
  { is: "line", name: "successor", label: "By which", onlyWith: { name: "outcome", value: "superseded" } },
  {
    is: "boxes",
    name: "evidence",
    label: "Evidence",
    options: [
      { value: "1", label: "Audit" },
      { value: "2", label: "Survey" },
      { value: "3", label: "Letter" },
    ],
  },
  { is: "select", name: "method", label: "Method", empty: "Choose", options: [{ value: "revisit", label: "Revisit" }] },
  { is: "text", name: "note", label: "Note" },
  { is: "date", name: "on", label: "Day" },
  { is: "confirm", name: "open", label: "Although 2 are open", value: "2" },
  { is: "hidden", name: "force", value: "an id" },
];

test("a form is summed up in its own words: labels of choices, dates in words, texts whole", () => {
  const note = `First line.\n\n${"A long text. ".repeat(500)}`;
  const typed = { outcome: "implemented", evidence: ["3", "1"], method: "revisit", note, on: "2024-09-16", open: "2" };
  expect(sumUp(FIELDS, { ...typed, force: "an id", key: "a key", version: "3" })).toEqual([
    { label: "Outcome", says: ["Implemented"] },
    { label: "Evidence", says: ["Audit", "Letter"] },
    { label: "Method", says: ["Revisit"] },
    { label: "Note", says: [note.trim()] },
    { label: "Day", says: ["16 September 2024"] },
    { label: "Although 2 are open", says: ["Yes"] },
  ]);
});

test("what was left empty, and what counts only with another choice, is left out", () => {
  expect(sumUp(FIELDS, { outcome: "implemented", successor: "WMP-2024-001", note: "  ", method: "" })).toEqual([
    { label: "Outcome", says: ["Implemented"] },
  ]);
  expect(sumUp(FIELDS, { outcome: "superseded", successor: "WMP-2024-001" })).toEqual([
    { label: "Outcome", says: ["Superseded"] },
    { label: "By which", says: ["WMP-2024-001"] },
  ]);
});
