import { describe, expect, it } from "vitest";
import type { Actor } from "../actor";
import { date } from "../calendar";
import { inReportOrder } from "../reference";
import type { Refusal } from "../refusal";
import { CAST, FORCE, LETTERS, OTHER_FORCE } from "../testing/actors";
import { aReason, aSpell } from "../testing/cases";
import { LISTS } from "../testing/lists";
import { decideInspection } from "./commands";
import type { DraftFinding, ForceOnReport, InspectionCase, InspectionDraft } from "./draft";
import type { ForcePublication, Publish } from "./publication";

const on = date("2023-12-22");
const today = date("2024-06-21");

const aDraftFinding = (facts: Partial<DraftFinding> = {}): DraftFinding => ({
  id: "finding",
  forceId: FORCE,
  kind: "area-for-improvement",
  text: "The force should improve how it assesses risk.",
  deadline: { kind: "none" },
  theme: null,
  parentId: null,
  position: 1,
  illustrative: false,
  ...facts,
});
const cause = aDraftFinding({ id: "cause", kind: "cause-of-concern", position: 2 });
const recommendation = (id: string, position: number, facts: Partial<DraftFinding> = {}) =>
  aDraftFinding({ id, kind: "recommendation", parentId: "cause", position, ...facts });

const aDraft = (facts: Partial<InspectionDraft> = {}): InspectionDraft => ({
  id: "inspection",
  title: "PEEL 2023–25",
  publishedOn: null,
  findings: [
    recommendation("second", 9, { deadline: { kind: "within", months: 3 } }),
    aDraftFinding(),
    cause,
    recommendation("first", 8, { deadline: { kind: "immediate" } }),
  ],
  judgments: [],
  type: "peel",
  isLetter: false,
  earlierCauses: [],
  ...facts,
});
const aForce = (facts: Partial<ForceOnReport> = {}): ForceOnReport => ({
  id: FORCE,
  code: "WMP",
  lastNumbers: new Map([[2023, 3]]),
  spell: null,
  body: null,
  ...facts,
});
const publish = (facts: Partial<Publish> = {}): Publish => ({ on, ties: [], confirmedBare: 0, ...facts });

const given = (actor: Actor, draft: InspectionDraft, forces: readonly ForceOnReport[], asked: Publish) => {
  const theCase: InspectionCase = {
    draft,
    forces,
    forceIds: forces.map(({ id }) => id),
    version: 1,
    lists: LISTS,
    repeats: [],
    reader: null,
    asker: null,
    comments: [],
    reassessed: [],
    earlier: null,
    unconfirmed: [],
  };
  return decideInspection(actor, theCase, { do: "publish", ...asked }, today);
};
function planned(draft = aDraft(), forces: readonly ForceOnReport[] = [aForce()], asked = publish()) {
  const outcome = given(CAST.I, draft, forces, asked);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value as readonly ForcePublication[];
}
function refused(draft = aDraft(), forces: readonly ForceOnReport[] = [aForce()], asked = publish()): Refusal {
  const outcome = given(CAST.I, draft, forces, asked);
  if (outcome.ok) throw new Error("published");
  return outcome.refusal;
}

describe("publishing an inspection", () => {
  it("allots references in the order of the report, a cause of concern before its recommendations", () => {
    expect(planned()[0]?.references.map(({ findingId, reference }) => `${findingId} ${reference}`)).toEqual([
      "finding WMP-2023-004",
      "cause WMP-2023-005",
      "first WMP-2023-006",
      "second WMP-2023-007",
    ]);
  });

  it("keeps what a letter adds to a cause of an earlier report in that family, and names it", () => {
    const earlier = { id: "earlier", forceId: FORCE, reference: "WMP-2018-001", family: "WMP-2018-000001" };
    const findings = [aDraftFinding(), recommendation("added", 2, { parentId: "earlier" })];
    const [plan] = planned(aDraft({ findings, earlierCauses: [earlier] }));
    expect(plan?.references.map(({ reference, family }) => `${reference} ${family}`)).toEqual([
      "WMP-2023-004 WMP-2023-000004",
      "WMP-2023-005 WMP-2018-000001",
    ]);
    expect(plan?.events.at(-1)?.facts).toMatchObject({ reference: "WMP-2023-005", parent: "WMP-2018-001" });
    expect(refused(aDraft({ findings }))).toEqual({ why: "parent-unfit" });
  });

  it("keeps a cause of concern and its recommendations in one family, beyond 999 too", () => {
    const families = planned(aDraft(), [aForce({ lastNumbers: new Map([[2023, 998]]) })])[0]?.references;
    expect(families?.map(({ reference, family }) => `${reference} ${family}`)).toEqual([
      "WMP-2023-999 WMP-2023-000999",
      "WMP-2023-1000 WMP-2023-001000",
      "WMP-2023-1001 WMP-2023-001000",
      "WMP-2023-1002 WMP-2023-001000",
    ]);
  });

  it("works out the last day of every deadline", () => {
    expect(planned()[0]?.references.map(({ deadlineOn }) => deadlineOn)).toEqual([null, null, on, "2024-03-22"]);
  });

  it("writes an event for the report and one for each finding, with its reference and its parent's", () => {
    const events = planned()[0]?.events ?? [];
    expect(events.every(({ audience }) => audience === "public")).toBe(true);
    expect(events.map(({ facts }) => facts)).toMatchObject([
      { kind: "inspection-published", findings: 4 },
      { reference: "WMP-2023-004", parent: null },
      { reference: "WMP-2023-005", parent: null },
      { reference: "WMP-2023-006", parent: "WMP-2023-005" },
      { reference: "WMP-2023-007", parent: "WMP-2023-005" },
    ]);
  });

  it("gives each force its own findings and its own references", () => {
    const forces = [aForce(), aForce({ id: OTHER_FORCE, code: "STF", lastNumbers: new Map() })];
    const draft = aDraft({ findings: [aDraftFinding(), aDraftFinding({ id: "theirs", forceId: OTHER_FORCE })] });
    expect(planned(draft, forces).map(({ references }) => references.map(({ reference }) => reference))).toEqual([
      ["WMP-2023-004"],
      ["STF-2023-001"],
    ]);
  });

  it("is an inspector's, and nobody else's", () => {
    for (const letter of LETTERS.filter((one) => one !== "I")) {
      const outcome = given(CAST[letter], aDraft(), [aForce()], publish());
      expect(outcome).toEqual({ ok: false, refusal: { why: "not-yours", who: ["inspector"] } });
    }
  });

  it("happens once, never in the future, and not of nothing", () => {
    expect(refused(aDraft({ publishedOn: on }))).toEqual({ why: "already-published", on });
    expect(refused(aDraft(), [aForce()], publish({ on: date("2024-06-22") }))).toEqual({
      why: "date-in-the-future",
      field: "on",
    });
    expect(refused(aDraft({ findings: [] }))).toEqual({ why: "nothing-to-publish" });
    expect(
      planned(
        aDraft({
          findings: [],
          judgments: [{ id: "judgment", forceId: FORCE, question: "Investigating crime", grade: "good", position: 1 }],
        }),
      )[0]?.references,
    ).toEqual([]);
    expect(planned(aDraft({ findings: [], isLetter: true }))).toHaveLength(1);
  });

  it("refuses a deadline before the day of publication, and takes one on that day", () => {
    const by = (text: string) => aDraft({ findings: [aDraftFinding({ deadline: { kind: "by", date: date(text) } })] });
    expect(refused(by("2023-12-21"))).toMatchObject({ why: "deadline-before-publication" });
    expect(planned(by("2023-12-22"))).toHaveLength(1);
  });

  it("refuses a cause of concern without a recommendation, until their number is confirmed", () => {
    const bare = aDraft({ findings: [cause] });
    expect(refused(bare)).toEqual({ why: "cause-without-recommendation", text: cause.text });
    expect(planned(bare, [aForce()], publish({ confirmedBare: 1 }))).toHaveLength(1);
  });

  it("never leaves a finding out in silence: one of a force not on the report, or under a parent that is not there", () => {
    expect(refused(aDraft({ findings: [aDraftFinding({ forceId: OTHER_FORCE })] }))).toEqual({ why: "parent-unfit" });
    expect(refused(aDraft({ findings: [recommendation("orphan", 1)] }))).toEqual({ why: "parent-unfit" });
  });
});

describe("tying a reason of the spell in the step that publishes", () => {
  const spell = aSpell([aReason(), aReason({ id: "other", wording: "MARACs" })]);
  const tieing = (...ties: Publish["ties"]) => publish({ ties });
  const tie = { reasonId: "reason", findingId: "cause" };

  it("puts the cause of concern in Engage from the day of publication", () => {
    const [publication] = planned(aDraft(), [aForce({ spell })], tieing(tie));
    expect(publication?.changes.filter(({ change }) => change === "reason-tied" || change === "finding")).toEqual([
      { change: "reason-tied", id: "reason", findingId: "cause", on },
      { change: "finding", id: "cause", set: { status: "engage", statusOn: on } },
    ]);
    expect(publication?.events.at(-1)).toMatchObject({ facts: { kind: "moved-to-engage" }, findingId: "cause" });
  });

  it("refuses what is not there, not live, newer, already tied, a recommendation's, or named twice", () => {
    const unknown = { why: "engage-reason-unknown" };
    const withReason = (facts: object) => [aForce({ spell: aSpell([aReason(facts)]) })];
    const forces = [aForce({ spell })];
    expect(refused(aDraft(), [aForce()], tieing(tie))).toEqual(unknown);
    expect(refused(aDraft(), withReason({ endedOn: on }), tieing(tie))).toEqual(unknown);
    expect(refused(aDraft(), withReason({ addedOn: date("2023-12-23") }), tieing(tie))).toEqual(unknown);
    expect(refused(aDraft(), withReason({ findingId: "earlier" }), tieing(tie))).toEqual(unknown);
    expect(refused(aDraft(), forces, tieing({ ...tie, findingId: "first" }))).toEqual(unknown);
    expect(refused(aDraft(), forces, tieing({ ...tie, findingId: "elsewhere" }))).toEqual(unknown);
    expect(refused(aDraft(), forces, tieing(tie, { ...tie, findingId: "finding" }))).toEqual(unknown);
    expect(refused(aDraft(), forces, tieing(tie, { ...tie, reasonId: "other" }))).toEqual(unknown);
  });
});

describe("the order of a report", () => {
  it("follows positions, with recommendations directly below their cause of concern", () => {
    expect(inReportOrder(aDraft().findings).map(({ id }) => id)).toEqual(["finding", "cause", "first", "second"]);
  });
});
