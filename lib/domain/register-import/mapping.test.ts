import { describe, expect, it } from "vitest";
import { COLUMN_HEADINGS, IMPORT_COLUMNS } from "./column";
import { letterOf, tableOf } from "./headings";
import { keepMapping, proposeColumns, readMapping, readSavedMapping } from "./mapping";
import { kindMeant, progressMeant, reasonMeant, saysNothing } from "./value-words";

describe("the columns of a file", () => {
  it("of the template are recognised, every one", () => {
    expect(proposeColumns(IMPORT_COLUMNS.map((column) => COLUMN_HEADINGS[column]))).toEqual(IMPORT_COLUMNS);
  });

  it.each([
    ["HMICFRS Ref", "reference"],
    ["Our ref", "reference"],
    ["Ref no.", "reference"],
    ["HMICFRS Ref No", "reference"],
    ["Serial No", "reference"],
    ["URN", "reference"],
    ["Force reference", "reference"],
    ["AFI/CoC/Rec", "kind"],
    ["Rec/AFI", "kind"],
    ["Linked cause of concern", "cause"],
    ["Recommendation wording", "text"],
    ["Person responsible", "owner"],
    ["Chief Officer Lead", "sponsor"],
    ["COT Lead", "sponsor"],
    ["HMICFRS timescale", "deadline"],
    ["Original completion date", "first-target"],
    ["Forecast completion date", "target"],
    ["Reason for slippage", "reason"],
    ["Delivery status", "progress"],
    ["Date last reviewed", "last-update"],
    ["Actual completion date", "closed-on"],
    ["Sign-off letter", "letter"],
    ["Date of publication", "published-on"],
    ["Recommendation", "text"],
    ["Lead", "owner"],
    ["SRO", "sponsor"],
    ["Due date", "target"],
    ["Revised date", "target"],
    ["Original due date", "first-target"],
    ["RAG", "progress"],
    ["Status", "progress"],
    ["Date closed", "closed-on"],
    ["Inspection report", "inspection"],
    ["Last updated", "last-update"],
    ["Date of report", "published-on"],
  ])("%s is %s", (heading, column) => {
    expect(proposeColumns([heading])).toEqual([column]);
  });

  it("are never told by a name that differs in a letter", () => {
    expect(proposeColumns(["Sposnor", "Tex", "Lean", "Stats"])).toEqual([null, null, null, null]);
  });

  it("are told by what their cells hold where nobody knows their names", () => {
    const rows = [
      ["K1", "The force should paint its gates.", "AFI", "Amber"],
      ["K2", "Within three months, the force should count its keys.", "Rec", "Complete"],
    ].map((cells, index) => ({ row: index + 2, cells }));
    expect(proposeColumns(["Nr", "What they want", "Sort", "How goes it"], {}, rows)).toEqual([
      "reference",
      "text",
      "kind",
      "progress",
    ]);
  });

  it("that hold sentences month by month are its update, the surest of them, and never its progress or a date", () => {
    const headings = ["Ref", "Progress update", "Latest update", "Comments", "RAG"];
    expect(proposeColumns(headings)).toEqual(["reference", null, "update", null, "progress"]);
    expect(proposeColumns(["Progress update"])).toEqual(["update"]);
    expect(proposeColumns(["Evidence", "Action taken", "RAG rationale"])).toEqual(["evidence", null, null]);
  });

  it("are each taken once, by the surest heading; the others stay unknown", () => {
    expect(proposeColumns(["Status", "RAG", "Progress", "Board notes"])).toEqual([null, null, "progress", null]);
    expect(proposeColumns(["Due date", "Revised date"])).toEqual([null, "target"]);
  });

  it("are read as the force chose before, wherever they stand now", () => {
    const saved = keepMapping(
      ["Status", "Colour"],
      { columns: ["progress", null], kinds: {}, progress: { purple: "some-issues" }, people: {} },
      { "peel 2023": { leftOut: true } },
      null,
      ["progress", "progress"],
    );
    expect(proposeColumns(["Colour", "Status", "RAG"], saved.columns)).toEqual([null, "progress", null]);
    expect(readSavedMapping(JSON.parse(JSON.stringify(saved)))).toEqual(saved);
  });

  it("that nobody took off are found again where nothing else is taken for them", () => {
    const headings = ["Area for improvement", "Due", "Target"];
    const found = proposeColumns(headings);
    expect(found).toEqual(["text", null, "target"]);
    const mapping = { columns: found, kinds: {}, progress: {}, people: {} };
    const saved = keepMapping(headings, mapping, {}, null, found);
    expect(proposeColumns(headings.slice(0, 2), saved.columns)).toEqual(["text", "target"]);
    const without = keepMapping(headings, { ...mapping, columns: ["text", null, null] }, {}, null, found);
    expect(proposeColumns(headings, without.columns)).toEqual(["text", "target", null]);
  });

  it("that were kept and mean nothing today are unknown", () => {
    expect(readSavedMapping({ columns: { a: "nonsense", b: "text" }, kinds: 4 })).toEqual({
      columns: { b: "text" },
      kinds: {},
      progress: {},
      people: {},
      inspections: {},
    });
    expect(readMapping({ columns: ["text", "no", 7] })).toEqual({
      columns: ["text", null, null],
      kinds: {},
      progress: {},
      people: {},
    });
  });
});

describe("the table of a file", () => {
  const rows = (lines: readonly (readonly string[])[]) => lines.map((cells, index) => ({ row: index + 1, cells }));

  it("begins at the row that names the most columns, below titles, in whichever sheet", () => {
    const sheets = [
      { name: "Read me", rows: rows([["How to use this"], ["Owner of this file", "the lead"]]) },
      {
        name: "Tracker",
        rows: rows([
          ["Force tracker"],
          [],
          ["Ref", "Text", "Owner"],
          ["1", "Words", "Lead"],
          ["", "", ""],
          ["2", "More", ""],
        ]),
      },
    ];
    expect(tableOf(sheets)).toEqual({
      sheet: "Tracker",
      otherSheets: ["Read me"],
      heading: 3,
      above: ["Force tracker", "Tracker"],
      columns: ["Ref", "Text", "Owner"],
      rows: [
        { row: 4, cells: ["1", "Words", "Lead"] },
        { row: 6, cells: ["2", "More", ""] },
      ],
    });
  });

  it("is of the sheet that a person chose, where that one has headings", () => {
    const lines = rows([
      ["Ref", "Text"],
      ["1", "Words"],
    ]);
    const sheets = ["Open", "Closed"]
      .map((name) => ({ name, rows: lines }))
      .concat({ name: "Empty", rows: rows([[" "]]) });
    expect(tableOf(sheets, "Closed")).toMatchObject({ sheet: "Closed", otherSheets: ["Open"] });
    expect(tableOf(sheets, "Empty")).toBeNull();
  });

  it("is of a hidden sheet by choice alone, or where all are hidden", () => {
    const lines = rows([
      ["Ref", "Text"],
      ["1", "Words"],
    ]);
    const old = { name: "Old", hidden: true, rows: lines };
    const sheets = [old, { name: "Now", rows: lines }];
    expect(tableOf(sheets)).toMatchObject({ sheet: "Now", otherSheets: ["Old (hidden)"] });
    expect(tableOf(sheets, "Old (hidden)")).toMatchObject({ sheet: "Old (hidden)", otherSheets: ["Now"] });
    expect(tableOf([old])).toMatchObject({ sheet: "Old (hidden)" });
  });

  it("has headings in two rows, or such that nobody knows", () => {
    const two = tableOf([
      {
        name: "A",
        rows: rows([
          ["Finding", "", "Target", ""],
          ["Ref", "Text", "First", "Present"],
          ["1", "The force should paint its gates.", "31/10/2024", ""],
        ]),
      },
    ]);
    expect(two?.columns).toEqual(["Ref", "Text", "First Target", "Present"]);
    const unknown = tableOf([
      {
        name: "A",
        rows: rows([["Plan"], ["Nr", "Wish", "Whose turn"], ["1", "The force should paint all of its gates.", "Me"]]),
      },
    ]);
    expect(unknown).toMatchObject({ heading: 2, columns: ["Nr", "Wish", "Whose turn"] });
  });

  it("gives every column a name of its own", () => {
    const table = tableOf([
      {
        name: "",
        rows: rows([
          ["Ref", "Owner", "Owner", ""],
          ["1", "a", "b", "c"],
        ]),
      },
    ]);
    expect(table?.columns).toEqual(["Ref", "Owner", "Owner (column C)", "Column D"]);
  });

  it("is none where no row names two columns", () => {
    expect(
      tableOf([
        {
          name: "",
          rows: rows([
            ["a", "b"],
            ["1", "2"],
          ]),
        },
      ]),
    ).toBeNull();
  });

  it("letters its columns as spreadsheets do", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  });
});

describe("the words of a file", () => {
  it("for kinds and progress are the usual ones", () => {
    expect(["CoC", "AFI", "Rec", "Area of concern", "thing"].map(kindMeant)).toEqual([
      "cause-of-concern",
      "area-for-improvement",
      "recommendation",
      "area-of-concern",
      null,
    ]);
    expect(["Green", "AMBER", "red", "Complete", "Blue", "", "Closed", "purple"].map(progressMeant)).toEqual([
      "on-track",
      "some-issues",
      "off-track",
      "delivered",
      "delivered",
      "none",
      "closed",
      null,
    ]);
  });

  it("for a reason may begin with its code", () => {
    expect(reasonMeant("Technology: the supplier is late")).toEqual({
      code: "technology",
      words: "the supplier is late",
    });
    expect(reasonMeant("Resources")).toEqual({ code: "resources", words: "Resources" });
    expect(reasonMeant("We waited: long")).toEqual({ code: null, words: "We waited: long" });
  });

  it("for nothing are nothing", () => {
    for (const nothing of ["", "-", "N/A", "n/a", "TBC", "none", "—"]) expect(saysNothing(nothing)).toBe(true);
    expect(saysNothing("C1")).toBe(false);
  });
});
