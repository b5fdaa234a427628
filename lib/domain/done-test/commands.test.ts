import { describe, expect, it } from "vitest";
import { CAST } from "../testing/actors";
import { aCase, aDoneTest, anEvidence, NOT_AGREED, NOT_MET } from "../testing/cases";
import { aCommand } from "../testing/commands";
import { aRegister, giving, refusalOf } from "../testing/register";

const { C: coordinator, O: owner, S: sponsor } = CAST;
const said = (...texts: readonly string[]) => texts.map((text, at) => ({ id: `new ${at}`, text }));
const KEPT = aDoneTest().text;

describe("writing done tests", () => {
  it("keeps what is said as it stands with its agreement and its evidence, and adds and takes away the rest", () => {
    const theCase = aCase({ doneTests: [aDoneTest(), aDoneTest({ id: "old", text: "Too weak.", position: 2 })] });
    const { theCase: next, events } = giving(
      aRegister(theCase),
      owner,
      aCommand("set-done-tests", { tests: said("Ten of ten.", KEPT, "Ten of ten."), why: "Stronger." }),
    );
    expect(next.doneTests.map(({ text, metOn, position }) => [text, metOn !== null, position])).toEqual([
      [KEPT, true, 1],
      ["Ten of ten.", false, 3],
    ]);
    expect(events[0]?.facts).toEqual({
      kind: "done-tests-set",
      added: ["Ten of ten."],
      dropped: ["Too weak."],
      why: "Stronger.",
    });
  });

  it("refuses none, six, the same again, and to take away without a reason what was agreed", () => {
    const six = said("1", "2", "3", "4", "5", "6");
    const refused = (facts: Parameters<typeof aCommand<"set-done-tests">>[1], theCase = aCase()) =>
      refusalOf(theCase, owner, aCommand("set-done-tests", facts)).why;
    expect(refused({ tests: [] })).toBe("done-tests-number");
    expect(refused({ tests: six })).toBe("done-tests-number");
    expect(refused({ tests: said(KEPT) })).toBe("nothing-changed");
    expect(refused({ tests: said("Other."), why: null })).toBe("done-test-reason-missing");
    const open = aCase({ doneTests: [aDoneTest(NOT_AGREED)] });
    expect(giving(aRegister(open), owner, aCommand("set-done-tests", { why: null })).theCase.doneTests).toHaveLength(1);
  });
});

describe("agreeing done tests", () => {
  const own = aCase({ doneTests: [aDoneTest({ ...NOT_AGREED, byId: coordinator.personId })] });

  it("is for somebody other than their author", () => {
    expect(refusalOf(own, coordinator, aCommand("agree-done-tests"))).toEqual({ why: "done-test-own" });
    const { theCase } = giving(aRegister(own), sponsor, aCommand("agree-done-tests"));
    expect(theCase.doneTests[0]).toMatchObject({ agreedBy: sponsor.post });
    const mixed = aCase({ doneTests: [...own.doneTests, aDoneTest({ ...NOT_AGREED, id: "other" })] });
    const both = aCommand("agree-done-tests", { testIds: ["done test", "other"] });
    expect(refusalOf(mixed, coordinator, both)).toEqual({ why: "done-test-own" });
    const agreed = giving(aRegister(mixed), coordinator, aCommand("agree-done-tests", { testIds: ["other"] }));
    expect(agreed.theCase.doneTests.map(({ agreedOn }) => agreedOn !== null)).toEqual([false, true]);
  });

  it("refuses what is agreed already, and what is not there", () => {
    expect(refusalOf(aCase(), sponsor, aCommand("agree-done-tests"))).toEqual({ why: "done-tests-agreed" });
    for (const testIds of [[], ["nothing"], ["done test", "nothing"]])
      expect(refusalOf(own, sponsor, aCommand("agree-done-tests", { testIds }))).toEqual({ why: "done-test-unknown" });
  });
});

describe("showing a done test met", () => {
  const open = aCase({ doneTests: [aDoneTest(NOT_MET)] });
  const gone = anEvidence({ id: "gone", withdrawn: true });

  it("names shared evidence that stands, and nothing else", () => {
    const evidence = [...open.evidence, gone];
    const theCase = { ...open, evidence };
    for (const [evidenceIds, why] of [
      [[], "done-test-evidence-missing"],
      [["own evidence"], "done-test-evidence-missing"],
      [["gone"], "done-test-evidence-missing"],
      [["shared evidence", "own evidence"], "evidence-unknown"],
    ] as const)
      expect(refusalOf(theCase, owner, aCommand("meet-done-test", { evidenceIds })).why).toBe(why);
    const shown = giving(aRegister(theCase), owner, aCommand("meet-done-test"));
    expect(shown.events[0]?.facts).toMatchObject({ evidence: ["Dip sample of 10 cases"] });
    expect(refusalOf(shown.theCase, owner, aCommand("meet-done-test")).why).toBe("done-test-not-agreed");
  });

  it("can be done again once the evidence is gone, and needs an agreement first", () => {
    const withdrawn = aCase({ doneTests: [aDoneTest({ metEvidence: ["gone"] })], evidence: [anEvidence(), gone] });
    expect(giving(aRegister(withdrawn), owner, aCommand("meet-done-test")).theCase.doneTests[0]?.metEvidence).toEqual([
      "shared evidence",
    ]);
    const refused = (doneTests: typeof withdrawn.doneTests) =>
      refusalOf(aCase({ doneTests }), owner, aCommand("meet-done-test")).why;
    expect(refused([aDoneTest(NOT_AGREED)])).toBe("done-test-not-agreed");
    expect(refused([])).toBe("done-tests-missing");
  });

  it("is taken back with a reason, once", () => {
    const { theCase } = giving(aRegister(aCase()), owner, aCommand("unmeet-done-test"));
    expect(theCase.doneTests[0]).toMatchObject({ metOn: null, metEvidence: [], agreedBy: "Force coordinator" });
    expect(refusalOf(theCase, owner, aCommand("unmeet-done-test")).why).toBe("done-test-not-met");
  });
});
