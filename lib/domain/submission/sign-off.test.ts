import { describe, expect, it } from "vitest";
import { commandsOpenTo } from "../barred";
import type { Case } from "../finding/case";
import { CAST, FORCE } from "../testing/actors";
import { aCase, aRelative, aSubmission, TODAY } from "../testing/cases";
import { aCommand } from "../testing/commands";
import { aRegister, decided, giving, refusalOf } from "../testing/register";
import { decideSignOff } from "./sign-off";

const { C: coordinator, O: owner, S: sponsor, X: other, P: body } = CAST;

const draft = (facts: Partial<NonNullable<Case["submission"]>> = {}) =>
  aSubmission({ state: "draft", on: null, basis: null, statement: "It is done.", ...facts });
const asking = (facts: Parameters<typeof aCase>[0] = {}): Case =>
  aCase({ asksSignOff: true, submission: draft(), ...facts });

const sign = aCommand("sign-submission");
const submit = aCommand("submit", { statement: "It is done." });

describe("where a force asks for sign-off", () => {
  it("a draft is submitted once its sponsor has signed it off, and what is submitted says who did", () => {
    const before = asking();
    expect(refusalOf(before, coordinator, submit)).toEqual({ why: "not-signed-off", drafted: true, signs: "sponsor" });
    const signed = giving(aRegister(before), sponsor, sign);
    expect(signed.theCase.submission?.signed).toEqual({ on: TODAY, by: sponsor.post });
    const submitted = giving(signed, coordinator, submit);
    expect(submitted.events.at(-1)?.facts).toMatchObject({ kind: "submitted", signedBy: sponsor.post });
    expect(submitted.theCase.submission?.signed?.by).toBe(sponsor.post);
  });

  it("an edit of the draft clears it, and no other words are submitted than those that were signed off", () => {
    const signed = giving(aRegister(asking()), sponsor, sign);
    expect(refusalOf(signed.theCase, coordinator, aCommand("submit", { statement: "Better words." }))).toEqual({
      why: "signed-otherwise",
      by: sponsor.post,
    });
    const edited = giving(signed, owner, aCommand("draft-submission", { statement: "It is done." }));
    expect(edited.theCase.submission?.signed).toBeNull();
    expect(refusalOf(edited.theCase, coordinator, submit)).toMatchObject({ why: "not-signed-off" });
  });

  it("an answer that differs from the signed one counts as other words; one that is missing cannot be signed", () => {
    const points = ["Show ten cases."];
    const answered = asking({ points, submission: draft({ answers: ["Attached."] }) });
    const signed = giving(aRegister(answered), sponsor, sign);
    const theCase = { ...signed.theCase, points };
    expect(refusalOf(theCase, coordinator, { ...submit, answers: ["Soon."] })).toMatchObject({
      why: "signed-otherwise",
    });
    expect(decided(theCase, coordinator, { ...submit, answers: ["Attached."] }).events).toHaveLength(1);
    const open = asking({ points, submission: draft({ answers: [""] }) });
    expect(refusalOf(open, sponsor, sign)).toEqual({ why: "nothing-to-sign" });
  });

  it("without a draft nothing is signed and nothing submitted, and the words say what comes first", () => {
    const theCase = asking({ submission: null });
    expect(refusalOf(theCase, sponsor, sign)).toEqual({ why: "nothing-to-sign" });
    expect(refusalOf(theCase, coordinator, submit)).toMatchObject({ why: "not-signed-off", drafted: false });
  });

  it("nothing is signed twice", () => {
    const signed = giving(aRegister(asking()), sponsor, sign);
    expect(refusalOf(signed.theCase, sponsor, sign)).toEqual({ why: "already-signed", on: TODAY, by: sponsor.post });
  });

  it("the page of a submission stays on offer to a coordinator: it says who signs", () => {
    expect(commandsOpenTo(coordinator, asking(), ["submit"])).toEqual(["submit"]);
  });
});

describe("who signs off", () => {
  it("is the finding's sponsor, or its cause of concern's", () => {
    expect(refusalOf(asking(), other, sign)).toEqual({ why: "sign-off-of-sponsor" });
    const underCause = asking({
      finding: { sponsor: null, parentId: "cause" },
      parent: aRelative({ id: "cause", sponsorId: other.personId }),
    });
    expect(decided(underCause, other, sign).changes).toHaveLength(1);
    expect(refusalOf(underCause, sponsor, sign)).toEqual({ why: "sign-off-of-sponsor" });
  });

  it("is any chief officer where there is no sponsor, or none who is still there", () => {
    expect(decided(asking({ finding: { sponsor: null } }), other, sign).changes).toHaveLength(1);
    expect(decided(asking({ chiefOfficerIds: [other.personId] }), other, sign).changes).toHaveLength(1);
  });

  it("is nobody in a force without a chief officer, and the refusal says so", () => {
    expect(refusalOf(asking({ chiefOfficerIds: [] }), coordinator, submit)).toMatchObject({ signs: "nobody" });
  });

  it("is nobody where the force does not ask", () => {
    expect(refusalOf(aCase({ submission: draft() }), sponsor, sign)).toEqual({ why: "sign-off-not-asked" });
    expect(decided(aCase({ submission: draft() }), coordinator, submit).events).toHaveLength(1);
  });
});

describe("asking for it", () => {
  const ask = { do: "ask-for-sign-off" } as const;

  it("is a coordinator's, once", () => {
    const said = decideSignOff(coordinator, { forceId: FORCE, asks: false }, ask, TODAY);
    expect(said.ok && said.value.events[0]?.facts).toEqual({ kind: "sign-off-asked", asks: true });
    const again = decideSignOff(coordinator, { forceId: FORCE, asks: true }, ask, TODAY);
    expect(!again.ok && again.refusal).toEqual({ why: "sign-off-stands", asks: true });
    for (const actor of [owner, sponsor, body]) {
      const refused = decideSignOff(actor, { forceId: FORCE, asks: false }, ask, TODAY);
      expect(!refused.ok && refused.refusal.why).toBe("not-yours");
    }
  });
});
