import { describe, expect, it } from "vitest";
import type { Block } from "../lines/block";
import { readReport } from "../read-report";

const found = (text: string) =>
  readReport(text).findings.map(({ kind, text, parent, deadline, confidence }) => [
    kind,
    text,
    parent,
    deadline?.kind,
    confidence,
  ]);

const CAUSE = "Cleveland Police doesn’t adequately understand the demand it faces.";
const FIRST = "By 30 April 2020, the force should carry out a comprehensive analysis of demand.";

describe("rows that begin with a reference", () => {
  it.each([
    ["dotted, between bars", " | "],
    ["dotted, between tabs", "\t"],
  ])("%s", (_, bar) => {
    const rows = [
      ["Ref", "Type", "Recommendation", "Due", "Status"],
      ["1", "Cause of concern", CAUSE, "None", "Open"],
      ["1.1", "Recommendation", FIRST, "30/04/2020", "Complete"],
    ];
    expect(found(rows.map((row) => row.join(bar)).join("\n"))).toEqual([
      ["cause-of-concern", CAUSE, null, undefined, "high"],
      ["recommendation", FIRST, 0, "by", "high"],
    ]);
  });

  it("dotted, in a table of two columns", () => {
    expect(found(`Ref | Recommendation | Status\n1.1 | ${FIRST} | Open`)).toEqual([
      ["recommendation", FIRST, null, "by", "high"],
    ]);
  });
});

describe("a tracker of areas for improvement", () => {
  const kindsOf = (text: string) =>
    readReport(text).findings.map(({ kind, publishedStatus }) => [kind, publishedStatus]);
  const rows = `AFI 1 | The force should improve the quality of its victim needs assessments. | ACC Local Policing | In progress
AFI 2 | The force needs to improve its response to missing children. | ACC Crime | Complete`;

  it.each([
    ["names its column", `Ref | Area for improvement | Lead | Status\n${rows.replaceAll("AFI ", "")}`],
    [
      "stands under their heading",
      `Areas for improvement\n\nRef | Description | Lead | Status\n${rows.replaceAll("AFI ", "")}`,
    ],
    ["numbers them", `Ref | Recommendation | Lead | Status\n${rows}`],
    [
      "lost its cells",
      `Ref\nArea for improvement\nLead\nStatus\n${rows.replaceAll("AFI ", "").replaceAll(" | ", "\n")}`,
    ],
  ])("%s", (_, text) => {
    expect(kindsOf(text)).toEqual([
      ["area-for-improvement", null],
      ["area-for-improvement", "completed"],
    ]);
  });

  it("says itself where a row is a recommendation", () => {
    const text =
      "Areas for improvement\n\nRef | Type | Finding | Status\n1 | Recommendation | The force should review its plans by June 2025. | Open";
    expect(kindsOf(text)).toEqual([["recommendation", null]]);
  });
});

describe("a cell with several paragraphs", () => {
  it("is one finding with what it asks for, in a column of recommendations", () => {
    const rows = [
      ["Ref", "Recommendation", "Status"],
      [
        "R1",
        "By 31 May 2026, the force should review its stores.\nWe found that things are lost.\nThe review should cover each store.",
        "Complete",
      ],
    ].map((cells) => cells.map((text) => ({ text, span: 1 })));
    expect(readReport([{ kind: "table", rows }]).findings.map(({ text }) => text)).toEqual([
      "By 31 May 2026, the force should review its stores. The review should cover each store.",
    ]);
  });
});

describe("a label beside its words", () => {
  const label = (name: string, ...paragraphs: readonly string[]): Block => ({
    kind: "table",
    rows: [
      [
        { text: name, span: 1 },
        { text: paragraphs.join("\n"), span: 1 },
      ],
    ],
  });
  const read = (...blocks: readonly Block[]) =>
    readReport([{ kind: "heading", level: 1, text: "Kent Police: PEEL 2024" }, ...blocks]).findings.map(
      ({ kind, text }) => [kind, text],
    );

  it("counts for each paragraph of the cell that asks for something, and for none that explains", () => {
    const [heat, feed] = ["The force should heat its cells.", "The force should feed its dogs."];
    expect(read(label("Areas for improvement", heat, "We found that two of them were cold.", feed))).toEqual([
      ["area-for-improvement", heat],
      ["area-for-improvement", feed],
    ]);
    expect(read(label("Area for improvement", heat, "Detainees should be able to say when they are cold."))).toEqual([
      ["area-for-improvement", heat],
    ]);
  });
});
