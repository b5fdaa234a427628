import { describe, expect, it } from "vitest";
import { date } from "../calendar";
import { LISTS } from "../testing/lists";
import type { CauseAnswers } from "./cause-answers";
import { COLUMN_HEADINGS, IMPORT_COLUMNS, type ImportColumn } from "./column";
import { isError } from "./issue";
import type { InspectionAnswers, KnownFinding, KnownRegister } from "./known";
import { proposeColumns } from "./mapping";
import { countPlan } from "./plan";
import { planImport } from "./plan-import";

const TODAY = date("2024-09-30");
const PUBLISHED = date("2023-12-22");
const HEADINGS = IMPORT_COLUMNS.map((column) => COLUMN_HEADINGS[column]);
type Cells = Partial<Record<ImportColumn, string>>;

const inspection = { id: "i1", title: "PEEL 2023–25: West Midlands", publishedOn: PUBLISHED };
const older = { id: "i0", title: "PEEL 2021/22", publishedOn: date("2021-10-01") };
const EMPTY: KnownRegister = {
  findings: [],
  inspections: [inspection, older],
  people: [],
  types: LISTS["inspection-types"],
  evidenceKinds: LISTS["evidence-kinds"],
};

const known = (given: Partial<KnownFinding> = {}): KnownFinding => ({
  id: "f1",
  reference: "WMP-2023-001",
  ownReference: null,
  kind: "area-for-improvement",
  text: "The force should answer calls in time.",
  inspectionId: "i1",
  parentId: null,
  family: "WMP-2023-000001",
  status: "open",
  statusOn: PUBLISHED,
  publishedOn: PUBLISHED,
  deadline: { kind: "none" },
  ownerId: null,
  sponsorId: null,
  ownerInFile: null,
  sponsorInFile: null,
  firstTarget: null,
  target: null,
  moves: 0,
  progress: null,
  progressOn: null,
  note: null,
  evidence: [],
  targetPending: null,
  actions: [],
  closures: [],
  ...given,
});
const withFindings = (...findings: readonly KnownFinding[]): KnownRegister => ({ ...EMPTY, findings });

interface Said {
  readonly side?: "force" | "inspectorate";
  readonly people?: Record<string, string>;
  readonly inspections?: InspectionAnswers;
  readonly causes?: CauseAnswers;
}

function plan(
  rows: readonly Cells[],
  register = EMPTY,
  { side = "force", people = {}, inspections = {}, causes = {} }: Said = {},
) {
  return planImport(
    {
      rows: rows.map((cells, index) => ({
        row: index + 2,
        cells: IMPORT_COLUMNS.map((column) => cells[column] ?? ""),
      })),
      mapping: { columns: proposeColumns(HEADINGS), kinds: {}, progress: {}, people },
      inspections,
      causes,
      today: TODAY,
      side,
    },
    register,
  );
}
const said = (...args: Parameters<typeof plan>) => plan(...args).issues.map(({ row, what }) => `${row} ${what}`);

const afi: Cells = { inspection: inspection.title, kind: "AFI", text: "The force should answer calls in time." };
const cause: Cells = {
  reference: "C1",
  inspection: inspection.title,
  kind: "CoC",
  text: "The force does not protect victims.",
};
const child: Cells = {
  inspection: inspection.title,
  kind: "Rec",
  cause: "C1",
  text: "The force should train its officers.",
};

describe("rows that the register lacks", () => {
  it("are recorded with their parents, wherever those stand", () => {
    const { create, issues } = plan([child, cause]);
    expect(issues).toEqual([]);
    expect(create.map(({ row, parent }) => [row, parent])).toEqual([
      [2, { row: 3 }],
      [3, null],
    ]);
  });

  it("find their cause of concern by its words too, in the file or in the register", () => {
    expect(plan([{ ...child, cause: cause.text }, cause]).create[0]?.parent).toEqual({ row: 3 });
    const register = withFindings(known({ kind: "cause-of-concern", text: "The force does not protect victims!" }));
    expect(plan([{ ...child, cause: cause.text }], register).create[0]?.parent).toEqual({ id: "f1" });
    expect(plan([{ ...child, cause: "wmp-2023-001", inspection: "" }], register).create[0]).toMatchObject({
      parent: { id: "f1" },
      inspection: { id: "i1" },
    });
  });

  it("wait for a cause of concern that has an error itself", () => {
    expect(said([child, { ...cause, kind: "" }])).toEqual(["2 parent-in-error", "3 kind-missing"]);
    expect(said([child, { ...cause, text: "x".repeat(20_001) }])).toEqual(["2 parent-in-error", "3 text-too-long"]);
  });

  it("are errors where something is missing that only the file can give", () => {
    expect(said([{ ...afi, text: "" }])).toEqual(["2 text-missing"]);
    expect(said([{ ...afi, kind: "" }])).toEqual(["2 kind-missing"]);
    expect(said([{ ...afi, inspection: "" }])).toEqual(["2 inspection-missing"]);
    expect(said([{ ...afi, inspection: "Something else" }])).toEqual(["2 inspection-undated"]);
    expect(said([afi, afi])).toEqual(["3 repeated"]);
    expect(said([{ ...afi, text: "x".repeat(20_001) }])).toEqual(["2 text-too-long"]);
    expect(said([{ ...afi, text: "a\uFFFDb" }])).toEqual(["2 unreadable-character"]);
  });

  it("are recorded without a cause of concern where its cell names none, and the words are kept", () => {
    const odd: readonly (readonly [readonly Cells[], string])[] = [
      [[{ ...child, cause: "Nowhere" }], "parent-missing"],
      [
        [
          { ...child, cause: "A1" },
          { ...afi, reference: "A1" },
        ],
        "parent-not-a-cause",
      ],
      [[{ ...afi, cause: "C1" }, cause], "parent-of-another-kind"],
      [[{ ...child, inspection: older.title }, cause], "parent-elsewhere"],
    ];
    for (const [rows, what] of odd) {
      const { create, issues } = plan(rows);
      expect(issues.map((issue) => issue.what)).toEqual([what]);
      expect(issues.filter(isError)).toEqual([]);
      expect(create).toHaveLength(rows.length);
      expect(create[0]).toMatchObject({ parent: null, unmatched: { cause: rows[0]?.cause } });
    }
  });

  it("answer the cause of concern that somebody says their words mean, or none", () => {
    const named = { ...child, cause: "Cause of concern no. 7" };
    const register = withFindings(known({ kind: "cause-of-concern", text: "Custody is not safe." }));
    const meant = (answer: CauseAnswers[string]) =>
      plan([named, cause], register, { causes: { "cause of concern no 7": answer } });
    expect(meant({ row: 3 })).toMatchObject({ create: [{ parent: { row: 3 } }, {}], issues: [] });
    expect(meant({ id: "f1" })).toMatchObject({ create: [{ parent: { id: "f1" } }, {}], issues: [] });
    for (const answer of ["none", { row: 9 }, { id: "f9" }] as const)
      expect(meant(answer).create[0]).toMatchObject({ parent: null, unmatched: { cause: named.cause } });
    // What is said goes before what is found
    expect(plan([child, cause], EMPTY, { causes: { c1: "none" } }).create[0]).toMatchObject({ parent: null });
    // A failed formula names nothing: its row waits until somebody says so.
    const failed = plan([{ ...child, cause: "#N/A" }], EMPTY, { causes: { "n a": "none" } });
    expect(failed.issues.map(({ what }) => what)).toEqual(["cell-without-value"]);
    expect(failed.create).toMatchObject([{ parent: null, unmatched: { cause: null } }]);
  });

  it("are recorded without a day from before their publication, or a cell with a broken sign", () => {
    const early = {
      target: "01/01/2020",
      deadline: "01/02/2020",
      "closed-on": "01/03/2020",
      "last-update": "01/04/2020",
    };
    for (const side of ["force", "inspectorate"] as const) {
      const planned = plan([{ ...afi, ...early, progress: "Amber", owner: "H\uFFFDad" }], EMPTY, { side });
      expect(planned.issues.filter(isError)).toEqual([]);
      expect(planned.create).toMatchObject([
        { deadline: { kind: "none" }, dates: { first: null }, closure: { on: null } },
      ]);
    }
    const known1 = withFindings(known({ text: "The force should answer calls in time." }));
    expect(said([{ ...afi, target: "01/01/2020", owner: "H\uFFFDad" }], known1)).toEqual([
      "2 character-left-out",
      "2 day-before-publication",
    ]);
  });

  it("are recorded without an odd cell that need not be filled, and that is said", () => {
    const odd: readonly (readonly [Cells, string])[] = [
      [{ "last-update": "01/01/2030" }, "day-in-the-future"],
      [{ target: "01/01/2200" }, "day-unreadable"],
      [{ target: "01/01/2150" }, "day-far"],
      [{ target: "10/31/2024" }, "day-month-first"],
      [{ target: "Ongoing" }, "day-unreadable"],
      [{ target: "=E2+90" }, "cell-without-value"],
      [{ target: "#REF!" }, "cell-without-value"],
      [{ progress: "Purple" }, "progress-unknown"],
    ];
    for (const [cells, what] of odd) {
      const { create, issues } = plan([{ ...afi, ...cells }]);
      expect(issues.map((issue) => issue.what)).toEqual([what]);
      expect(create).toMatchObject([{ dates: { first: null }, progress: null }]);
    }
  });

  it("are errors where a formula failed in what says which finding they are", () => {
    for (const failed of [
      "#N/A",
      "#ERROR!",
      "Err:502",
      "#FIELD!",
      "#BLOCKED!",
      "#UNKNOWN!",
      "########",
      "=VLOOKUP(A2,B:C,2)",
    ])
      for (const cells of [
        { ...afi, text: failed },
        { ...afi, kind: failed },
        { ...afi, inspection: failed },
      ]) {
        const { create, issues } = plan([cells]);
        expect(issues.map((issue) => issue.what)).toEqual(["needed-without-value"]);
        expect(create).toEqual([]);
        const cause = plan([{ ...child, cause: failed }]);
        expect([cause.issues.map((issue) => issue.what), cause.create]).toEqual([["cause-without-value"], []]);
      }
    // Only a recommendation has a cause of concern, and of a finding of the register nothing is needed.
    expect(said([{ ...afi, cause: "#N/A" }])).toEqual(["2 cell-without-value"]);
    const register = withFindings(known());
    expect(said([{ reference: "WMP-2023-001", kind: "#N/A", text: "#ERROR!" }], register)).toEqual([
      "2 cell-without-value",
      "2 cell-without-value",
    ]);
  });

  it("keep words for people that are nobody’s post, several of them too, while nobody is allocated", () => {
    const lead = "Head of custody / Head of estates";
    const owned = (given: Partial<KnownFinding>) => withFindings(known(given));
    const row = { ...afi, owner: lead, sponsor: "The board" };
    expect(plan([row]).create).toMatchObject([
      { allocation: { ownerId: null }, unmatched: { owner: lead, sponsor: "The board", cause: null } },
    ]);
    const [update] = plan([row], owned({})).update;
    expect(update).toMatchObject({ allocation: null, named: { owner: lead, sponsor: "The board" } });
    // The same file again makes no difference, and nobody takes the place of who is allocated.
    expect(plan([row], owned({ ownerInFile: lead, sponsorInFile: "The board" })).update).toEqual([]);
    expect(plan([row], owned({ ownerId: "p9", sponsorId: "p8" })).update).toEqual([]);
    const step = { ...afi, action: "Mend the bells", "action-owner": lead, "action-due": "31/12/2024" };
    expect(plan([step]).create[0]?.actions).toMatchObject([{ ownerId: null, named: lead }]);
  });

  it("keep what only begins as an error does", () => {
    for (const reference of ["#12", "#AFI1", "Err", "#"])
      expect(plan([{ ...afi, reference }]).create[0]?.ownReference ?? null).toBe(reference === "#" ? null : reference);
  });

  it("are left out for now where their inspection is, with the rows that hang on them", () => {
    const custody = { ...cause, inspection: "Custody visit" };
    const left = plan([{ ...child, inspection: "" }, custody, afi], EMPTY, {
      inspections: { "custody visit": { leftOut: true } },
    });
    expect(left.issues.map(({ row, what }) => `${row} ${what}`)).toEqual([
      "2 inspection-left-out",
      "3 inspection-left-out",
    ]);
    expect(countPlan(left)).toMatchObject({ create: 1, skipped: 2, errors: 0 });
  });

  it("record a new inspection with the day that the file gives", () => {
    const { inspections } = plan([{ ...afi, inspection: "Custody visit, published 3 May 2024" }]);
    expect(inspections).toEqual([
      { key: "custody visit published 3 may 2024", title: "Custody visit", type: "custody", publishedOn: "2024-05-03" },
    ]);
  });

  it("have a first target, and a move where the present one differs", () => {
    const [made] = plan([{ ...afi, "first-target": "31/01/2024", target: "31/10/2024", reason: "IT: late" }]).create;
    expect(made?.dates).toEqual({
      first: "2024-01-31",
      move: {
        from: "2024-01-31",
        to: "2024-10-31",
        reason: { code: "technology", words: "late" },
        approved: true,
        move: 1,
      },
    });
    expect(said([{ ...cause, target: "31/10/2024" }])).toEqual(["2 cause-has-no-date"]);
  });

  it("report a move under a cause of concern, which waits for the sponsor; the first target counts until then", () => {
    const dated = { "first-target": "31/01/2024", target: "31/10/2024" };
    const { create, issues } = plan([{ ...child, ...dated }, cause]);
    expect(create[0]?.dates).toMatchObject({ first: "2024-01-31", move: { to: "2024-10-31", approved: false } });
    expect(issues).toMatchObject([{ row: 2, column: "target", what: "sponsor-decides", to: "2024-10-31" }]);
    const register = withFindings(
      known({ id: "cause", reference: "WMP-2023-009", kind: "cause-of-concern", text: cause.text ?? "" }),
      known({ kind: "recommendation", parentId: "cause" }),
    );
    const update = plan([{ ...afi, ...dated, kind: "Rec", cause: cause.text }], register).update[0];
    expect(update?.dates).toMatchObject({ first: "2024-01-31", move: { approved: false } });
  });
});

describe("rows that the register has", () => {
  it("are recognised by reference, by words, or nearly", () => {
    const long =
      "The force should make sure that officers record every decision about a suspect in full and in good time.";
    expect(
      countPlan(plan([{ reference: "wmp-2023-001", text: "x" }], withFindings(known({ text: "x" })))),
    ).toMatchObject({ unchanged: 1, errors: 0 });
    expect(countPlan(plan([{ text: "the force should  answer CALLS in time" }], withFindings(known())))).toMatchObject({
      unchanged: 1,
    });
    expect(said([{ text: long.replace("suspect", "suspects") }], withFindings(known({ text: long })))).toEqual([
      "2 near-match",
      "2 wording-differs",
    ]);
  });

  describe("and that the force calls by a reference of its own", () => {
    const worded = "The force should make sure that calls are answered as soon as they come.";
    const row = { ...afi, reference: "W-6", text: worded };
    const named = withFindings(
      known({ ownReference: "1" }),
      known({ id: "f2", ownReference: "W 6", inspectionId: "i0" }),
    );

    it("are recognised by it in other words, and the register’s words stay", () => {
      const register = withFindings(known({ ownReference: "W 6" }));
      expect(said([row], register)).toEqual(["2 own-reference-match", "2 wording-differs"]);
      expect(countPlan(plan([row], register))).toMatchObject({ create: 0, differing: 1 });
    });

    it("need no words, and no more than what is new of them", () => {
      const bare = { inspection: "", kind: "", text: "", progress: "On track", "last-update": "01/09/2024" };
      const register = withFindings(known({ ownReference: "W 6" }), known({ id: "f2", reference: "WMP-2023-002" }));
      const rows = [
        { ...bare, reference: "w6" },
        { ...bare, reference: "WMP-2023-002" },
      ];
      expect(said(rows, register)).toEqual(["2 own-reference-match"]);
      expect(plan(rows, register).update.map(({ findingId }) => findingId)).toEqual(["f1", "f2"]);
      expect(said([{ ...bare, reference: "W7" }], register)).toContain("2 text-missing");
    });

    it("are others in another inspection, of another kind, or where the same words are another’s", () => {
      expect(
        plan([{ ...row, reference: "W6", inspection: older.title }], withFindings(known({ ownReference: "W6" })))
          .create,
      ).toHaveLength(1);
      expect(plan([{ ...row, kind: "Rec" }], withFindings(known({ ownReference: "W-6" }))).create).toHaveLength(1);
      // Rows were numbered anew when one was put between them: the words say which is which.
      const renumbered = withFindings(
        known({ ownReference: "1" }),
        known({ id: "f2", reference: "WMP-2023-002", text: worded, ownReference: "2" }),
      );
      const again = plan(
        [
          { ...afi, reference: "1" },
          { ...afi, reference: "2", text: "Something new." },
          { ...row, reference: "3" },
        ],
        renumbered,
      );
      expect(again.create.map(({ row: at }) => at)).toEqual([3]);
      expect(again.update).toMatchObject([{ row: 4, reference: "WMP-2023-002", ownReference: "3" }]);
      expect(plan([row], named).create).toHaveLength(1);
    });

    it("keep it once they have one, from the force’s own file alone", () => {
      const bare = withFindings(known());
      expect(plan([{ ...afi, reference: "W6" }], bare).update).toMatchObject([{ ownReference: "W6" }]);
      expect(
        countPlan(plan([{ ...afi, reference: "W6" }], withFindings(known({ ownReference: "w 6" })))),
      ).toMatchObject({ unchanged: 1 });
      expect(countPlan(plan([{ ...afi, reference: "W6" }], bare, { side: "inspectorate" }))).toMatchObject({
        unchanged: 1,
      });
    });

    it("are kept where two rows of the file share it in other words, and name neither to a later file", () => {
      const rows = [
        { ...afi, reference: "W4" },
        { ...row, reference: "w-4" },
        { ...row, reference: "W4", inspection: older.title, text: "x" },
      ];
      expect(said(rows)).toEqual(["2 own-reference-shared", "3 own-reference-shared", "4 own-reference-elsewhere"]);
      expect(plan(rows).create.map(({ ownReference }) => ownReference)).toEqual(["W4", "w-4", "W4"]);
      const one = withFindings(known({ ownReference: "W4", text: "The force should sing." }));
      expect(plan(rows.slice(0, 2), one)).toMatchObject({ create: [{ row: 2 }, { row: 3 }], update: [] });
      expect(
        said([
          { ...afi, reference: "W4" },
          { ...afi, reference: "W4" },
        ]),
      ).toEqual(["3 repeated"]);
    });

    it("are found as the cause of concern of a row", () => {
      const register = withFindings(known({ kind: "cause-of-concern", text: "Victims wait.", ownReference: "C1" }));
      expect(plan([{ ...child, cause: "c1" }], register).create[0]?.parent).toEqual({ id: "f1" });
    });
  });

  it("of another inspection are findings of their own, when the register has that inspection", () => {
    const register = withFindings(known({ inspectionId: "i0" }));
    expect(said([afi], register)).toEqual(["2 same-words-elsewhere"]);
    expect(plan([afi], register).create).toHaveLength(1);
    // Whatever the file calls it, it is the report that has them.
    expect(said([{ ...afi, inspection: "PEEL, as we call it" }], register)).toEqual([]);
  });

  it("that could be several findings are not guessed at", () => {
    const register = withFindings(known(), known({ id: "f2", reference: "WMP-2021-001", inspectionId: "i0" }));
    expect(said([{ text: afi.text }], register)).toEqual(["2 several-match"]);
    expect(said([{ ...afi }], register)).toEqual([]);
  });

  it("move a date, or ask the sponsor, or wait for what is asked already", () => {
    const dated = { firstTarget: date("2024-06-30"), target: date("2024-12-31"), moves: 0 };
    const row = { text: afi.text, target: "31/01/2025" };
    expect(plan([row], withFindings(known(dated))).update[0]?.dates.move).toMatchObject({
      from: "2024-12-31",
      to: "2025-01-31",
      approved: true,
      move: 1,
      reason: null,
    });
    expect(plan([row], withFindings(known({ ...dated, moves: 1 }))).update[0]?.dates.move).toMatchObject({
      approved: false,
      move: 2,
    });
    expect(said([row], withFindings(known({ ...dated, targetPending: date("2025-03-31") })))).toEqual([
      "2 move-pending",
    ]);
    expect(said([{ ...row, target: "31/05/2024" }], withFindings(known(dated)))).toEqual(["2 target-in-the-past"]);
    expect(said([{ ...row, "first-target": "31/05/2024", target: "" }], withFindings(known(dated)))).toEqual([
      "2 first-target-differs",
    ]);
  });

  it("never take back progress that was given since", () => {
    const register = withFindings(known({ progress: "delivered", progressOn: date("2024-09-01") }));
    expect(said([{ text: afi.text, progress: "Red" }], register)).toEqual(["2 progress-undated"]);
    expect(said([{ text: afi.text, progress: "Red", "last-update": "01/08/2024" }], register)).toEqual([
      "2 progress-newer",
    ]);
    expect(
      plan([{ text: afi.text, progress: "Red", "last-update": "02/09/2024" }], register).update[0]?.progress,
    ).toEqual({ from: "delivered", to: "off-track", on: "2024-09-02", words: null, undated: false });
  });

  it("are of the report that has their findings, or the only one of its day and type, whatever the file calls it", () => {
    const register = withFindings(known());
    const row = { text: afi.text, kind: "AFI", inspection: "Big report", reference: "W1" };
    expect(plan([row], register)).toMatchObject({ create: [], inspections: [] });
    const other = { ...row, text: "The force should mend its cells." };
    expect(plan([row, { ...other, reference: "W2" }], register)).toMatchObject({
      inspections: [],
      create: [{ inspection: { id: "i1" } }],
    });
    const dated = { ...other, inspection: "PEEL assessment of the force", "published-on": "22/12/2023" };
    expect(plan([dated], register)).toMatchObject({ inspections: [], create: [{ inspection: { id: "i1" } }] });
    const vetting = { ...dated, inspection: "Vetting: a thematic inspection" };
    expect(plan([vetting], register).inspections).toHaveLength(1);
    // Somebody says that it is another one
    const answers = { "big report": { publishedOn: date("2023-05-01"), type: "peel" } } as const;
    expect(plan([row, { ...other, reference: "W2" }], register, { inspections: answers }).inspections).toHaveLength(1);
  });

  it("keep what the force writes of them as an update of its day, once", () => {
    const stands = {
      progress: "on-track",
      progressOn: date("2024-09-01"),
      note: "Doors are ordered. (As before.)",
    } as const;
    const register = withFindings(known(stands));
    const row = { text: afi.text, update: "Half of the doors are hung.", "last-update": "10/09/2024" };
    expect(plan([row], register).update[0]?.progress).toEqual({
      from: "on-track",
      to: "on-track",
      on: "2024-09-10",
      words: "Half of the doors are hung.",
      undated: false,
    });
    expect(plan([{ ...row, update: "Doors are ordered." }], register).unchanged).toEqual([2]);
    expect(said([{ ...row, "last-update": "" }], register)).toEqual(["2 update-undated"]);
    expect(said([row], withFindings(known()))).toEqual(["2 update-without-progress"]);
  });

  it("keep where their evidence is, an address as such and a path as words, once", () => {
    const path = "S:\\Inspections\\PEEL\\W12";
    const row = (evidence: string) => ({ text: afi.text, evidence });
    const [first] = plan([row(path)], withFindings(known())).update;
    expect(first?.evidence).toEqual({ words: path, link: null });
    expect(plan([row("https://force.example/e/12")], withFindings(known())).update[0]?.evidence).toEqual({
      words: "https://force.example/e/12",
      link: "https://force.example/e/12",
    });
    expect(plan([row("javascript:alert(1)")], withFindings(known())).update[0]?.evidence?.link).toBeNull();
    expect(plan([row(path)], withFindings(known({ evidence: [path] }))).unchanged).toEqual([2]);
  });

  it("say that a progress has no day, and record it as of the import", () => {
    expect(said([{ text: afi.text, progress: "Red" }], withFindings(known()))).toEqual(["2 progress-without-day"]);
    expect(plan([{ text: afi.text, progress: "Red" }], withFindings(known())).update[0]?.progress).toMatchObject({
      on: TODAY,
      undated: true,
    });
  });

  it("propose a closure once, and leave what is closed alone", () => {
    const row = { text: afi.text, "closed-on": "01/08/2024" };
    const on = date("2024-08-01");
    expect(plan([row], withFindings(known())).update[0]?.closure).toEqual({ on, letter: null });
    expect(countPlan(plan([row], withFindings(known({ closures: [{ on, state: "waiting" }] }))))).toMatchObject({
      unchanged: 1,
    });
    expect(said([row], withFindings(known({ closures: [{ on, state: "declined" }] })))).toEqual(["2 closure-declined"]);
    expect(countPlan(plan([row], withFindings(known({ status: "closed" }))))).toMatchObject({ unchanged: 1 });
    expect(said([{ text: afi.text, progress: "Green" }], withFindings(known({ status: "closed" })))).toEqual([
      "2 closed-in-register",
    ]);
  });

  it("name people by post, and say whom nobody knows", () => {
    const people = [
      { id: "p1", post: "Head of Crime", canOwn: true, canSponsor: false },
      { id: "p2", post: "ACC", canOwn: true, canSponsor: true },
    ];
    const register = { ...withFindings(known()), people };
    expect(
      plan([{ text: afi.text, owner: "head of crime", sponsor: "ACC" }], register).update[0]?.allocation,
    ).toMatchObject({ ownerId: "p1", sponsorId: "p2" });
    expect(said([{ text: afi.text, owner: "DCI Nobody", sponsor: "Head of crime" }], register)).toEqual([
      "2 person-unknown",
      "2 person-cannot-sponsor",
    ]);
    const meant = { "dci nobody": "p1", acc: "somebody of another force" };
    expect(
      plan([{ text: afi.text, owner: "DCI Nobody", sponsor: "ACC" }], register, { people: meant }).update[0]
        ?.allocation,
    ).toMatchObject({ ownerId: "p1", sponsorId: "p2" });
  });
});

describe("an inspector’s import", () => {
  it("leaves the force’s own columns to the force", () => {
    const { create, issues } = plan([{ ...afi, progress: "Red", target: "31/10/2024", owner: "X" }], EMPTY, {
      side: "inspectorate",
    });
    expect(issues.map(({ what }) => what)).toEqual(["force-alone"]);
    expect(create[0]).toMatchObject({
      progress: null,
      dates: { first: null, move: null },
      allocation: { ownerId: null },
    });
  });
});

describe("a plan", () => {
  it("is the same for the same file and register, so that it can be recorded as it was shown", () => {
    const rows = [child, cause, { ...afi, target: "31/10/2024" }];
    expect(JSON.stringify(plan(rows))).toBe(JSON.stringify(plan(rows)));
  });
});

describe("actions of the plan", () => {
  it("are not added again by the same file, and never date the finding", () => {
    const mapping = (columns: readonly (ImportColumn | null)[]) => ({ columns, kinds: {}, progress: {}, people: {} });
    const rows = [
      { row: 2, cells: ["WMP-2023-001", "Buy labels", "31/07/2025", ""] },
      { row: 3, cells: ["", "Train staff", "31/08/2020", "Complete"] },
    ];
    const asked = {
      rows,
      mapping: mapping(["reference", "action", "action-due", "action-state"]),
      inspections: {},
      today: date("2025-06-30"),
      side: "force",
    } as const;
    const register = withFindings(known());
    const plan = planImport(asked, register);
    expect(plan.update).toMatchObject([
      {
        dates: { first: null, move: null },
        actions: [
          { text: "Buy labels", due: "2025-07-31", done: false },
          // A day that is past stands as the force's register has it.
          { text: "Train staff", due: "2020-08-31", done: true },
        ],
      },
    ]);
    const again = planImport(asked, withFindings(known({ actions: ["Buy labels", "Train  staff"] })));
    expect([again.update, again.unchanged]).toEqual([[], [2]]);
    const inspectors = planImport({ ...asked, side: "inspectorate" }, register);
    expect(inspectors.update).toEqual([]);
  });
});
