import { describe, expect, it } from "vitest";
import { readReport } from "./read-report";

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
