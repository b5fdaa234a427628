import { describe, expect, it } from "vitest";
import { date } from "../calendar";
import type { CauseAnswers } from "./cause-answers";
import { causesOffered, causeWords } from "./cause-words";
import type { ImportColumn } from "./column";
import type { NamedInspection } from "./inspections-named";
import { plain } from "./plain";
import { readFindings } from "./read-findings";

const COLUMNS: readonly ImportColumn[] = ["reference", "kind", "text", "cause", "inspection"];
const named = (title: string): [string, NamedInspection] => [
  plain(title),
  { key: plain(title), title, rows: 1, known: null, leftOut: false, type: "peel", publishedOn: date("2024-05-03") },
];

function asked(lines: readonly string[], answers: CauseAnswers = {}) {
  const rows = lines.map((line, at) => ({ row: at + 2, cells: line.split("|") }));
  const mapping = { columns: COLUMNS, kinds: {}, progress: {}, people: {} };
  const reads = readFindings({ rows, mapping, today: date("2024-09-30") }).reads.map(({ read }) => read);
  const inspections = new Map([named("Custody"), named("Crime")]);
  return { words: causeWords(reads, rows, 3, [], inspections, answers), offered: causesOffered(reads, []) };
}

const CAUSE = "C1|CoC|The force does not know who is in its cells.||Custody";

describe("words for causes of concern", () => {
  it("are each asked once where none is found, with the causes that can be meant and what was said", () => {
    const { words, offered } = asked(
      [
        CAUSE,
        "R1|Rec|The force should count them.|C1|Custody",
        "R2|Rec|The force should name them.|Cells|Custody",
        "R3|Rec|The force should watch them.|cells |Custody",
        "R4|Rec|The force should list them.|#N/A|Custody",
      ],
      { cells: { row: 2 } },
    );
    expect(words).toEqual([
      { word: "Cells", count: 2, failed: false, answer: { row: 2 } },
      { word: "#N/A", count: 1, failed: true, answer: null },
    ]);
    expect(offered).toEqual([
      { is: { row: 2 }, reference: "C1", text: "The force does not know who is in its cells." },
    ]);
  });

  it("are asked where they name what is no cause of concern, or one of another report", () => {
    const { words } = asked([
      CAUSE,
      "R1|Rec|The force should count them.|C1|Crime",
      "A1|AFI|The force should wash them.||Custody",
      "R2|Rec|The force should name them.|A1|Custody",
      "A2|AFI|The force should paint them.|C1|Custody",
    ]);
    expect(words.map(({ word }) => word)).toEqual(["C1", "A1"]);
  });

  it("are as long as the cell, and so is their answer’s", () => {
    const long = `The force does not know ${"who is in its cells and why, ".repeat(9)}`;
    const ends = (end: string) => `R1|Rec|The force should count ${end}.|${end} ${long}|Custody`;
    const { words } = asked([ends("one"), ends("two")]);
    expect(words).toHaveLength(2);
  });
});
