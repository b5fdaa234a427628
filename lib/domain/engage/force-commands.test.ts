import { describe, expect, it } from "vitest";
import { date } from "../calendar";
import type { Change } from "../change";
import type { Refusal } from "../refusal";
import { CAST, FORCE, LETTERS, STRANGERS } from "../testing/actors";
import { aReason, aRelative, aSpell, PUBLISHED, TODAY } from "../testing/cases";
import { decideEngage, type EngageCommand, type ForceCase, type ReasonGiven } from "./force-commands";

const { I: inspector } = CAST;

const aForce = (facts: Partial<ForceCase> = {}): ForceCase => ({
  forceId: FORCE,
  spell: null,
  findings: [
    aRelative({ id: "investigations", reference: "WMP-2023-001" }),
    aRelative({ id: "custody", reference: "WMP-2023-002" }),
  ],
  lastLeftOn: null,
  reported: [],
  ...facts,
});

const given = (facts: Partial<ReasonGiven> = {}): ReasonGiven => ({
  id: "new reason",
  wording: "Investigations",
  findingId: null,
  ...facts,
});
const enter = (reasons: readonly ReasonGiven[], on = TODAY): EngageCommand => ({
  do: "enter-engage",
  id: "new spell",
  on,
  reasons,
  why: "Announced.",
  letter: null,
});
const extend = (reasons: readonly ReasonGiven[], on = TODAY): EngageCommand => ({
  do: "extend-engage",
  on,
  reasons,
  why: "Custody visit.",
});
const leave = (listed: readonly string[], on = TODAY): EngageCommand => ({
  do: "leave-engage",
  on,
  why: "Enough progress.",
  letter: null,
  listed,
});

function decided(force: ForceCase, command: EngageCommand) {
  const outcome = decideEngage(inspector, force, command, TODAY);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}
function refused(force: ForceCase, command: EngageCommand, actor = inspector): Refusal {
  const outcome = decideEngage(actor, force, command, TODAY);
  if (outcome.ok) throw new Error("allowed");
  return outcome.refusal;
}
const written = (changes: readonly Change[]) =>
  changes.map((change) =>
    change.change === "finding"
      ? `${change.id}: ${change.set.status}`
      : `${change.change} ${"id" in change ? change.id : ""}`,
  );

/** West Midlands as it stood in September 2024: one cause of concern in Engage, one custody finding open, others closed. */
const engaged = (facts: Partial<ForceCase> = {}): ForceCase =>
  aForce({
    spell: aSpell([
      aReason({ id: "r1", findingId: "investigations" }),
      aReason({ id: "r2", wording: "MARACs", findingId: "maracs", endedOn: date("2024-06-10") }),
      aReason({ id: "r3", wording: "Leadership" }),
    ]),
    findings: [
      aRelative({
        id: "investigations",
        reference: "WMP-2023-001",
        status: "engage",
        statusOn: PUBLISHED,
        version: 7,
        pendingSubmissionId: "pending",
      }),
      aRelative({ id: "custody", reference: "WMP-2023-002" }),
    ],
    ...facts,
  });
const LISTED = ["investigations@7"];

describe("who may move a force into and out of Engage", () => {
  it("is an inspector, and nobody else", () => {
    for (const letter of LETTERS.filter((one) => one !== "I")) {
      for (const command of [enter([given()]), extend([given()]), leave([])]) {
        expect(refused(aForce(), command, CAST[letter])).toEqual({ why: "not-yours", who: ["inspector"] });
      }
    }
    for (const stranger of STRANGERS) expect(refused(aForce(), enter([given()]), stranger).why).toBe("not-yours");
  });
});

describe("entering Engage", () => {
  it("20: ties each reason that names a finding, and leaves the others as words", () => {
    const { changes, events } = decided(
      aForce(),
      enter([given({ findingId: "investigations" }), given({ id: "words" })]),
    );
    expect(written(changes)).toEqual([
      "spell-entered new spell",
      "reason-added new reason",
      "investigations: engage",
      "reason-added words",
    ]);
    expect(events.map(({ facts, audience, findingId }) => [facts.kind, audience, findingId])).toEqual([
      ["engage-entered", "public", undefined],
      ["moved-to-engage", "shared", "investigations"],
    ]);
  });

  it("26: spell open: refused, add a reason instead", () => {
    expect(refused(engaged(), enter([given()]))).toEqual({ why: "spell-open", since: "2023-11-24" });
  });

  it("27: no reason given: refused; a reason may be words, tied to a finding later", () => {
    expect(refused(aForce(), enter([]))).toEqual({ why: "engage-reason-missing" });
    expect(written(decided(aForce(), enter([given()])).changes)).toEqual([
      "spell-entered new spell",
      "reason-added new reason",
    ]);
  });

  it("is never in the future, nor before the force left the last time", () => {
    const tomorrow = date("2024-06-22");
    expect(refused(aForce(), enter([given()], tomorrow))).toEqual({ why: "date-in-the-future", field: "on" });
    const left = aForce({ lastLeftOn: date("2024-06-20") });
    expect(refused(left, enter([given()], date("2024-06-19")))).toEqual({
      why: "date-too-early",
      field: "on",
      earliest: "2024-06-20",
      because: "left",
    });
    expect(decideEngage(inspector, left, enter([given()], date("2024-06-20")), TODAY).ok).toBe(true);
  });

  it("refuses a reason whose finding is unknown, not open, not published, or named twice", () => {
    const unknown = { why: "engage-reason-unknown" };
    const naming = enter([given({ findingId: "investigations" })]);
    const withFinding = (facts: object) => aForce({ findings: [aRelative({ id: "investigations", ...facts })] });
    expect(refused(aForce(), enter([given({ findingId: "elsewhere" })]))).toEqual(unknown);
    expect(refused(withFinding({ status: "engage" }), naming)).toEqual(unknown);
    expect(refused(withFinding({ publishedOn: null }), naming)).toEqual(unknown);
    const twice = enter([given({ findingId: "custody" }), given({ id: "again", findingId: "custody" })]);
    expect(refused(aForce(), twice)).toEqual(unknown);
  });

  it("puts no finding in Engage before it was published or its status last changed", () => {
    const naming = (on: string) => enter([given({ findingId: "investigations" })], date(on));
    expect(refused(aForce(), naming("2023-12-21"))).toMatchObject({ why: "date-too-early", earliest: "2023-12-22" });
    expect(decided(aForce(), naming("2023-12-22")).events).toHaveLength(2);
    const reopened = aForce({ findings: [aRelative({ id: "investigations", statusOn: date("2024-06-01") })] });
    expect(refused(reopened, naming("2024-05-31"))).toMatchObject({ why: "date-too-early", earliest: "2024-06-01" });
  });
});

describe("adding a reason during a spell", () => {
  it("keeps the reasons there are, and moves the finding that the new one names", () => {
    const { changes, events } = decided(engaged(), extend([given({ wording: "Custody", findingId: "custody" })]));
    expect(written(changes)).toEqual(["reason-added new reason", "custody: engage"]);
    expect(events.map(({ facts, audience }) => `${facts.kind} ${audience}`)).toEqual([
      "engage-extended public",
      "moved-to-engage shared",
    ]);
  });

  it("needs a spell, a reason, and a day within the spell", () => {
    expect(refused(aForce(), extend([given()]))).toEqual({ why: "no-spell" });
    expect(refused(engaged(), extend([]))).toEqual({ why: "engage-reason-missing" });
    expect(refused(engaged(), extend([given()], date("2023-11-23")))).toMatchObject({ because: "spell" });
    expect(decided(engaged(), extend([given()], date("2023-11-24"))).events).toHaveLength(1);
  });
});

describe("leaving Engage", () => {
  it("25: the spell ends; each finding in Engage is open, with an event each; pending submissions stay", () => {
    const { changes, events } = decided(engaged(), leave(LISTED));
    expect(written(changes)).toEqual([
      "spell-left spell",
      "reason-ended r1",
      "reason-ended r3",
      "investigations: open",
    ]);
    expect(events.map(({ audience }) => audience)).toEqual(["public", "shared"]);
    expect(events.map(({ facts, findingId }) => [facts, findingId])).toEqual([
      [{ kind: "engage-left", why: "Enough progress.", returned: ["WMP-2023-001"] }, undefined],
      [{ kind: "returned-to-open", why: "Enough progress." }, "investigations"],
    ]);
    expect(changes.some(({ change }) => change === "submission-ended")).toBe(false);
  });

  it("25: closed findings and all recommendations are untouched", () => {
    const { changes } = decided(engaged(), leave(LISTED));
    const touched = changes.flatMap((change) => (change.change === "finding" ? [change.id] : []));
    expect(touched).toEqual(["investigations"]);
  });

  it("25: if a listed finding changed since the page was made, it is refused", () => {
    for (const listed of [[], ["investigations@6"], [...LISTED, "custody@1"], ["custody@1"]]) {
      expect(refused(engaged(), leave(listed))).toEqual({ why: "spell-changed" });
    }
  });

  it("42: a leave date earlier than a closing or a reason in the spell is refused", () => {
    const early = (on: string, force = engaged()) => refused(force, leave(LISTED, date(on)));
    expect(early("2024-06-09")).toEqual({
      why: "date-too-early",
      field: "on",
      earliest: "2024-06-10",
      because: "spell-step",
    });
    const lateReason = aSpell([
      aReason({ id: "r1", findingId: "investigations" }),
      aReason({ addedOn: date("2024-06-15") }),
    ]);
    expect(early("2024-06-14", engaged({ spell: lateReason }))).toMatchObject({ earliest: "2024-06-15" });
    expect(decideEngage(inspector, engaged(), leave(LISTED, date("2024-06-10")), TODAY).ok).toBe(true);
  });

  it("42: nor earlier than the day on which a finding came into Engage, though its reason is older", () => {
    const tiedLater = engaged({
      findings: [aRelative({ id: "investigations", status: "engage", statusOn: date("2024-06-18"), version: 7 })],
    });
    expect(refused(tiedLater, leave(LISTED, date("2024-06-17")))).toMatchObject({ earliest: "2024-06-18" });
  });

  it("leaves without any finding in Engage too, and never without a spell", () => {
    const words = aForce({ spell: aSpell() });
    expect(decided(words, leave([])).events.map(({ facts }) => facts)).toEqual([
      { kind: "engage-left", why: "Enough progress.", returned: [] },
    ]);
    expect(refused(aForce(), leave([]))).toEqual({ why: "no-spell" });
  });
});
