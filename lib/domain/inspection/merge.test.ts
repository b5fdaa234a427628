import { describe, expect, it } from "vitest";
import { date } from "../calendar";
import { CAST, FORCE, LETTERS, OTHER_FORCE } from "../testing/actors";
import { type MergeCase, type MergedFinding, mergeRecord } from "./merge";

const today = date("2024-06-21");
const on = date("2023-12-22");

const finding = (id: string, facts: Partial<MergedFinding> = {}): MergedFinding => ({
  ...{ id, forceId: FORCE, reference: `WMP-2023-${id}`, kind: "area-for-improvement", text: `Words of ${id}.` },
  ...{ deadline: { kind: "none" }, publishedOn: on, parentId: null },
  ...{ isClosed: false, isConfirmed: false, isWorkedOn: false },
  kind: "area-for-improvement",
  deadline: { kind: "none" },
  ...facts,
});
const report = (id: string, findings: readonly MergedFinding[]) => ({
  ...{ id, title: `Report ${id}`, publishedOn: on, isMerged: false, forceIds: [FORCE], findings },
});
const aCase = (own: readonly MergedFinding[], other: readonly MergedFinding[], facts: Partial<MergeCase> = {}) => ({
  record: { ...report("record", own), byForce: true },
  into: report("into", other),
  owedTwice: [],
  ...facts,
});
const merged = (theCase: MergeCase, pairs: Readonly<Record<string, string>> = {}, actor = CAST.I) => {
  const same = Object.entries(pairs).map(([findingId, other]) => ({ findingId, other: `WMP-2023-${other}` }));
  return mergeRecord(actor, theCase, { same }, today);
};
const refused = (...asked: Parameters<typeof merged>) => {
  const outcome = merged(...asked);
  return outcome.ok ? null : outcome.refusal;
};
/** What was decided, as kinds of change and of event with the finding that each is about. */
const decided = (...asked: Parameters<typeof merged>) => {
  const outcome = merged(...asked);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  const [{ events = [], changes = [] } = {}] = outcome.value;
  return {
    changes: changes.map(
      (change) => `${change.change} ${"id" in change ? change.id : "findingId" in change ? change.findingId : ""}`,
    ),
    events: events.map(({ facts, findingId }) => `${facts.kind} ${findingId ?? ""}`.trim()),
  };
};

const cause = { kind: "cause-of-concern" } as const;
const under = (parentId: string, facts: Partial<MergedFinding> = {}) =>
  ({ kind: "recommendation", parentId, ...facts }) as const;

describe("a record that is a report already", () => {
  it("is merged by inspectors, and by nobody else", () => {
    for (const letter of LETTERS)
      expect(refused(aCase([], []), {}, CAST[letter])?.why ?? null, letter).toBe(letter === "I" ? null : "not-yours");
  });

  it("is a force's own, published, and merged once; into another that is published, stands, and is on the same forces", () => {
    const [none, into] = [aCase([], []), report("into", [])];
    const because = (theCase: MergeCase) => refused(theCase);
    expect(because({ ...none, record: { ...none.record, byForce: false } })).toMatchObject({ because: "record" });
    expect(because({ ...none, record: { ...none.record, isMerged: true } })).toMatchObject({ because: "merged" });
    expect(because({ ...none, into: null })).toMatchObject({ because: "missing" });
    expect(because({ ...none, into: none.record })).toMatchObject({ because: "itself" });
    expect(because({ ...none, into: { ...into, publishedOn: null } })).toMatchObject({ because: "draft" });
    expect(because({ ...none, into: { ...into, isMerged: true } })).toMatchObject({ because: "ended" });
    expect(because({ ...none, into: { ...into, forceIds: [OTHER_FORCE] } })).toMatchObject({ because: "forces" });
  });

  it("brings its findings over, confirmed; of two that are one the report's stays, where nobody worked on either", () => {
    const theCase = aCase([finding("001"), finding("002", { isConfirmed: true })], [finding("009")]);
    expect(decided(theCase, { "001": "009" })).toEqual({
      changes: ["inspection-merged record", "finding 001", "closed 001", "finding-comes-over 002"],
      events: ["inspection-merged", "closed 001", "record-came-over 002"],
    });
  });

  it("keeps the one that was worked on, in the report's words; where both were, it is refused", () => {
    const worked = finding("001", { isWorkedOn: true });
    expect(decided(aCase([worked], [finding("009")]), { "001": "009" })).toEqual({
      changes: [
        ...["inspection-merged record", "finding-comes-over 001", "finding-confirmed 001", "finding 001"],
        ...["finding 009", "closed 009"],
      ],
      events: [
        ...["inspection-merged", "record-came-over 001", "record-confirmed 001", "record-corrected 001", "closed 009"],
      ],
    });
    const both = aCase([worked], [finding("009", { isWorkedOn: true })]);
    expect(refused(both, { "001": "009" })).toMatchObject({ why: "merge-both-worked", reference: "WMP-2023-001" });
    expect(decided(both).events).toContain("record-came-over 001");
  });

  it("takes each finding once, of the same kind and force", () => {
    const two = [finding("001"), finding("002")];
    expect(refused(aCase(two, [finding("009")]), { "001": "009", "002": "009" })).toMatchObject({ because: "twice" });
    expect(refused(aCase(two, [finding("009", cause)]), { "001": "009" })).toMatchObject({ why: "merge-kinds" });
    const elsewhere = finding("009", { forceId: OTHER_FORCE });
    expect(refused(aCase(two, [elsewhere]), { "001": "009" })).toMatchObject({ because: "finding" });
  });

  it("takes a cause of concern with its recommendations, all or none of them", () => {
    const own = [finding("001", { ...cause, isWorkedOn: true }), finding("002", under("001"))];
    const other = [finding("008", cause), finding("009", under("008"))];
    expect(refused(aCase(own, other), { "001": "008" })).toMatchObject({ why: "merge-family" });
    expect(decided(aCase(own, other), { "001": "008", "002": "009" }).changes).toContain("closed 009");
    const more = [...other, finding("010", under("008"))];
    expect(refused(aCase(own, more), { "001": "008", "002": "009" })).toMatchObject({ why: "merge-family" });
    const idle = own.map((one) => ({ ...one, isWorkedOn: false }));
    expect(decided(aCase(idle, more), { "001": "008", "002": "009" }).changes).not.toContain("closed 010");
  });

  it("waits for the policing body where it has begun a response that it owes twice; one that it has not begun is owed once", () => {
    const owed = (isBegun: boolean) => ({ owedTwice: [{ forceId: FORCE, isAwaited: true, isBegun }] });
    expect(refused(aCase([], [], owed(true)))).toEqual({ why: "merge-response-begun" });
    expect(decided(aCase([], [], owed(false))).events).toContain("response-not-required");
  });
});
