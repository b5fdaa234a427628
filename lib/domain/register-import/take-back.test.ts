import { describe, expect, it } from "vitest";
import { date } from "../calendar";
import { CAST, FORCE, OTHER_FORCE } from "../testing/actors";
import {
  type ImportedFinding,
  type ImportedReport,
  piecesOf,
  type TakeBackCase,
  takeBackImport,
  takeBackPiece,
  whatGoes,
} from "./take-back";

const TODAY = date("2026-11-30");
const touch = { on: TODAY, by: "Owner", facts: { kind: "submission-drafted" } } as const;
const finding = (id: string, more: Partial<ImportedFinding> = {}): ImportedFinding => ({
  ...{ id, reference: `R-${id}`, text: "The force should paint its gates.", parentId: null, inspectionId: "report" },
  ...{ isConfirmed: false, isClosed: false, touches: [], waiting: [], notes: [] },
  ...more,
});
const report = (more: Partial<ImportedReport> = {}): ImportedReport => ({
  ...{ id: "report", title: "PEEL", touches: [], hasMore: false, awaited: "response" },
  ...more,
});
const aCase = (
  findings: readonly ImportedFinding[],
  reports: readonly ImportedReport[] = [report()],
  more: Partial<TakeBackCase> = {},
): TakeBackCase => ({
  ...{ id: "import", forceId: FORCE, fileName: "gates.csv", isDone: true, takenBackOn: null, changed: 0, gone: [] },
  ...{ findings, reports },
  ...more,
});
const decide = (theCase: TakeBackCase, confirmedStaying = 0, actor = CAST.C) =>
  takeBackImport(actor, theCase, { confirmedStaying }, TODAY);
const names = ({ going, reports }: ReturnType<typeof whatGoes>) => [
  ...going.map(({ id }) => id),
  ...reports.map(({ id }) => id),
];

describe("what goes with an import that is taken back", () => {
  it("is all that nobody has touched, and a report of which nothing is left", () => {
    expect(names(whatGoes(aCase([finding("1"), finding("2")])))).toEqual(["1", "2", "report"]);
    expect(names(whatGoes(aCase([finding("1", { touches: [touch] }), finding("2")])))).toEqual(["2"]);
    expect(names(whatGoes(aCase([finding("1")], [report({ hasMore: true })])))).toEqual(["1"]);
  });

  it("is nothing of a family of which one was touched, nor what stands under a report that was", () => {
    const family = [
      finding("cause"),
      finding("1", { parentId: "cause", touches: [touch] }),
      finding("2", { parentId: "cause" }),
    ];
    expect(names(whatGoes(aCase([...family, finding("3")])))).toEqual(["3"]);
    expect(names(whatGoes(aCase([finding("1")], [report({ touches: [touch] })])))).toEqual([]);
  });

  it("is nothing that an inspector confirmed or closed", () => {
    for (const decided of [{ isConfirmed: true }, { isClosed: true }])
      expect(names(whatGoes(aCase([finding("1", decided)])))).toEqual([]);
  });
});

describe("taking a large import back", () => {
  const family = [finding("cause"), finding("1", { parentId: "cause" }), finding("2", { parentId: "cause" })];

  it("is done in pieces of whole families, the last of which ends it", () => {
    const all = [finding("a"), finding("b"), ...family, finding("c")];
    expect(piecesOf(all, 2)).toEqual([["a", "b"], ["cause", "1", "2"], ["c"]]);
    expect(piecesOf(all, 100)).toEqual([all.map(({ id }) => id)]);
    expect(piecesOf([], 100)).toEqual([[]]);
  });

  it("leaves in each piece what somebody has touched meanwhile, and the import to the last", () => {
    const piece = takeBackPiece(CAST.C, aCase([finding("a", { touches: [touch] }), finding("b"), finding("c")]), TODAY);
    if (!piece.ok) throw new Error(piece.refusal.why);
    expect(piece.value[0]?.events.map(({ facts, findingId }) => [facts.kind, findingId])).toEqual([
      ["finding-taken-back", "b"],
      ["finding-taken-back", "c"],
    ]);
    expect(takeBackPiece(CAST.C, aCase([finding("a", { touches: [touch] })]), TODAY)).toEqual({ ok: true, value: [] });
    expect(takeBackPiece(CAST.O, aCase([finding("a")]), TODAY)).toMatchObject({ refusal: { why: "not-yours" } });
  });

  it("ends with all that went, also where nothing is left by then", () => {
    for (const rest of [[], [finding("b")]]) {
      const ended = decide(aCase(rest, [report()], { gone: ["R-a"] }));
      if (!ended.ok) throw new Error(ended.refusal.why);
      expect(ended.value[0]?.changes.at(-1)).toMatchObject({
        change: "import-taken-back",
        took: { references: ["R-a", ...rest.map(({ reference }) => reference)], reports: ["PEEL"] },
      });
      expect(ended.value[0]?.events[0]?.facts).toMatchObject({ findings: 1 + rest.length });
    }
  });
});

describe("taking an import back", () => {
  it("says so of each finding, of its report, of what the file reported and where its evidence is", () => {
    const note = { id: "note", title: "A note", audience: "force" } as const;
    const decided = decide(aCase([finding("1", { waiting: ["closure"], notes: [note] })]));
    if (!decided.ok) throw new Error(decided.refusal.why);
    const [{ changes, events } = { changes: [], events: [] }] = decided.value;
    expect(changes.map(({ change }) => change)).toEqual([
      ...["finding-taken-back", "report-declined", "evidence-withdrawn"],
      ...["inspection-taken-back", "response-changed", "import-taken-back"],
    ]);
    expect(events.map(({ facts, audience }) => [facts.kind, audience])).toEqual([
      ["import-taken-back", "force"],
      ["finding-taken-back", "shared"],
      ["proposal-declined", "shared"],
      ["evidence-withdrawn", "force"],
      ["inspection-taken-back", "shared"],
      ["response-not-required", "shared"],
    ]);
  });

  it("is refused with who touched what, until whoever asks has read how many stay", () => {
    const touched = aCase([finding("1", { touches: [touch] }), finding("2")]);
    const refusal = { why: "import-touched", staying: [{ reference: "R-1", touches: [touch] }], going: 1 };
    expect(decide(touched)).toEqual({ ok: false, refusal });
    expect(decide(touched, 2)).toEqual({ ok: false, refusal });
    expect(decide(touched, 1).ok).toBe(true);
    expect(decide(aCase([finding("1", { touches: [touch] })]), 1)).toMatchObject({ refusal: { going: 0 } });
  });

  it("is refused of what is not recorded, was taken back, or has nothing left, and to everybody else", () => {
    const some = [finding("1")];
    const because = (theCase: TakeBackCase) => decide(theCase);
    expect(because(aCase(some, [], { isDone: false }))).toMatchObject({ refusal: { because: "not-recorded" } });
    expect(because(aCase(some, [], { takenBackOn: TODAY }))).toMatchObject({ refusal: { because: "taken-back" } });
    expect(because(aCase([]))).toMatchObject({ refusal: { because: "nothing" } });
    for (const actor of [CAST.O, CAST.F, CAST.S, CAST.R, CAST.P, CAST.A])
      expect(decide(aCase(some), 0, actor)).toMatchObject({ refusal: { why: "not-yours" } });
    expect(decide(aCase(some, [], { forceId: OTHER_FORCE }))).toMatchObject({ refusal: { why: "not-yours" } });
  });
});
