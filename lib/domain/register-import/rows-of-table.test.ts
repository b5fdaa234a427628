import { describe, expect, it } from "vitest";
import { date } from "../calendar";
import { LISTS } from "../testing/lists";
import { type DayAnswers, likelyDay } from "./day-words";
import { proposedFileAnswers } from "./file-answers";
import { tableOf } from "./headings";
import { isError } from "./issue";
import { keyBeside, keyOf, meaningsInKey } from "./key-words";
import { proposeColumns } from "./mapping";
import { itemsOf } from "./parts-of-row";
import { planImport } from "./plan-import";
import { readFindings } from "./read-findings";
import { withActions } from "./rows-of-table";

/** What somebody who uploads a sheet for the first time, and agrees with all that was found, gets. */
function imported(lines: readonly string[], sheet = "Sheet1", days: DayAnswers = {}) {
  const rows = lines.map((line, index) => ({
    row: index + 1,
    cells: line.split("|").map((cell) => cell.replaceAll("\\n", "\n")),
  }));
  const table = tableOf([{ name: sheet, rows }]);
  if (!table) throw new Error("No table was found.");
  const columns = withActions(table.rows, proposeColumns(table.columns, {}, table.rows));
  const file = proposedFileAnswers(table.above, table.columns, table.rows, columns);
  const key = { ...table.key, ...keyBeside(table.rows, table.columns), ...keyOf(table.rows, table.above) };
  const plan = planImport(
    {
      rows: table.rows,
      mapping: { columns, kinds: {}, progress: meaningsInKey(table.rows, columns, key), people: {} },
      inspections: {},
      file,
      days,
      today: date("2025-06-30"),
      side: "force",
    },
    { findings: [], inspections: [], people: [], types: LISTS["inspection-types"], evidenceKinds: [] },
  );
  return { columns, file, key, plan, table };
}

describe("rows that are no findings", () => {
  it("bands, totals, the key and repeated headings are left alone, and each sort is said once", () => {
    const { plan } = imported([
      "Ref|Finding|Owner|RAG",
      "Custody inspection, published 3 May 2024",
      "Areas for improvement",
      "C1|The force should check on people in its cells.|Lead|G",
      "C2|The force should mend its cell bells.|Lead|A",
      "Ref|Finding|Owner|RAG",
      "Recommendations",
      "C3|The force should count its keys each night.|Lead|B",
      "Total|3||",
      "2 done|1 late||",
      "Key|Blue closed; green done; amber going to plan; red late||",
    ]);
    expect(plan.create.map(({ ownReference, kind, progress }) => [ownReference, kind, progress?.to])).toEqual([
      ["C1", "area-for-improvement", "delivered"],
      ["C2", "area-for-improvement", "on-track"],
      ["C3", "recommendation", undefined],
    ]);
    expect(plan.inspections).toMatchObject([{ title: "Custody inspection", publishedOn: "2024-05-03" }]);
    expect(plan.issues.flatMap((issue) => (issue.what === "rows-left-alone" ? [[issue.why, issue.rows]] : []))).toEqual(
      [
        ["band", [2, 3, 7]],
        ["heading", [6]],
        ["total", [9, 10]],
        ["key", [11]],
      ],
    );
    expect(plan.create[2]?.closure).not.toBeNull();
  });

  it("actions below a finding are its plan: their owners, dates and states are never the finding’s", () => {
    const { columns, file, plan } = imported([
      "Plan after “A review of lost property”, published 2 April 2025|||||",
      "Nr.|Recommendation|Action|Who|Due date|Status",
      "R1|The force should label what it finds.|Buy labels|Stores|31/07/2025|Red",
      "||Train staff|Training|31/08/2025|Complete",
      "R2|The force should say where it was found.|New form|Stores|Ongoing|Amber",
    ]);
    expect(columns).toEqual(["reference", "text", "action", "action-owner", "action-due", "action-state"]);
    expect(file).toMatchObject({
      inspection: "A review of lost property, published 2 April 2025",
      kind: "recommendation",
    });
    expect(plan.create).toMatchObject([
      {
        ...{ ownReference: "R1", kind: "recommendation", dates: { first: null }, progress: null },
        allocation: { ownerId: null },
        actions: [
          { text: "Buy labels", due: "2025-07-31", done: false },
          { text: "Train staff", due: "2025-08-31", done: true },
        ],
      },
      { ownReference: "R2", dates: { first: null }, actions: [] },
    ]);
    // Nobody of the register is called so, and one has no day.
    expect(plan.issues.map(({ what, row }) => [row, what])).toEqual([
      [3, "person-unknown"],
      [4, "person-unknown"],
      [5, "action-undated"],
    ]);
    expect(plan.skipped).toEqual([]);
  });

  it("are left in the file where no column says what is done", () => {
    const { columns, plan } = imported([
      "Ref|Kind|Finding|Who|By|Report",
      "R1|AFI|The force should label what it finds.|Stores|31/07/2025|Custody, 3 May 2024",
      "|||Training|31/08/2025|",
    ]);
    expect(columns).toEqual(["reference", "kind", "text", null, null, "inspection"]);
    expect(plan.create).toMatchObject([{ actions: [], dates: { first: null } }]);
    expect(plan.issues.map(({ what }) => what)).toEqual(["rows-left-alone"]);
  });

  it("so is a finding that a merged cell says again beside each action", () => {
    const { plan } = imported([
      "Ref|Kind|Finding|Step|Report",
      "R1|AFI|The force should label what it finds.|Buy labels|Custody, 3 May 2024",
      "R1|AFI|The force should label what it finds.|Train staff|Custody, 3 May 2024",
    ]);
    expect(plan.create).toHaveLength(1);
    // Neither says by when.
    expect(plan.issues.map(({ what }) => what)).toEqual(["action-undated", "action-undated"]);
    expect(plan.skipped).toEqual([3]);
  });

  it("with the day that was said for actions that give none", () => {
    const { plan } = imported(
      [
        "Ref|Kind|Finding|Step|Report",
        "R1|AFI|The force should label what it finds.|Buy labels|Custody, 3 May 2024",
        "R1|AFI|The force should label what it finds.|Train staff|Custody, 3 May 2024",
      ],
      "Sheet1",
      { "": date("2025-09-30") },
    );
    expect(plan.create).toMatchObject([
      {
        dates: { first: null },
        actions: [
          { text: "Buy labels", due: "2025-09-30" },
          { text: "Train staff", due: "2025-09-30" },
        ],
      },
    ]);
    expect(plan.issues).toEqual([]);
  });
});

describe("actions that have a number of their own", () => {
  it("are the plan’s, and no findings without words", () => {
    for (const [first, second] of [
      ["A1.1", "A1.2"],
      ["A1a", "A1b"],
      ["Action 1", "Action 2"],
    ]) {
      const { plan } = imported([
        "Plan after “A review of lost property”, published 2 April 2025|||||",
        "Ref|Recommendation|Action|Who|Due date|Status",
        "A1|The force should label what it finds.||||",
        `${first}||Buy many labels|Stores|31/07/2025|Red`,
        `${second}||Train all staff|Training|31/08/2025|Complete`,
      ]);
      expect(plan.issues.filter(isError)).toEqual([]);
      expect(plan.create.map(({ ownReference, actions }) => [ownReference, actions.map(({ text }) => text)])).toEqual([
        ["A1", ["Buy many labels", "Train all staff"]],
      ]);
    }
  });

  it("are findings without words where their number is none of a step", () => {
    const { plan } = imported([
      "Ref|Kind|Finding|Step|Report",
      "A1|AFI|The force should label what it finds.|Buy labels now|Custody, 3 May 2024",
      "A12|AFI||Train all staff|Custody, 3 May 2024",
    ]);
    expect(plan.issues.filter(isError).map(({ what }) => what)).toEqual(["text-missing"]);
  });

  it("are the plan’s below merged words without a number", () => {
    const { plan } = imported([
      "Kind|Finding|Step|Report",
      "AFI|The force should label what it finds.|Buy labels|Custody, 3 May 2024",
      "AFI|The force should label what it finds.|Train staff|Custody, 3 May 2024",
      "AFI|The force should label what it finds.|Train staff|PEEL, 3 May 2023",
    ]);
    expect(plan.issues.filter(isError)).toEqual([]);
    expect(plan.create.map(({ row }) => row)).toEqual([2, 4]);
  });
});

describe("several tables below each other", () => {
  it("are each read from its own headings, whatever its columns and their order", () => {
    const { plan } = imported([
      "Custody inspection, published 3 May 2024",
      "Ref|Area for improvement|Owner|RAG",
      "C1|The force should check on people in its cells.|Lead|G",
      "|||",
      "Recommendations||||",
      "RAG|Recommendation|Published deadline|No|Notes",
      "R|The force should count its keys each night.|31/10/2024|R1|Asked twice",
      "A|The force should hang up its keys.|Within three months|R2|",
    ]);
    expect(plan.issues.filter(isError)).toEqual([]);
    expect(
      plan.create.map(({ row, ownReference, kind, deadline, progress }) => [
        row,
        ownReference,
        kind,
        deadline.kind,
        progress?.to,
      ]),
    ).toEqual([
      [3, "C1", "area-for-improvement", "none", "on-track"],
      [7, "R1", "recommendation", "by", "off-track"],
      [8, "R2", "recommendation", "within", "some-issues"],
    ]);
    expect(plan.issues.flatMap((issue) => (issue.what === "rows-left-alone" ? [[issue.why, issue.rows]] : []))).toEqual(
      [
        ["band", [5]],
        ["heading", [6]],
      ],
    );
  });
});

describe("the lines above a table", () => {
  it.each([
    [["Inspection:|PEEL 2023–25", "Published:|22/12/2023"], "PEEL 2023–25, published 22/12/2023"],
    [
      ["PEEL 2023–25: an inspection", "Date of publication|22 December 2023"],
      "PEEL 2023–25: an inspection, published 22 December 2023",
    ],
    [["Custody inspection report", "Report published on 22.12.23"], "Custody inspection report, published 22.12.23"],
    [["Published 22/12/2023", "Source|Custody"], "Custody, published 22/12/2023"],
  ])("say the report and its day in cells of their own: %s", (lines, inspection) => {
    const { file, plan } = imported([
      ...lines,
      "Ref|Area for improvement|RAG",
      "C1|The force should heat all of its cells.|G",
    ]);
    expect(file.inspection).toBe(inspection);
    expect(plan.inspections).toMatchObject([
      { title: inspection.replace(/, published.*/, ""), publishedOn: "2023-12-22" },
    ]);
  });
});

describe("the file’s own key", () => {
  const table = ["Ref|Kind|Finding|BRAG|Report", "R1|AFI|The force should label what it finds.|A|Custody, 3 May 2024"];
  it.each([
    ["in one cell below the table", ["B = delivered and closed; A = delivered; G = on track"]],
    ["in rows of two cells", ["B|Closed", "A|Delivered", "G|On track"]],
    ["under its name", ["Key|Blue closed; amber delivered; green on track"]],
    ["in rows below its name", ["Key", "B|Closed", "A|Delivered", "G|On track"]],
  ])("is read and left alone %s", (_where, key) => {
    const { plan } = imported([...table, "||||", ...key]);
    expect(plan.issues.map(({ what, ...more }) => ("why" in more ? more.why : what))).toEqual([
      "progress-without-day",
      "key",
    ]);
    expect(plan.create).toMatchObject([{ progress: { to: "delivered" } }]);
  });
});

describe("a key of other words, or in another place", () => {
  const imports = (above: readonly string[], heads: string, rows: readonly string[]) =>
    imported([...above, `Ref|Kind|Finding|Status|Report${heads}`, ...rows]).plan.create.map(
      ({ progress }) => progress?.to,
    );
  const one = (state: string, beside = "") =>
    `R1|AFI|The force should label what it finds.|${state}|Custody, 3 May 2024${beside}`;
  const two = (state: string, beside = "") =>
    `R2|AFI|The force should say where it was found.|${state}|Custody, 3 May 2024${beside}`;
  it("is read where a line says that it is one", () => {
    expect(imports(["Key: 1 = done; 2 = late"], "", [one("1"), two("2")])).toEqual(["delivered", "off-track"]);
    expect(imports(["RAG key|A – done, B – late"], "", [one("A"), two("B")])).toEqual(["delivered", "off-track"]);
    expect(imports(["Key", "1|Done", "2|Late"], "", [one("1"), two("2")])).toEqual(["delivered", "off-track"]);
    expect(imports([], "", [one("1"), two("2"), "Key", "1|Done", "2|Late"])).toEqual(["delivered", "off-track"]);
  });

  it("is read beside the rows", () => {
    const rows = [one("1", "||1|Done"), two("2", "||2|Late")];
    expect(imports([], "||Key|", rows)).toEqual(["delivered", "off-track"]);
    expect(imports([], "|||", [one("Blue", "||Blue|Late"), two("Red", "||Red|Done")])).toEqual([
      "off-track",
      "delivered",
    ]);
  });

  it("is none where colours stand beside what the force writes", () => {
    expect(
      imported(["Ref|Kind|Finding|RAG|Report|", `${one("Red")}|Doors are bought`, `${two("Red")}|Done`]).key,
    ).toEqual({});
  });
});

describe("headings in two rows", () => {
  it("are read with the names that stand below them, and no row of them is a finding", () => {
    const { columns, plan } = imported([
      "Ref|Kind|Finding|Target||Report",
      "|||First|Latest|",
      "R1|AFI|The force should label what it finds.|31/01/2025|31/03/2025|Custody, 3 May 2024",
    ]);
    expect(columns).toEqual(["reference", "kind", "text", "first-target", "target", "inspection"]);
    expect(plan.issues).toEqual([]);
    expect(plan.create).toMatchObject([{ row: 3, dates: { first: "2025-01-31" } }]);
  });

  it("are one where the row below them is a finding", () => {
    const { plan } = imported([
      "Ref|Kind|Finding|Target||Report",
      "|AFI|The force should act.|||Custody, 3 May 2024",
      "R2|AFI|The force should label what it finds.|||Custody, 3 May 2024",
    ]);
    expect(plan.create).toHaveLength(2);
  });

  it("are read with the group that they stand under, of one or of several", () => {
    for (const group of ["Target", "Dates", "Date"]) {
      const { columns } = imported(
        [
          `|||${group}||`,
          "Ref|Kind|Finding|First|Current|Report",
          "R1|AFI|The force should label what it finds.|||Custody, 3 May 2024",
        ].map((row, at) => (at === 0 ? row.replace("|||", "Said|||") : row)),
      );
      expect(columns).toEqual(["reference", "kind", "text", "first-target", "target", "inspection"]);
    }
  });
});

describe("rows that are hidden in their file", () => {
  it("are read all the same, and that is said once", () => {
    const rows = [
      { row: 2, cells: ["The force should number its lockers."] },
      { row: 3, cells: ["The force should paint its gates."] },
    ];
    const mapping = { columns: ["text"], kinds: {}, progress: {}, people: {} } as const;
    const read = readFindings({ rows, mapping, unseen: [3, 9], today: date("2026-11-30") });
    expect(read.reads).toHaveLength(2);
    expect(read.issues).toEqual([{ what: "rows-hidden", rows: [3], row: 3, column: null }]);
  });
});

describe("a row with several findings", () => {
  it("is several where each of its lines has a number of its own", () => {
    const { plan } = imported([
      "Ref|Kind|Finding|Report",
      "P2 to P4|AFI|P2 The force should answer sooner.\\nP3 The force should test its plans.\\nP4 The force should meet its staff.|Custody, 3 May 2024",
      "P5|AFI|The force should:\\n- label what it finds; and\\n- say where it was found.|Custody, 3 May 2024",
    ]);
    expect(plan.create.map(({ row, ownReference, text }) => [row, ownReference, text.split("\n")[0]])).toEqual([
      [2.1, "P2", "The force should answer sooner."],
      [2.2, "P3", "The force should test its plans."],
      [2.3, "P4", "The force should meet its staff."],
      [3, "P5", "The force should:"],
    ]);
  });

  it.each([
    ["The force should:\\n- label what it finds; and\\n- say where it was found."],
    ["The force should:\\nlabel what it finds; and\\nsay where it was found."],
    ["The force should: (i) label what it finds; and (ii) say where it was found."],
    ["The force should\\n(i) label what it finds; and\\n(ii) say where it was found."],
    ["The force should label what it finds.\\nThe force should say where it was found."],
  ])("is offered as several where its words are a list, and is one until somebody says so: %s", (words) => {
    const { table, columns, file, plan } = imported(["Ref|Kind|Finding|Report", `P5|AFI|${words}|Custody, 3 May 2024`]);
    expect(plan.create).toHaveLength(1);
    const [row] = table.rows;
    expect(row && itemsOf(row, columns)).toHaveLength(2);
    const how = {
      rows: table.rows,
      mapping: { columns, kinds: {}, progress: {}, people: {} },
      today: date("2025-06-30"),
    };
    const { reads } = readFindings({ ...how, file: { ...file, items: true } });
    expect(reads.map(({ read }) => [read.row, read.reference, read.text])).toEqual([
      [2.1, "P5.1", "The force should label what it finds."],
      [2.2, "P5.2", "The force should say where it was found."],
    ]);
  });

  it.each([
    "The force should label what it finds.\\nIt has too few labels.",
    "The force should label what it finds; see page (i) of the report.",
    "The force should label:",
  ])("is one where its lines are its own words: %s", (words) => {
    const { table, columns } = imported(["Ref|Kind|Finding|Report", `P5|AFI|${words}|Custody, 3 May 2024`]);
    expect(table.rows.flatMap((row) => itemsOf(row, columns))).toHaveLength(1);
  });

  it("is parted by roman numbers as by others", () => {
    const { plan } = imported([
      "Ref|Kind|Finding|Report",
      "P5|AFI|(i) The force should label what it finds.\\n(ii) The force should say where it was found.|Custody, 3 May 2024",
    ]);
    expect(plan.create.map(({ row }) => row)).toEqual([2.1, 2.2]);
  });
});

describe("recommendations below a cause of concern", () => {
  it("answer it where their numbers say so", () => {
    const lines = (numbers: readonly string[]) => [
      "Ref|Kind|Finding|Report",
      `${numbers[0]}|CoC|The force does not protect victims.|Custody, 3 May 2024`,
      `${numbers[1]}|Rec|The force should train its officers.|Custody, 3 May 2024`,
    ];
    expect(imported(lines(["P1", "P1.1"])).plan.create[1]?.parent).toEqual({ row: 2 });
    expect(imported(lines(["P1", "P2"])).plan.create[1]?.parent).toBeNull();
  });
});

describe("a word in a column of dates", () => {
  it.each([
    ["End March 2025", "2025-03-31"],
    ["by the end of Feb 2024", "2024-02-29"],
    ["Mar-25", "2025-03-31"],
    ["Q4 2024/25", "2025-03-31"],
    ["Q1 25/26", "2025-06-30"],
    ["Quarter 3 2024-25", "2024-12-31"],
    ["FY 2024/25", "2025-03-31"],
    ["end of 2025", "2025-12-31"],
    ["10/31/2024", "2024-10-31"],
    ["Ongoing", null],
    ["Spring 2025", null],
    ["2024/27", null],
    ["Q4 2024", null],
    ["31/06/2024", null],
  ])("%s is likely %s", (word, day) => {
    expect(likelyDay(word)).toBe(day);
  });
});
