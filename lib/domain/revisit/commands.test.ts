import { describe, expect, it } from "vitest";
import { addDays, addMonths, date } from "../calendar";
import { CAST, FORCE, LETTERS } from "../testing/actors";
import { TODAY } from "../testing/cases";
import { decideRevisit, type PlanRevisit, planRevisit, type RevisitCommand } from "./commands";
import { isRevisitOverdue, type Revisit } from "./revisit";

const inspector = CAST.I;
const force = {
  forceId: FORCE,
  findings: [
    { id: "one", reference: "WMP-2023-001", status: "open" },
    { id: "two", reference: "WMP-2023-002", status: "engage" },
    { id: "over", reference: "WMP-2023-003", status: "closed" },
  ],
} as const;
const plan = (facts: Partial<PlanRevisit> = {}): PlanRevisit => ({
  do: "plan-revisit",
  id: "visit",
  on: TODAY,
  scope: "The backlog.",
  method: "revisit",
  from: TODAY,
  to: addDays(TODAY, 30),
  findingIds: ["one", "two"],
  ...facts,
});
const revisit = (facts: Partial<Revisit> = {}): Revisit => ({
  id: "visit",
  forceId: FORCE,
  state: "planned",
  method: "revisit",
  plannedFrom: date("2024-05-01"),
  plannedTo: date("2024-05-31"),
  doneTo: null,
  findings: [{ id: "one", reference: "WMP-2023-001", shared: ["sample"] }],
  notes: [],
  ...facts,
});
const note = { findingId: "one", note: "It is gone.", seen: ["sample"] };
const days = { from: date("2024-05-07"), to: date("2024-05-09") };
const COMMANDS: readonly RevisitCommand[] = [
  { do: "record-revisit", on: TODAY, ...days, notes: [note] },
  { do: "tell-revisit", on: TODAY, letter: null, letterReference: "A letter" },
  { do: "drop-revisit", on: TODAY, why: "No need." },
];

describe("planning a revisit", () => {
  it("is an inspector's, and stands in the history of each finding", () => {
    for (const letter of LETTERS) {
      const made = planRevisit(CAST[letter], force, plan(), TODAY);
      expect(made.ok, letter).toBe(letter === "I");
    }
    const made = planRevisit(inspector, force, plan(), TODAY);
    expect(made.ok && made.value[0]?.events.map(({ findingId, audience }) => [findingId, audience])).toEqual([
      ["one", "shared"],
      ["two", "shared"],
    ]);
  });

  it.each([
    ["no finding", { findingIds: [] }, "findings"],
    ["one that is closed", { findingIds: ["one", "over"] }, "findings"],
    ["one of another force", { findingIds: ["elsewhere"] }, "findings"],
    ["an end before its beginning", { to: addDays(TODAY, -1) }, "window"],
    ["days that are over", { from: addDays(TODAY, -9), to: addDays(TODAY, -3) }, "past"],
    ["days far ahead", { from: addMonths(TODAY, 25), to: addMonths(TODAY, 25) }, "far"],
  ] as const)("is refused with %s", (_, facts, because) => {
    expect(planRevisit(inspector, force, plan(facts), TODAY)).toMatchObject({
      refusal: { why: "revisit-unfit", because },
    });
  });
});

describe("a revisit goes on from where it stands", () => {
  const from = { "record-revisit": "planned", "tell-revisit": "done", "drop-revisit": "planned" } as const;
  for (const command of COMMANDS)
    for (const state of ["planned", "done", "told", "dropped"] as const)
      it(`${command.do}, ${state}`, () => {
        const made = decideRevisit(inspector, revisit({ state, notes: [note] }), command, TODAY);
        if (state === from[command.do]) expect(made.ok).toBe(true);
        else expect(made).toMatchObject({ refusal: { why: "revisit-elsewhere", state } });
      });

  it("keeps its notes for the inspectorate until the letter restates them", () => {
    const done = decideRevisit(inspector, revisit(), COMMANDS[0] as RevisitCommand, TODAY);
    expect(done.ok && done.value[0]?.events.map(({ audience }) => audience)).toEqual(["inspectorate"]);
    const told = decideRevisit(
      inspector,
      revisit({ state: "done", notes: [note] }),
      COMMANDS[1] as RevisitCommand,
      TODAY,
    );
    expect(told.ok && told.value[0]?.events[0]).toMatchObject({ audience: "shared", facts: { note: "It is gone." } });
  });

  it("is refused with days to come or in the wrong order, without a note, about another finding, with evidence nobody shared, with a letter before the visit", () => {
    const record = (facts: object) =>
      decideRevisit(inspector, revisit(), { ...(COMMANDS[0] as RevisitCommand), ...facts } as RevisitCommand, TODAY);
    expect(record({ to: addDays(TODAY, 1) })).toMatchObject({ refusal: { why: "date-in-the-future", field: "to" } });
    expect(record({ to: date("2024-05-01") })).toMatchObject({ refusal: { because: "order" } });
    for (const notes of [[], [{ ...note, findingId: "two" }], [{ ...note, seen: ["another"] }]]) {
      expect(record({ notes })).toMatchObject({ refusal: { because: "notes" } });
    }
    const early = { do: "tell-revisit", on: date("2024-05-08"), letter: null, letterReference: "A letter" } as const;
    const done = revisit({ state: "done", doneTo: date("2024-05-09"), notes: [note] });
    expect(decideRevisit(inspector, done, early, TODAY)).toMatchObject({
      refusal: { why: "date-too-early", because: "revisited" },
    });
  });

  it("is overdue while it is planned and its days are over", () => {
    expect(isRevisitOverdue(revisit(), TODAY)).toBe(true);
    expect(isRevisitOverdue(revisit({ state: "done" }), TODAY)).toBe(false);
    expect(isRevisitOverdue(revisit({ plannedTo: TODAY }), TODAY)).toBe(false);
  });
});
