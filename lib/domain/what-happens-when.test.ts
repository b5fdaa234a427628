import { describe, expect, it } from "vitest";
import { date } from "./calendar";
import type { Change, Decision } from "./change";
import { decide } from "./decide";
import { reasonEndedByClosing } from "./finding/case";
import { overdue } from "./finding/overdue";
import type { Refusal } from "./refusal";
import { CAST } from "./testing/actors";
import {
  aBasis,
  aCase,
  aCauseOfConcern,
  aClosure,
  aDoneTest,
  anEvidence,
  aReason,
  aRelative,
  aRepresentation,
  aSpell,
  aSubmission,
  aTargetRequest,
  NOT_AGREED,
  NOT_MET,
  PUBLISHED,
  TODAY,
} from "./testing/cases";
import { aCommand } from "./testing/commands";
import { aRegister, decided as decision, giving, refusalOf } from "./testing/register";
import { COMMANDS, rowOf } from "./workflow";

/** The design's table "What happens when", row by row. Rows 25, 26, 27 and 42 are in `engage/spell.test.ts`. */
const { C: coordinator, I: inspector, P: policingBody, O: owner } = CAST;

const changesOf = <Kind extends Change["change"]>({ changes }: Decision, kind: Kind) =>
  changes.filter((change): change is Extract<Change, { change: Kind }> => change.change === kind);
const statusesIn = (made: Decision) =>
  changesOf(made, "finding").flatMap(({ id, set }) => (set.status ? [`${id}: ${set.status}`] : []));
const factsOf = ({ events }: Decision) => events.map(({ facts }) => facts);

const pending = { submission: aSubmission() };
const inEngage = { finding: { status: "engage" as const } };
const closedCase = aCase({ finding: { status: "closed" } });

describe("submitting", () => {
  it("1: open or Engage, nothing pending: pending, basis frozen, status and progress unchanged", () => {
    for (const status of ["open", "engage"] as const) {
      const theCase = aCase({ finding: { status, progress: "delivered" } });
      const made = decision(theCase, coordinator, aCommand("submit"));
      expect(changesOf(made, "finding")).toEqual([]);
      expect(changesOf(made, "submitted")[0]?.basis).toEqual(aBasis());
      const { theCase: next } = giving(aRegister(theCase), coordinator, aCommand("submit"));
      expect(next.submission).toMatchObject({ state: "pending", by: "coordinator", on: TODAY });
      expect(next.finding).toMatchObject({ status, progress: "delivered" });
    }
  });

  it("1: what the force keeps to itself is not in the basis, nor what was withdrawn", () => {
    const evidence = [
      anEvidence(),
      anEvidence({ id: "own", audience: "force" }),
      anEvidence({ id: "with the body", audience: "force-and-policing-body" }),
      anEvidence({ id: "withdrawn", withdrawn: true }),
    ];
    const made = decision(aCase({ evidence }), coordinator, aCommand("submit"));
    expect(changesOf(made, "submitted")[0]?.basis.evidence.map(({ id }) => id)).toEqual(["shared evidence"]);
    const kept = aCase({ evidence: evidence.slice(1) });
    expect(refusalOf(kept, coordinator, aCommand("submit"))).toEqual({ why: "evidence-not-shared" });
  });

  it("2: pending: refused, with who submitted and when", () => {
    expect(refusalOf(aCase(pending), coordinator, aCommand("submit"))).toEqual({
      why: "already-submitted",
      by: "Force coordinator",
      on: "2024-06-01",
    });
  });

  it("2: closed: refused, with who closed it and when", () => {
    expect(refusalOf(closedCase, coordinator, aCommand("submit"))).toEqual({
      why: "closed-findings-stand",
      by: "Inspector",
      on: "2024-06-10",
    });
  });

  it("1: refused without a done test, and while one is not agreed, not met or not shown any more, which is said", () => {
    expect(refusalOf(aCase({ doneTests: [] }), coordinator, aCommand("submit"))).toEqual({ why: "done-tests-missing" });
    const doneTests = [
      aDoneTest(),
      aDoneTest({ id: "2", text: "Agreed by nobody.", ...NOT_AGREED }),
      aDoneTest({ id: "3", text: "Shown by nothing.", ...NOT_MET }),
      aDoneTest({ id: "4", text: "Shown by what is gone.", metEvidence: ["withdrawn evidence"] }),
    ];
    const evidence = [anEvidence(), anEvidence({ id: "withdrawn evidence", withdrawn: true })];
    expect(refusalOf(aCase({ doneTests, evidence }), coordinator, aCommand("submit"))).toEqual({
      why: "done-tests-unmet",
      tests: [
        { text: "Agreed by nobody.", state: "not-agreed" },
        { text: "Shown by nothing.", state: "agreed" },
        { text: "Shown by what is gone.", state: "evidence-gone" },
      ],
    });
  });

  it("3: cause of concern with open recommendations: allowed; the event lists them", () => {
    const cause = aCauseOfConcern([{}, { status: "closed" }, {}]);
    const made = decision(cause, coordinator, aCommand("submit"));
    expect(factsOf(made)[0]).toMatchObject({ openRecommendations: ["WMP-2023-005", "WMP-2023-007"] });
    expect(changesOf(made, "submitted")[0]?.basis.recommendations).toEqual([
      { reference: "WMP-2023-005", status: "open" },
      { reference: "WMP-2023-006", status: "closed" },
      { reference: "WMP-2023-007", status: "open" },
    ]);
  });

  it("4: recommendation whose cause of concern is closed: allowed", () => {
    const parent = aRelative({ id: "cause", status: "closed" });
    const theCase = aCase({ finding: { kind: "recommendation", parentId: "cause" }, parent });
    expect(decide(coordinator, theCase, aCommand("submit"), TODAY).ok).toBe(true);
  });

  it("5: after a return: refused until every point is answered", () => {
    const points = ["Show ten cases.", "Name the rota."];
    const register = giving(aRegister(aCase(pending)), inspector, aCommand("return-submission", { points }));
    const again = (answers: readonly string[]) => aCommand("submit", { id: "second", answers });
    const unanswered = (answers: readonly string[]) => refusalOf(register.theCase, coordinator, again(answers));
    expect(unanswered([])).toEqual({ why: "points-unanswered", points: [1, 2] });
    expect(unanswered(["Ten shown.", "  "])).toEqual({ why: "points-unanswered", points: [2] });
    const next = giving(register, coordinator, again(["Ten shown.", "Rota named.", "not a point"]));
    expect(next.events.at(-1)?.facts).toMatchObject({ kind: "submitted", answers: ["Ten shown.", "Rota named."] });
    expect(next.theCase.points).toEqual([]);
    const made = decision(register.theCase, coordinator, again(["Ten shown.", "Rota named."]));
    expect(changesOf(made, "submitted")).toMatchObject([{ answers: ["Ten shown.", "Rota named."] }]);
  });

  it("5: a draft made after a return becomes the submission, and its points still wait for answers", () => {
    const returned = giving(aRegister(aCase(pending)), inspector, aCommand("return-submission"));
    const drafted = giving(returned, owner, aCommand("draft-submission", { id: "draft" }));
    expect(drafted.theCase.submission).toMatchObject({ id: "draft", state: "draft" });
    expect(refusalOf(drafted.theCase, coordinator, aCommand("submit")).why).toBe("points-unanswered");
    const submitted = giving(drafted, coordinator, aCommand("submit", { answers: ["Ten shown."] }));
    expect(submitted.theCase.submission).toMatchObject({ id: "draft", state: "pending", statement: "It is done." });
    expect(submitted.submissions).toHaveLength(2);
  });

  it("5: a draft is for the force only, and drafting again rewrites the same draft", () => {
    const made = decision(aCase(), owner, aCommand("draft-submission"));
    expect(made.events[0]?.audience).toBe("force");
    const drafted = giving(aRegister(aCase()), owner, aCommand("draft-submission", { id: "draft" }));
    const again = giving(drafted, coordinator, aCommand("draft-submission", { id: "other", statement: "Better." }));
    expect(again.submissions.map(({ id, statement }) => ({ id, statement }))).toEqual([
      { id: "draft", statement: "Better." },
    ]);
  });

  it("5: the next submission is not dated before the return that it answers", () => {
    const returned = giving(aRegister(aCase(pending)), inspector, aCommand("return-submission"));
    const early = aCommand("submit", { on: date("2024-06-20"), answers: ["Ten shown."] });
    expect(refusalOf(returned.theCase, coordinator, early)).toEqual({
      why: "date-too-early",
      field: "on",
      earliest: TODAY,
      because: "decided",
    });
  });
});

describe("withdrawing and returning a submission", () => {
  it("6: pending, withdraw: withdrawn with the reason; status unchanged", () => {
    for (const status of ["open", "engage"] as const) {
      const register = aRegister(aCase({ finding: { status }, ...pending }));
      const next = giving(register, coordinator, aCommand("withdraw-submission"));
      expect(next.submissions[0]).toMatchObject({ state: "withdrawn" });
      expect(next.theCase.finding.status).toBe(status);
      expect(next.events[0]?.facts).toEqual({ kind: "submission-withdrawn", why: "A sample is missing." });
    }
  });

  it("7: decided meanwhile, withdraw: refused, with who, what and when", () => {
    const returned = giving(aRegister(aCase(pending)), inspector, aCommand("return-submission"));
    expect(refusalOf(returned.theCase, coordinator, aCommand("withdraw-submission"))).toEqual({
      why: "decided-meanwhile",
      by: "inspector",
      what: "returned",
      on: TODAY,
    });
    const closed = giving(aRegister(aCase(pending)), inspector, aCommand("close"));
    expect(refusalOf(closed.theCase, coordinator, aCommand("withdraw-submission"))).toEqual({
      why: "closed-findings-stand",
      by: "inspector",
      on: TODAY,
    });
  });

  it("7: returned and drafted anew meanwhile, withdraw: refused, with who, what and when of the return", () => {
    const returned = giving(aRegister(aCase(pending)), inspector, aCommand("return-submission"));
    const redrafted = giving(returned, owner, aCommand("draft-submission"));
    const decided = { why: "decided-meanwhile", by: "inspector", what: "returned", on: TODAY };
    expect(refusalOf(redrafted.theCase, coordinator, aCommand("withdraw-submission"))).toEqual(decided);
    expect(refusalOf(redrafted.theCase, inspector, aCommand("return-submission"))).toEqual(decided);
  });

  it("5: what was drafted after a return is not submitted before the day of the return", () => {
    const returned = giving(aRegister(aCase(pending)), inspector, aCommand("return-submission"));
    const redrafted = giving(returned, owner, aCommand("draft-submission"));
    const early = aCommand("submit", { on: date("2024-06-20"), answers: ["Ten cases are attached."] });
    expect(refusalOf(redrafted.theCase, coordinator, early)).toMatchObject({ earliest: TODAY, because: "decided" });
  });

  it("8: pending, return: returned with numbered points; status unchanged", () => {
    const points = ["Show ten cases.", "Name the rota."];
    const next = giving(aRegister(aCase(pending)), inspector, aCommand("return-submission", { points }));
    expect(next.theCase.submission).toMatchObject({ state: "returned", points });
    expect(next.theCase.points).toEqual(points);
    expect(next.theCase.finding.status).toBe("open");
    expect(next.events[0]?.facts).toMatchObject({ kind: "submission-returned", points });
  });

  it("8: a return without points is refused", () => {
    expect(refusalOf(aCase(pending), inspector, aCommand("return-submission", { points: [] }))).toEqual({
      why: "points-missing",
    });
  });

  it("9: nothing pending, return: refused", () => {
    expect(refusalOf(aCase(), inspector, aCommand("return-submission"))).toEqual({ why: "nothing-submitted" });
  });

  it("neither ends a submission before the day on which it was made", () => {
    const tooEarly = { why: "date-too-early", field: "on", earliest: "2024-06-01", because: "submitted" };
    const on = date("2024-05-31");
    expect(refusalOf(aCase(pending), coordinator, aCommand("withdraw-submission", { on }))).toEqual(tooEarly);
    expect(refusalOf(aCase(pending), inspector, aCommand("return-submission", { on }))).toEqual(tooEarly);
    expect(refusalOf(aCase(pending), inspector, aCommand("close", { on }))).toEqual(tooEarly);
    const thatDay = aCommand("return-submission", { on: date("2024-06-01") });
    expect(decide(inspector, aCase(pending), thatDay, TODAY).ok).toBe(true);
  });

  it("the person who submitted never decides, even as an inspector by now", () => {
    const own = aCase({ submission: aSubmission({ byId: "inspector" }) });
    for (const command of ["return-submission", "close"] as const) {
      expect(refusalOf(own, inspector, aCommand(command))).toEqual({ why: "own-submission" });
    }
  });
});

describe("closing", () => {
  it("10: pending, close as implemented: submission accepted, basis as submitted plus what the inspector adds, one event", () => {
    const evidence = [
      anEvidence(),
      anEvidence({ id: "since", title: "Added since" }),
      anEvidence({ id: "not added", title: "Also added since" }),
    ];
    const theCase = aCase({ evidence, ...pending });
    const made = decision(theCase, inspector, aCommand("close", { addedEvidence: ["since", "shared evidence"] }));
    expect(changesOf(made, "closed")[0]).toMatchObject({ submissionId: "submission", outcome: "implemented" });
    expect(changesOf(made, "closed")[0]?.basis.evidence.map(({ id }) => id)).toEqual(["shared evidence", "since"]);
    expect(changesOf(made, "submission-ended")).toMatchObject([{ id: "submission", state: "accepted" }]);
    expect(statusesIn(made)).toEqual(["finding: closed"]);
    expect(factsOf(made)).toMatchObject([{ kind: "closed", submission: "accepted" }]);
  });

  it("10: only shared evidence that still stands can be added to the basis", () => {
    for (const added of ["own evidence", "unknown"]) {
      expect(refusalOf(aCase(pending), inspector, aCommand("close", { addedEvidence: [added] }))).toEqual({
        why: "evidence-unknown",
      });
    }
  });

  it("11: pending, close with another outcome: the submission is overtaken, neither accepted nor returned", () => {
    for (const outcome of ["no-longer-applicable", "recorded-in-error"] as const) {
      const made = decision(aCase(pending), inspector, aCommand("close", { outcome }));
      expect(changesOf(made, "submission-ended")).toMatchObject([{ state: "overtaken" }]);
      expect(changesOf(made, "closed")).toMatchObject([{ submissionId: null, outcome }]);
      expect(factsOf(made)).toMatchObject([{ submission: "overtaken" }]);
      expect(made.events[0]?.audience).toBe("shared");
    }
  });

  it("12: nothing pending, close: basis as it stands, without a submission", () => {
    const made = decision(aCase(), inspector, aCommand("close"));
    expect(changesOf(made, "closed")).toMatchObject([{ submissionId: null, basis: aBasis() }]);
    expect(changesOf(made, "submission-ended")).toEqual([]);
    expect(factsOf(made)).toMatchObject([{ submission: "none" }]);
  });

  it("12: a draft or a returned submission is not accepted by closing", () => {
    for (const state of ["draft", "returned"] as const) {
      const made = decision(aCase({ submission: aSubmission({ state }) }), inspector, aCommand("close"));
      expect(changesOf(made, "submission-ended")).toEqual([]);
      expect(factsOf(made)).toMatchObject([{ submission: "none" }]);
    }
  });

  it("13: in Engage, close: closed; the reason ends that date, the spell goes on", () => {
    const made = decision(aCase(inEngage), inspector, aCommand("close"));
    expect(statusesIn(made)).toEqual(["finding: closed"]);
    expect(changesOf(made, "reason-ended")).toEqual([{ change: "reason-ended", id: "reason", on: TODAY }]);
    expect(changesOf(made, "spell-left")).toEqual([]);
  });

  it("14: it was the last live reason: the same, and nothing automatic", () => {
    const reasons = [aReason({ findingId: "finding" }), aReason({ id: "other", endedOn: PUBLISHED })];
    const next = giving(aRegister(aCase({ ...inEngage, spell: aSpell(reasons) })), inspector, aCommand("close"));
    expect(next.theCase.spell?.reasons.every(({ endedOn }) => endedOn !== null)).toBe(true);
    expect(next.theCase.spell).not.toBeNull();
    expect(next.events).toHaveLength(1);
  });

  it("15: cause of concern with open recommendations: closed only with their number confirmed; children unchanged", () => {
    const cause = aCauseOfConcern([{}, { status: "closed" }, {}]);
    for (const confirmedOpen of [0, 1, 3]) {
      expect(refusalOf(cause, inspector, aCommand("close", { confirmedOpen }))).toEqual({
        why: "recommendations-open",
        open: ["WMP-2023-005", "WMP-2023-007"],
        pending: [],
      });
    }
    const made = decision(cause, inspector, aCommand("close", { confirmedOpen: 2 }));
    expect(statusesIn(made)).toEqual(["finding: closed"]);
    const since = aCauseOfConcern([{ status: "closed" }]);
    expect(decide(inspector, since, aCommand("close", { confirmedOpen: 1 }), TODAY).ok).toBe(true);
    expect(factsOf(made)).toMatchObject([{ openRecommendations: 2 }]);
  });

  it("16: cause of concern, a child's submission pending: the same, naming the pending ones; they stay pending", () => {
    const cause = aCauseOfConcern([{ pendingSubmissionId: "of child 1" }, {}]);
    expect(refusalOf(cause, inspector, aCommand("close"))).toMatchObject({ pending: ["WMP-2023-005"] });
    const next = giving(aRegister(cause), inspector, aCommand("close", { confirmedOpen: 2 }));
    expect(next.theCase.children[0]?.pendingSubmissionId).toBe("of child 1");
  });

  it("17: last open recommendation, close: its cause of concern is unchanged", () => {
    const parent = aRelative({ id: "cause" });
    const theCase = aCase({ finding: { kind: "recommendation", parentId: "cause" }, parent });
    expect(statusesIn(decision(theCase, inspector, aCommand("close")))).toEqual(["finding: closed"]);
  });

  it("19: closed, close: refused, with by whom and when", () => {
    expect(refusalOf(closedCase, inspector, aCommand("close"))).toEqual({
      why: "already-closed",
      by: "Inspector",
      on: "2024-06-10",
    });
  });
});

describe("18: closing as superseded", () => {
  const successor = { ...aRelative({ id: "successor", reference: "WMP-2024-001" }), successors: [] };
  const superseded = (facts: object = {}) =>
    aCommand("close", { outcome: "superseded", successor: "WMP-2024-001", method: "re-inspection", ...facts });
  const withSuccessor = (facts: object) => aCase({ named: [{ ...successor, ...facts }] });

  it("needs a successor of the same force, published, not closed, without a cycle", () => {
    const unfit: readonly (readonly [object, Extract<Refusal, { why: "successor-unfit" }>["because"]])[] = [
      [{ reference: "WMP-2024-002" }, "unknown"],
      [{ id: "finding" }, "itself"],
      [{ forceId: "staffordshire" }, "other-force"],
      [{ publishedOn: null }, "unpublished"],
      [{ successors: ["another", "finding"] }, "cycle"],
      [{ status: "closed" }, "closed"],
    ];
    for (const [facts, because] of unfit) {
      expect(refusalOf(withSuccessor(facts), inspector, superseded())).toEqual({ why: "successor-unfit", because });
    }
    expect(refusalOf(withSuccessor({}), inspector, superseded({ successor: null }))).toEqual({
      why: "successor-unfit",
      because: "missing",
    });
  });

  it("names the successor, and does not move it to Engage", () => {
    const made = decision(aCase({ ...inEngage, named: [successor] }), inspector, superseded());
    expect(statusesIn(made)).toEqual(["finding: closed"]);
    expect(changesOf(made, "closed")).toMatchObject([{ successorId: "successor" }]);
    expect(factsOf(made)).toMatchObject([{ successor: "WMP-2024-001" }]);
  });

  it("supersedes or leaves open each open child, explicitly", () => {
    const cause = aCauseOfConcern([{ pendingSubmissionId: "of child 1" }, {}, { status: "closed" }], {
      named: [successor],
    });
    const made = decision(cause, inspector, superseded({ confirmedOpen: 2, supersededToo: ["child 1", "child 3"] }));
    expect(statusesIn(made)).toEqual(["finding: closed", "child 1: closed"]);
    expect(changesOf(made, "submission-ended")).toMatchObject([{ id: "of child 1", state: "overtaken" }]);
    expect(changesOf(made, "closed")).toMatchObject([
      { findingId: "finding", successorId: "successor", outcome: "superseded" },
      { findingId: "child 1", successorId: "successor", outcome: "superseded", submissionId: null },
    ]);
    expect(made.events.every(({ audience }) => audience === "shared")).toBe(true);
    expect(made.events.map(({ findingId, facts }) => [findingId, facts])).toMatchObject([
      ["finding", { openRecommendations: 1, submission: "none" }],
      ["child 1", { outcome: "superseded", successor: "WMP-2024-001", submission: "overtaken" }],
    ]);
  });

  it("never makes a recommendation its own successor", () => {
    const cause = aCauseOfConcern([{}], {
      named: [{ ...aRelative({ id: "child 1", reference: "WMP-2023-005" }), successors: [] }],
    });
    const command = superseded({ successor: "WMP-2023-005", confirmedOpen: 1, supersededToo: ["child 1"] });
    expect(refusalOf(cause, inspector, command)).toEqual({ why: "successor-unfit", because: "itself" });
  });

  it("freezes what each child's closure rests on: the basis it was submitted with, or as it stands", () => {
    const submitted = aBasis({ text: "As it was submitted.", owner: "Head of Custody" });
    const standing = aBasis({ text: "As it stands.", sponsor: null });
    const cause = aCauseOfConcern(
      [{ pendingSubmissionId: "of child 1", submittedOn: TODAY, basis: submitted }, { basis: standing }],
      { named: [successor] },
    );
    const made = decision(cause, inspector, superseded({ confirmedOpen: 2, supersededToo: ["child 1", "child 2"] }));
    expect(changesOf(made, "closed").map(({ findingId, basis }) => [findingId, basis])).toEqual([
      ["finding", expect.anything()],
      ["child 1", submitted],
      ["child 2", standing],
    ]);
  });

  it("does not overtake a child's submission before the day on which it was made", () => {
    const pendingChild = { pendingSubmissionId: "of child 1", submittedOn: date("2024-06-10") };
    const cause = aCauseOfConcern([pendingChild, { statusOn: date("2024-06-05") }], { named: [successor] });
    const command = superseded({
      on: date("2024-06-09"),
      confirmedOpen: 2,
      supersededToo: ["child 1", "child 2"],
    });
    expect(refusalOf(cause, inspector, command)).toEqual({
      why: "date-too-early",
      field: "on",
      earliest: "2024-06-10",
      because: "submitted",
    });
    expect(decide(inspector, cause, { ...command, supersededToo: ["child 2"] }, TODAY).ok).toBe(true);
    expect(decide(inspector, cause, { ...command, on: date("2024-06-10") }, TODAY).ok).toBe(true);
  });

  it("does not close a child before the day on which its status last changed", () => {
    const cause = aCauseOfConcern([{ statusOn: date("2024-06-20") }], { named: [successor] });
    const command = superseded({ on: date("2024-06-19"), confirmedOpen: 1, supersededToo: ["child 1"] });
    expect(refusalOf(cause, inspector, command)).toMatchObject({ why: "date-too-early", earliest: "2024-06-20" });
    const thatDay = { ...command, on: date("2024-06-20") };
    expect(statusesIn(decision(cause, inspector, thatDay))).toEqual(["finding: closed", "child 1: closed"]);
  });

  it("supersedes no child when the outcome is another", () => {
    const made = decision(
      aCauseOfConcern([{}]),
      inspector,
      aCommand("close", { confirmedOpen: 1, supersededToo: ["child 1"] }),
    );
    expect(statusesIn(made)).toEqual(["finding: closed"]);
  });
});

describe("moving to Engage and returning to open", () => {
  it("20: open, no parent, an untied reason of the spell: tied", () => {
    const made = decision(
      aCase({ spell: aSpell() }),
      inspector,
      aCommand("move-to-engage", { reasonId: "reason", wording: null }),
    );
    expect(statusesIn(made)).toEqual(["finding: engage"]);
    expect(changesOf(made, "reason-tied")).toMatchObject([{ id: "reason", findingId: "finding" }]);
    expect(changesOf(made, "reason-added")).toEqual([]);
    expect(factsOf(made)).toEqual([{ kind: "moved-to-engage", reason: "Investigations", why: "It is serious." }]);
  });

  it("20: a reason in words is added to the spell", () => {
    const made = decision(aCase({ spell: aSpell() }), inspector, aCommand("move-to-engage"));
    expect(changesOf(made, "spell-entered")).toEqual([]);
    expect(changesOf(made, "reason-added")).toMatchObject([{ spellId: "spell", wording: "Risk assessment" }]);
    expect(factsOf(made).map(({ kind }) => kind)).toEqual(["engage-extended", "moved-to-engage"]);
  });

  it("20: without a spell, the force enters Engage in the same step", () => {
    const made = decision(aCase(), inspector, aCommand("move-to-engage"));
    expect(made.changes.map(({ change }) => change)).toEqual(["spell-entered", "reason-added", "finding"]);
    expect(factsOf(made).map(({ kind }) => kind)).toEqual(["engage-entered", "moved-to-engage"]);
  });

  it("20: needs a reason that is there, live, untied and not later than the move", () => {
    const spellWith = (facts: object) => aCase({ spell: aSpell([aReason(facts)]) });
    const tie = aCommand("move-to-engage", { reasonId: "reason", wording: null });
    const unknown = { why: "engage-reason-unknown" };
    expect(refusalOf(aCase(), inspector, tie)).toEqual(unknown);
    expect(refusalOf(spellWith({ findingId: "another" }), inspector, tie)).toEqual(unknown);
    expect(refusalOf(spellWith({ endedOn: PUBLISHED }), inspector, tie)).toEqual(unknown);
    expect(refusalOf(spellWith({ addedOn: TODAY }), inspector, { ...tie, on: PUBLISHED })).toMatchObject({
      why: "date-too-early",
      because: "reason",
    });
    expect(decide(inspector, spellWith({ addedOn: TODAY }), tie, TODAY).ok).toBe(true);
    expect(refusalOf(aCase(), inspector, aCommand("move-to-engage", { wording: null }))).toEqual({
      why: "engage-reason-missing",
    });
  });

  it("20: never before the spell began", () => {
    const spell = aSpell([], { enteredOn: TODAY });
    expect(refusalOf(aCase({ spell }), inspector, aCommand("move-to-engage", { on: PUBLISHED }))).toMatchObject({
      why: "date-too-early",
      because: "spell",
    });
    expect(decide(inspector, aCase({ spell }), aCommand("move-to-engage"), TODAY).ok).toBe(true);
  });

  it("21: open, pending, move to Engage: stays pending; may still be returned, withdrawn, accepted", () => {
    const moved = giving(aRegister(aCase(pending)), inspector, aCommand("move-to-engage"));
    expect(moved.theCase.finding.status).toBe("engage");
    expect(moved.theCase.submission?.state).toBe("pending");
    const states = [
      giving(moved, inspector, aCommand("return-submission")),
      giving(moved, coordinator, aCommand("withdraw-submission")),
      giving(moved, inspector, aCommand("close")),
    ].map(({ submissions }) => submissions[0]?.state);
    expect(states).toEqual(["returned", "withdrawn", "accepted"]);
  });

  it("22: recommendation with a parent: refused, naming its cause of concern", () => {
    const parent = aRelative({ id: "cause", reference: "WMP-2023-003" });
    const theCase = aCase({ finding: { kind: "recommendation", parentId: "cause" }, parent });
    expect(refusalOf(theCase, inspector, aCommand("move-to-engage"))).toEqual({
      why: "part-of-its-cause",
      parent: "WMP-2023-003",
    });
  });

  it("22: a cause of concern moves alone; its recommendations stay open", () => {
    expect(statusesIn(decision(aCauseOfConcern([{}, {}]), inspector, aCommand("move-to-engage")))).toEqual([
      "finding: engage",
    ]);
  });

  it("23: closed, move to Engage: refused, reopen first", () => {
    expect(refusalOf(closedCase, inspector, aCommand("move-to-engage"))).toEqual({ why: "reopen-first" });
  });

  it("24: Engage, pending or not, return to open: open; the reason ends; spell and submission go on", () => {
    for (const submission of [null, aSubmission()]) {
      const next = giving(aRegister(aCase({ ...inEngage, submission })), inspector, aCommand("return-to-open"));
      expect(next.theCase.finding).toMatchObject({ status: "open", statusOn: TODAY });
      expect(next.theCase.spell?.reasons).toMatchObject([{ endedOn: TODAY }]);
      expect(next.theCase.submission?.state).toBe(submission?.state);
      expect(next.events.map(({ facts }) => facts.kind)).toEqual(["returned-to-open"]);
    }
  });
});

describe("a closing and its revisit", () => {
  it("is not dated before the revisit that it was verified by", () => {
    const theCase = aCase({ revisitedOn: date("2024-06-14") });
    const on = date("2024-06-13");
    expect(refusalOf(theCase, inspector, aCommand("close", { on, method: "revisit" }))).toMatchObject({
      why: "date-too-early",
      earliest: date("2024-06-14"),
      because: "revisited",
    });
    expect(decision(theCase, inspector, aCommand("close", { on, method: "desk-review" })).events).toHaveLength(1);
  });
});

describe("a representation", () => {
  const made = aCommand("make-representation");
  it("stands beside the finding and changes nothing of it, open, pending or closed; one of each side at a time", () => {
    const theCase = aCase({ representations: [] });
    const { changes, events } = decision(theCase, coordinator, made);
    expect(changes).toEqual([expect.objectContaining({ change: "representation-made", side: "force" })]);
    expect(events).toMatchObject([{ facts: { kind: "representation-made" }, audience: "shared" }]);
    const disputed = aCase({ representations: [aRepresentation({ side: "force", on: PUBLISHED })] });
    expect(refusalOf(disputed, coordinator, made)).toEqual({ why: "already-represented", on: PUBLISHED });
    expect(decision(disputed, CAST.P, made).changes).toMatchObject([{ side: "policing-body" }]);
  });

  it("is answered by an inspector, once, never before it was made", () => {
    const disputed = aCase({ representations: [aRepresentation({ on: date("2024-06-10") })] });
    const answer = (facts = {}) => aCommand("answer-representation", facts);
    expect(decision(disputed, inspector, answer()).changes).toMatchObject([{ change: "representation-answered" }]);
    expect(refusalOf(disputed, inspector, answer({ on: date("2024-06-09") }))).toMatchObject({
      because: "represented",
    });
    expect(refusalOf(disputed, inspector, answer({ representationId: "another" }))).toEqual({
      why: "no-representation",
    });
  });
});

describe("an inspector's rating", () => {
  it("changes neither what the force says nor the status; one recorded late leaves the later one standing", () => {
    const rated = aCase({ rating: { rating: "off-track", on: date("2024-06-10") } });
    const late = decision(rated, inspector, aCommand("rate", { on: date("2024-06-01") }));
    expect(late.changes.map(({ change }) => change)).toEqual(["rated"]);
    expect(late.events).toMatchObject([{ facts: { kind: "rated", stands: { said: "off-track" } } }]);
    const [event] = decision(rated, inspector, aCommand("rate")).events;
    expect(event?.facts).toEqual(expect.not.objectContaining({ stands: expect.anything() }));
  });
});

describe("sustained evidence", () => {
  const later = { id: "more", asked: "Ten cases of the autumn.", months: 3 };

  it("a closing asks for one more sample: due so many months after it, with the finding closed all the same", () => {
    const next = giving(
      aRegister(aCase({ finding: { status: "open" }, followUp: null })),
      inspector,
      aCommand("close", { followUp: later, sampleSize: 40, letterReference: "Revisit letter, June 2024" }),
    );
    expect(next.theCase.finding.status).toBe("closed");
    expect(next.theCase.followUp).toEqual({ id: "more", asked: later.asked, dueOn: date("2024-09-21") });
    expect(next.events[0]?.facts).toMatchObject({
      sampleSize: 40,
      letterReference: "Revisit letter, June 2024",
      followUp: { asked: later.asked, dueOn: date("2024-09-21") },
    });
  });

  it("is refused with another outcome, and after no or too many months", () => {
    const close = (followUp: typeof later, outcome: "implemented" | "no-longer-applicable" = "implemented") =>
      refusalOf(aCase(), inspector, aCommand("close", { outcome, followUp }));
    expect(close(later, "no-longer-applicable")).toEqual({ why: "follow-up-unfit", because: "outcome" });
    for (const months of [0, 25, 1.5]) {
      expect(close({ ...later, months })).toEqual({ why: "follow-up-unfit", because: "months" });
    }
  });

  it("is recorded as met or not met, and neither changes the status", () => {
    for (const result of ["met", "not-met"] as const) {
      const next = giving(aRegister(closedCase), inspector, aCommand("end-follow-up", { result }));
      expect(next.theCase.finding.status).toBe("closed");
      expect(next.theCase.followUp).toBeNull();
      expect(next.events[0]?.facts).toMatchObject({ kind: "follow-up-ended", result });
      expect(refusalOf(next.theCase, inspector, aCommand("end-follow-up"))).toEqual({ why: "no-follow-up" });
    }
  });

  it("is overtaken when the finding is reopened", () => {
    const made = decision(closedCase, inspector, aCommand("reopen"));
    expect(changesOf(made, "follow-up-ended")).toMatchObject([{ id: "follow-up", state: "overtaken" }]);
  });
});

describe("reopening", () => {
  it("28: closed, reopen: open with a reason; targets, moves, progress and assurance kept; overdue at once", () => {
    const kept = {
      firstTarget: date("2024-03-31"),
      target: date("2024-04-30"),
      moves: 1,
      progress: "delivered" as const,
      assurance: "assured" as const,
    };
    const next = giving(aRegister(aCase({ finding: { status: "closed", ...kept } })), inspector, aCommand("reopen"));
    expect(next.theCase.finding).toMatchObject({ ...kept, status: "open", statusOn: TODAY });
    expect(next.events.map(({ facts }) => facts)).toEqual([
      { kind: "reopened", why: "Found again.", wasSuperseded: false, toShowAgain: 1 },
    ]);
    expect(refusalOf(next.theCase, coordinator, aCommand("submit"))).toMatchObject({ why: "done-tests-unmet" });
    const { status, target } = next.theCase.finding;
    expect(
      overdue({ status, target, deadlineOn: null, submissionPending: false, nextCheckOn: null }, TODAY)?.days,
    ).toBe(52);
    const made = decision(closedCase, inspector, aCommand("reopen"));
    expect(changesOf(made, "finding")[0]?.set.reopenedOn).toBe(TODAY);
    expect(changesOf(made, "closure-undone")).toEqual([{ change: "closure-undone", findingId: "finding", on: TODAY }]);
  });

  it("29: closed recommendation, parent closed: the parent too only with its own reason and its own event", () => {
    const parent = aRelative({ id: "cause", status: "closed", statusOn: date("2024-06-12") });
    const theCase = aCase({ finding: { status: "closed", kind: "recommendation", parentId: "cause" }, parent });
    expect(statusesIn(decision(theCase, inspector, aCommand("reopen")))).toEqual(["finding: open"]);
    const both = decision(theCase, inspector, aCommand("reopen", { whyParentToo: "It rests on this." }));
    expect(statusesIn(both)).toEqual(["finding: open", "cause: open"]);
    expect(both.events.every(({ audience }) => audience === "shared")).toBe(true);
    expect(both.events.map(({ findingId, facts }) => [findingId, "why" in facts && facts.why])).toEqual([
      ["finding", "Found again."],
      ["cause", "It rests on this."],
    ]);
    const tooEarly = aCommand("reopen", { on: date("2024-06-11"), whyParentToo: "It rests on this." });
    expect(refusalOf(theCase, inspector, tooEarly)).toMatchObject({ why: "date-too-early", earliest: "2024-06-12" });
    expect(decide(inspector, theCase, { ...tooEarly, on: date("2024-06-12") }, TODAY).ok).toBe(true);
  });

  it("29: a parent that was superseded says so when it is reopened too", () => {
    const parent = aRelative({ id: "cause", status: "closed", closedAs: "superseded" });
    const theCase = aCase({ finding: { status: "closed", kind: "recommendation", parentId: "cause" }, parent });
    const both = decision(theCase, inspector, aCommand("reopen", { whyParentToo: "It rests on this." }));
    expect(factsOf(both)).toMatchObject([{ wasSuperseded: false }, { wasSuperseded: true }]);
  });

  it("29: an open parent is not reopened again", () => {
    const parent = aRelative({ id: "cause" });
    const theCase = aCase({ finding: { status: "closed", kind: "recommendation", parentId: "cause" }, parent });
    const made = decision(theCase, inspector, aCommand("reopen", { whyParentToo: "It rests on this." }));
    expect(statusesIn(made)).toEqual(["finding: open"]);
  });

  it("30: closed cause of concern, children closed: only the parent", () => {
    const cause = aCauseOfConcern([{ status: "closed" }, { status: "closed" }], { finding: { status: "closed" } });
    expect(statusesIn(decision(cause, inspector, aCommand("reopen")))).toEqual(["finding: open"]);
  });

  it("31: closed as superseded: allowed, and the event says that it was", () => {
    const theCase = aCase({ finding: { status: "closed" }, closure: aClosure({ outcome: "superseded" }) });
    expect(factsOf(decision(theCase, inspector, aCommand("reopen")))).toMatchObject([{ wasSuperseded: true }]);
  });

  it("32: closed while a spell is still open: open, not Engage; the move comes next", () => {
    const closed = giving(aRegister(aCase(inEngage)), inspector, aCommand("close"));
    const reopened = giving(closed, inspector, aCommand("reopen"));
    expect(reopened.theCase.finding.status).toBe("open");
    expect(reopened.theCase.spell).not.toBeNull();
    expect(reasonEndedByClosing(reopened.theCase, TODAY)?.findingId).toBe("finding");
    const moved = giving(reopened, inspector, aCommand("move-to-engage", { id: "again" }));
    expect(moved.theCase.finding.status).toBe("engage");
  });

  it("a finding that is not closed has nothing to reopen", () => {
    expect(refusalOf(aCase(), inspector, aCommand("reopen"))).toEqual({ why: "not-closed" });
  });
});

describe("what a decision rests on", () => {
  it("33: pending: evidence of the basis cannot be withdrawn; other evidence can", () => {
    const theCase = aCase(pending);
    const shared = aCommand("withdraw-evidence", { evidenceId: "shared evidence" });
    expect(refusalOf(theCase, coordinator, shared)).toEqual({ why: "evidence-in-basis" });
    const two = aBasis({ evidence: [{ id: "another", title: "Another" }, ...aBasis().evidence] });
    const restsOnTwo = aCase({ submission: aSubmission({ basis: two }) });
    expect(refusalOf(restsOnTwo, coordinator, shared)).toEqual({ why: "evidence-in-basis" });
    expect(decide(coordinator, theCase, aCommand("withdraw-evidence"), TODAY).ok).toBe(true);
    const withdrawn = giving(aRegister(theCase), coordinator, aCommand("withdraw-submission"));
    expect(decide(coordinator, withdrawn.theCase, shared, TODAY).ok).toBe(true);
  });

  it("33: pending: a done test is neither taken back nor written anew, agreed or shown; once it is withdrawn, it is", () => {
    const theCase = aCase(pending);
    for (const command of ["unmeet-done-test", "set-done-tests", "agree-done-tests", "meet-done-test"] as const)
      expect(refusalOf(theCase, coordinator, aCommand(command))).toMatchObject({ why: "already-submitted" });
    const withdrawn = giving(aRegister(theCase), coordinator, aCommand("withdraw-submission"));
    expect(decide(coordinator, withdrawn.theCase, aCommand("unmeet-done-test"), TODAY).ok).toBe(true);
  });

  it("34: pending: update, new evidence, date move, allocation are allowed, and not in the basis", () => {
    const theCase = aCase(pending);
    const given = ["update-progress", "add-evidence", "propose-target", "allocate"] as const;
    const register = given.reduce(
      (now, command) => giving(now, coordinator, aCommand(command, { audience: "shared" } as object)),
      aRegister(theCase),
    );
    expect(register.theCase.submission?.basis).toEqual(aBasis());
    const made = decision(register.theCase, inspector, aCommand("close"));
    expect(changesOf(made, "closed")[0]?.basis).toEqual(aBasis());
  });

  it("35: closed: evidence of the basis can be withdrawn; the three sides read that the basis has changed", () => {
    const made = decision(closedCase, coordinator, aCommand("withdraw-evidence", { evidenceId: "shared evidence" }));
    expect(changesOf(made, "finding")).toEqual([{ change: "finding", id: "finding", set: { basisChangedOn: TODAY } }]);
    expect(factsOf(made)).toMatchObject([{ kind: "evidence-withdrawn", basisChanged: true }]);
    expect(made.events[0]?.audience).toBe("shared");
    const other = decision(closedCase, coordinator, aCommand("withdraw-evidence"));
    expect(factsOf(other)).toMatchObject([{ basisChanged: false }]);
    expect(other.events[0]?.audience).toBe("force");
  });

  it("35: a decision made anew begins with a basis that has not changed", () => {
    for (const [theCase, command] of [
      [aCase(), "close"],
      [closedCase, "reopen"],
    ] as const) {
      expect(changesOf(decision(theCase, inspector, aCommand(command)), "finding")[0]?.set.basisChangedOn).toBeNull();
    }
  });

  it("35: or the inspector says that it stays closed, once for what was withdrawn: a later withdrawal asks again", () => {
    const withdrawn = aCase({ ...closedCase, finding: { ...closedCase.finding, basisChangedOn: TODAY } });
    const made = decision(withdrawn, inspector, aCommand("keep-closed"));
    expect(changesOf(made, "finding")).toEqual([{ change: "finding", id: "finding", set: { basisChangedOn: null } }]);
    expect(factsOf(made)).toEqual([{ kind: "kept-closed", why: "The audit alone shows it." }]);
    expect(refusalOf(closedCase, inspector, aCommand("keep-closed"))).toEqual({ why: "basis-unchanged" });
    const again = decision(closedCase, coordinator, aCommand("withdraw-evidence", { evidenceId: "shared evidence" }));
    expect(changesOf(again, "finding")[0]?.set.basisChangedOn).toBe(TODAY);
  });

  it("36: closed: update, date move and submission are refused, whoever asks", () => {
    const given = ["update-progress", "propose-target", "submit", "draft-submission", "pass-back"] as const;
    for (const command of given) {
      const actor = command === "pass-back" ? owner : coordinator;
      expect(refusalOf(closedCase, actor, aCommand(command))).toMatchObject({ why: "closed-findings-stand" });
    }
    for (const command of ["approve-target", "decline-target"] as const) {
      const waiting = aCase({ finding: { status: "closed" }, targetRequest: aTargetRequest() });
      expect(refusalOf(waiting, CAST.S, aCommand(command))).toMatchObject({ why: "closed-findings-stand" });
    }
  });

  it("37: closed: evidence, assurance and handing over the owner are allowed", () => {
    const given = [
      [coordinator, "add-evidence"],
      [coordinator, "widen-evidence"],
      [policingBody, "record-assurance"],
      [coordinator, "allocate"],
    ] as const;
    for (const [actor, command] of given) {
      expect(statusesIn(decision(closedCase, actor, aCommand(command)))).toEqual([]);
    }
  });

  it("38: pending or closed, correct the record: allowed to inspectors; the frozen basis keeps the old wording", () => {
    const corrected = giving(aRegister(aCase(pending)), inspector, aCommand("correct-record"));
    expect(corrected.theCase.finding.text).toBe("As it was published.");
    expect(corrected.theCase.submission?.basis?.text).toBe("The force should improve how it assesses risk.");
    const closed = giving(corrected, inspector, aCommand("close"));
    expect(closed.theCase.closure?.basis.text).toBe("The force should improve how it assesses risk.");
    const again = giving(aRegister(closedCase), inspector, aCommand("correct-record"));
    expect(again.theCase.closure?.basis.text).toBe("The force should improve how it assesses risk.");
    expect(again.events[0]?.facts).toMatchObject({
      before: { text: "The force should improve how it assesses risk." },
      after: { text: "As it was published." },
    });
    expect(refusalOf(again.theCase, inspector, aCommand("correct-record"))).toEqual({ why: "nothing-changed" });
  });

  it("39: two decisions at once: the second reads who was first, what and when", () => {
    const returned = giving(aRegister(aCase(pending)), inspector, aCommand("return-submission"));
    expect(refusalOf(returned.theCase, inspector, aCommand("return-submission"))).toEqual({
      why: "decided-meanwhile",
      by: "inspector",
      what: "returned",
      on: TODAY,
    });
    const closed = giving(aRegister(aCase(pending)), inspector, aCommand("close"));
    expect(refusalOf(closed.theCase, inspector, aCommand("close"))).toEqual({
      why: "already-closed",
      by: "inspector",
      on: TODAY,
    });
  });

  it("40: finding of an unpublished inspection: every command is refused to those who may give it", () => {
    const theCase = aCase({ finding: { publishedOn: null, reference: null } });
    for (const command of COMMANDS) {
      const refusals = Object.values(CAST).map((actor) => refusalOf(theCase, actor, aCommand(command)).why);
      expect([...new Set(refusals)].toSorted(), command).toEqual(["not-yours", "unpublished"]);
      expect(rowOf(command).from.length).toBeGreaterThan(0);
    }
  });
});
