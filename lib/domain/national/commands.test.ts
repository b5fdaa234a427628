import { describe, expect, it } from "vitest";
import { addDays, date } from "../calendar";
import { CAST, FORCE, LETTERS } from "../testing/actors";
import { TODAY } from "../testing/cases";
import { LISTS } from "../testing/lists";
import { decideNational, type IssueNational, issueNational, type NationalCommand } from "./commands";
import type { ForceOfNational, National, NationalReport } from "./national";

const inspector = CAST.I;
const PUBLISHED = date("2024-05-10");
const force = (id: string, facts: Partial<ForceOfNational> = {}): ForceOfNational => ({
  ...{
    id,
    name: id,
    code: id.toUpperCase(),
    body: null,
    isOn: true,
    lastPosition: 2,
    lastNumbers: new Map([[2024, 6]]),
  },
  ...facts,
});
const report = (facts: Partial<NationalReport> = {}): NationalReport => ({
  inspectionId: "report",
  title: "A thematic report",
  publishedOn: PUBLISHED,
  recordedBy: "inspectorate",
  forces: [force(FORCE), force("kent", { isOn: false })],
  lists: LISTS,
  ...facts,
});
const issue = (facts: Partial<IssueNational> = {}): IssueNational => ({
  do: "issue-national",
  id: "national",
  text: "Forces should look again.",
  deadline: { kind: "within", months: 3 },
  theme: null,
  addressees: "the Home Office",
  to: [
    { forceId: FORCE, findingId: "one" },
    { forceId: "kent", findingId: "two" },
  ],
  ...facts,
});
const issued = (command = issue(), of = report(), actor = inspector) =>
  issueNational(actor, of, command, 4, TODAY, false);

describe("issuing a national recommendation", () => {
  it("is an inspector's: each force has its own finding on its own chain, with its own reference and last day", () => {
    for (const letter of LETTERS) expect(issued(issue(), report(), CAST[letter]).ok, letter).toBe(letter === "I");
    const made = issued();
    const decisions = made.ok ? made.value : [];
    expect(decisions.map(({ forceId }) => forceId)).toEqual([FORCE, "kent"]);
    expect(decisions.map(({ changes }) => changes.map(({ change }) => change))).toEqual([
      ["national-issued", "draft-added", "finding-published", "national-of"],
      ["inspection-applied", "draft-added", "finding-published", "national-of"],
    ]);
    expect(decisions[0]?.changes[0]).toMatchObject({ reference: "NAT-2024-005", number: 5 });
    expect(decisions[1]?.changes[2]).toMatchObject({ place: { reference: "KENT-2024-007", deadlineOn: "2024-08-10" } });
    expect(decisions[1]?.events.map(({ facts }) => facts.kind)).toEqual([
      "report-applies",
      "finding-published",
      "national-issued",
    ]);
  });

  it.each([
    ["a report that is not published", {}, { publishedOn: null }, "report"],
    ["a force's own record of a report", {}, { recordedBy: "force" }, "report"],
    ["no force", { to: [] }, {}, "forces"],
    ["a force that there is not", { to: [{ forceId: "gone", findingId: "x" }] }, {}, "forces"],
    [
      "a force that is named twice",
      { to: [1, 2].map((nth) => ({ forceId: FORCE, findingId: `${nth}` })) },
      {},
      "forces",
    ],
    ["a deadline before the report", { deadline: { kind: "by", date: date("2024-05-09") } }, {}, "deadline"],
  ] as const)("is refused with %s", (_, command, of, because) => {
    expect(issued(issue(command as Partial<IssueNational>), report(of as Partial<NationalReport>))).toMatchObject({
      refusal: { why: "national-unfit", because },
    });
  });
});

const finding = (id: string, forceId: string) => ({
  ...{ id, forceId, kind: "recommendation", text: "Forces should look again.", deadline: { kind: "none" } },
  kind: "recommendation" as const,
  deadline: { kind: "none" } as const,
});
const national = (facts: Partial<National> = {}): National => ({
  id: "national",
  reference: "NAT-2024-005",
  text: "Forces should look again.",
  report: { inspectionId: "report", title: "A thematic report", publishedOn: PUBLISHED, recordedBy: "inspectorate" },
  theme: null,
  illustrative: false,
  findings: [finding("one", FORCE), finding("two", "kent")],
  forces: [force("essex", { isOn: false })],
  ...facts,
});
const decided = (command: NationalCommand, of = national(), actor = inspector) =>
  decideNational(actor, of, command, TODAY);
const add = { do: "add-national-force", on: TODAY, forceId: "essex", findingId: "three" } as const;
const correct = { do: "correct-national", id: "old", on: TODAY, text: "Look twice.", why: "A slip." } as const;

describe("a national recommendation that stands", () => {
  it("takes a further force, and writes to no other", () => {
    for (const letter of LETTERS) expect(decided(add, national(), CAST[letter]).ok, letter).toBe(letter === "I");
    const made = decided(add);
    expect(made.ok && made.value.map(({ forceId }) => forceId)).toEqual(["essex"]);
    const there = national({ forces: [force("kent")] });
    expect(decided({ ...add, forceId: "kent" }, there)).toMatchObject({ refusal: { why: "national-there" } });
    expect(decided({ ...add, on: addDays(PUBLISHED, -1) })).toMatchObject({ refusal: { why: "date-too-early" } });
    expect(decided({ ...add, on: addDays(TODAY, 1) })).toMatchObject({ refusal: { why: "date-in-the-future" } });
    expect(decided({ ...add, forceId: "nowhere" })).toMatchObject({ refusal: { because: "forces" } });
  });

  it("is corrected for every force at once, each in its own history with the old wording, and changes no status", () => {
    for (const letter of LETTERS) expect(decided(correct, national(), CAST[letter]).ok, letter).toBe(letter === "I");
    const made = decided(correct);
    const decisions = made.ok ? made.value : [];
    expect(decisions.map(({ forceId }) => forceId)).toEqual([FORCE, "kent"]);
    expect(decisions.flatMap(({ changes }) => changes)).toEqual([
      expect.objectContaining({ change: "national-corrected", before: "Forces should look again." }),
      expect.objectContaining({ id: "one", set: { words: expect.objectContaining({ text: "Look twice." }) } }),
      expect.objectContaining({ id: "two", set: { words: expect.objectContaining({ text: "Look twice." }) } }),
    ]);
    expect(decisions[1]?.events).toMatchObject([{ facts: { before: { text: "Forces should look again." } } }]);
    expect(decided({ ...correct, text: "Forces should look again." })).toMatchObject({
      refusal: { why: "nothing-changed" },
    });
  });
});
