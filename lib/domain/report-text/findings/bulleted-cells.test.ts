import { describe, expect, it } from "vitest";
import type { Block } from "../lines/block";
import { readReport } from "../read-report";

const row = (...texts: string[]) => texts.map((text) => ({ text, span: 1 }));
const found = (name: string, cell: string) => {
  const table: Block = { kind: "table", rows: [row("Ref", name, "Status"), row("1", cell, "Open")] };
  return readReport([table]).findings.map(({ text, confidence }) => [text, confidence]);
};

describe("a cell whose every line has the sign of an item", () => {
  it.each(["•", "-", "–", "1.", "(a)", "➢"])("each is a finding of its own: %s", (sign) => {
    expect(
      found(
        "Recommendation",
        `${sign} The force should lock its gates.\n${sign} By 31 March 2026, chief constables should count their keys.`,
      ),
    ).toEqual([
      ["The force should lock its gates.", "high"],
      ["By 31 March 2026, chief constables should count their keys.", "high"],
    ]);
  });

  it("in a column that no name tells", () => {
    expect(found("Text", "• The force should lock its gates.\n• The force should count its keys.")).toEqual([
      ["The force should lock its gates.", "high"],
      ["The force should count its keys.", "high"],
    ]);
  });

  it("orders, in a column of recommendations", () => {
    expect(found("Recommendation", "• Lock the gates at night.\n• Count the spare keys.")).toEqual([
      ["Lock the gates at night.", "high"],
      ["Count the spare keys.", "high"],
    ]);
  });

  it("keeps what explains an item with it, and a stem with its items", () => {
    expect(
      found(
        "Recommendation",
        "• The force should lock its gates.\nThey stood open.\n• By 1 May 2026, the force should:\n• count its keys; and\n• list them.",
      ),
    ).toEqual([
      ["The force should lock its gates.", "high"],
      ["By 1 May 2026, the force should count its keys.", "high"],
      ["By 1 May 2026, the force should list them.", "high"],
    ]);
  });

  it("is not sure of what is recommended in passing, and to nobody", () => {
    const passing = "A sample in May showed no fault; we recommend that this continues.";
    expect(found("Recommendation", passing)).toEqual([[passing, "low"]]);
    const named = "The sample was poor; we recommend that Kent Police samples more.";
    expect(found("Recommendation", named)).toEqual([[named, "high"]]);
  });
});
