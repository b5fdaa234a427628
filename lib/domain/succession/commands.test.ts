import { describe, expect, it } from "vitest";
import { addDays, date } from "../calendar";
import { CAST, LETTERS } from "../testing/actors";
import { TODAY } from "../testing/cases";
import { endOrganisation, meet } from "./commands";
import type { Organisation, SuccessionCase } from "./succession";
import { countOn } from "./succession";

const force = (name: string, more: Partial<Organisation> = {}): Organisation => ({
  ...{ id: name, slug: name, kind: "force", name, beganOn: null, endedOn: null, successor: null },
  ...more,
});
const none = { submissions: 0, dates: 0, responses: 0, challenges: 0, revisits: 0, directions: 0, spells: 0 };
const theCase: SuccessionCase = {
  ...{ ending: force("a"), successor: force("b"), oversees: [], overseenBy: null, successorFindings: 0 },
  passing: {
    ...none,
    people: 2,
    tokens: 0,
    closed: 1,
    open: [
      { id: "f1", forceId: "a" },
      { id: "f0", forceId: "z" },
    ],
  },
};
const asked = { on: TODAY, begins: false, why: "An order." };
const refusal = (changed: Partial<SuccessionCase>, more: Partial<typeof asked> = {}) => {
  const decided = endOrganisation(CAST.H, { ...theCase, ...changed }, { ...asked, ...more }, TODAY);
  return decided.ok ? null : decided.refusal;
};

describe("an organisation ends", () => {
  it("by the inspectorate’s administrator and nobody else", () => {
    const may = LETTERS.filter((letter) => endOrganisation(CAST[letter], theCase, asked, TODAY).ok);
    expect(may).toEqual(["H"]);
  });

  it("once, on a day that has come, in favour of another one of its kind that is there", () => {
    const ended = { endedOn: date("2024-04-01"), successor: "c" };
    expect(refusal({ successor: theCase.ending })).toMatchObject({ why: "succession-to-itself" });
    expect(refusal({ ending: force("a", ended) })).toMatchObject({ why: "organisation-has-ended", field: "ending" });
    expect(refusal({ successor: force("b", ended) })).toMatchObject({
      why: "organisation-has-ended",
      field: "successor",
    });
    expect(refusal({ successor: force("b", { kind: "policing-body" }) })).toMatchObject({
      why: "successor-of-another-kind",
    });
    expect(refusal({}, { on: addDays(TODAY, 1) })).toMatchObject({ why: "date-in-the-future" });
    expect(refusal({ ending: force("a", { beganOn: TODAY }) })).toMatchObject({
      why: "date-too-early",
      earliest: TODAY,
    });
    expect(refusal({ successorFindings: 1 }, { begins: true })).toMatchObject({ why: "successor-has-begun" });
  });

  it("of a force with an entry that its chain ends with, one at which the other meets it, and one of each open finding", () => {
    const at = { chain: "a", entry: 9, head: "hash" };
    expect(endOrganisation(CAST.H, theCase, asked, TODAY)).toMatchObject({
      value: [{ forceId: null }, { forceId: "a", events: [{ facts: { kind: "force-ended", open: 2, closed: 1 } }] }],
    });
    expect(meet(theCase, asked, at)).toMatchObject([
      {
        forceId: "b",
        changes: [{ change: "record-passed" }],
        events: [{ facts: { kind: "record-taken-over", ...at } }],
      },
      { forceId: "a", events: [{ findingId: "f1", facts: { kind: "finding-passed", from: "a", to: "b" } }] },
      { forceId: "z", events: [{ findingId: "f0" }] },
    ]);
  });

  it("of a body with an entry in the history of each force that it oversaw, and no chain that ends", () => {
    const kind = "policing-body" as const;
    const oversees = [
      { id: "x", name: "X", from: null },
      { id: "y", name: "Y", from: null },
    ];
    const body = { ...theCase, ending: force("a", { kind }), successor: force("b", { kind }), oversees };
    expect(endOrganisation(CAST.H, body, asked, TODAY)).toMatchObject({
      value: [
        { forceId: null },
        ...oversees.map(({ id }) => ({ forceId: id, events: [{ facts: { kind: "oversight-passed" } }] })),
      ],
    });
    expect(meet(body, asked, { chain: "a", entry: 1, head: "" })).toEqual([]);
  });

  it("leaves one less from that day on", () => {
    const all = [force("a", { endedOn: TODAY, successor: "b" }), force("b"), force("c", { beganOn: TODAY })];
    expect([addDays(TODAY, -1), TODAY].map((day) => countOn(all, "force", day))).toEqual([2, 2]);
  });
});
