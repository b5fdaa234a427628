import { describe, expect, it } from "vitest";
import { commandsOpenTo } from "../barred";
import { addMonths, date } from "../calendar";
import { anActor, CAST } from "../testing/actors";
import { aCase, aRelative, aTargetRequest, TODAY } from "../testing/cases";
import { aCommand } from "../testing/commands";
import { aRegister, giving, refusalOf } from "../testing/register";
import { COMMANDS } from "../workflow";

const { O: owner, C: coordinator, S: sponsor } = CAST;
const june = date("2024-06-30");
const october = date("2024-10-31");
const december = date("2024-12-31");
const propose = (to = october) => aCommand("propose-target", { to });

const withTarget = { firstTarget: june, target: june };
const underACause = { kind: "recommendation" as const, parentId: "cause" };
const parent = aRelative({ id: "cause" });

describe("the first target", () => {
  it("proposed by an owner waits for a coordinator or the sponsor", () => {
    const proposed = giving(aRegister(aCase()), owner, propose(june));
    expect(proposed.theCase.finding.target).toBeNull();
    expect(proposed.theCase.targetRequest).toMatchObject({ to: june, by: "owner" });
    for (const actor of [coordinator, sponsor]) {
      const { theCase, events } = giving(proposed, actor, aCommand("approve-target"));
      expect(theCase.finding).toMatchObject({ firstTarget: june, target: june, moves: 0 });
      expect(events.at(-1)?.facts).toEqual({ kind: "target-set", to: june, proposedBy: "owner", ownProposal: false });
    }
  });

  it("proposed by a coordinator counts at once, recorded as their own", () => {
    const { theCase, events } = giving(aRegister(aCase()), coordinator, propose(june));
    expect(theCase.finding.target).toBe(june);
    expect(theCase.targetRequest).toBeNull();
    expect(events.map(({ facts }) => facts)).toMatchObject([{ kind: "target-set", ownProposal: true }]);
  });

  it("under a cause of concern is still a coordinator's to approve", () => {
    const theCase = aCase({ finding: underACause, parent, targetRequest: aTargetRequest() });
    expect(giving(aRegister(theCase), coordinator, aCommand("approve-target")).theCase.finding.target).toBe(october);
  });
});

describe("a date move", () => {
  it("keeps the first target for ever, and counts", () => {
    const first = giving(aRegister(aCase({ finding: withTarget })), coordinator, propose());
    expect(first.theCase.finding).toMatchObject({ firstTarget: june, target: october, moves: 1 });
    const asked = giving(first, coordinator, propose(december));
    expect(asked.theCase.finding.target).toBe(october);
    const second = giving(asked, sponsor, aCommand("approve-target"));
    expect(second.theCase.finding).toMatchObject({ firstTarget: june, target: december, moves: 2 });
    expect(second.events.at(-1)?.facts).toMatchObject({
      kind: "target-moved",
      from: october,
      to: december,
      move: 2,
      reason: "resources",
    });
  });

  it("needs a reason code", () => {
    const theCase = aCase({ finding: withTarget });
    expect(refusalOf(theCase, owner, aCommand("propose-target", { to: october, reason: null }))).toEqual({
      why: "move-reason-missing",
    });
  });

  it.each([
    ["a second move", { ...withTarget, moves: 1 }, null],
    ["any move under a cause of concern", { ...withTarget, ...underACause }, parent],
  ] as const)("%s is approved and declined only by the sponsor", (_name, finding, cause) => {
    const theCase = aCase({ finding, parent: cause, targetRequest: aTargetRequest({ from: june }) });
    for (const command of ["approve-target", "decline-target"] as const) {
      expect(refusalOf(theCase, coordinator, aCommand(command))).toEqual({
        why: "date-of-others",
        decides: "sponsor",
        own: false,
      });
      expect(giving(aRegister(theCase), sponsor, aCommand(command)).theCase.targetRequest).toBeNull();
    }
  });

  it.each([
    ["that has no sponsor of its own", null],
    ["that has a sponsor of its own", aCase().finding.sponsor],
  ])("of a recommendation %s is the cause of concern's sponsor's to decide too", (_name, own) => {
    const finding = { ...withTarget, ...underACause, sponsor: own };
    const targetRequest = aTargetRequest({ from: june });
    const theCase = aCase({
      finding,
      parent: aRelative({ id: "cause", sponsorId: "other chief officer" }),
      targetRequest,
      chiefOfficerIds: ["sponsor", "other chief officer"],
    });
    for (const command of ["approve-target", "decline-target"] as const) {
      expect(giving(aRegister(theCase), CAST.X, aCommand(command)).theCase.targetRequest).toBeNull();
      expect(commandsOpenTo(CAST.X, theCase, COMMANDS)).toContain(command);
      expect(refusalOf(theCase, coordinator, aCommand(command))).toEqual({
        why: "date-of-others",
        decides: "sponsor",
        own: false,
      });
    }
    const decides = own ? sponsor : CAST.X;
    expect(giving(aRegister(theCase), decides, aCommand("approve-target")).theCase.finding.target).toBe(october);
  });

  it("that was declined leaves the date as it was", () => {
    const theCase = aCase({ finding: withTarget, targetRequest: aTargetRequest({ from: june }) });
    const next = giving(aRegister(theCase), coordinator, aCommand("decline-target"));
    expect(next.theCase.finding).toMatchObject({ target: june, moves: 0 });
    expect(next.events[0]?.facts).toEqual({ kind: "target-declined", to: october, why: "Too late." });
  });

  it("is not approved by somebody who has become a chief officer but not the finding's sponsor", () => {
    const other = anActor({ role: "chief-officer", personId: "another" });
    const theCase = aCase({ finding: { ...withTarget, moves: 1 }, targetRequest: aTargetRequest() });
    expect(refusalOf(theCase, other, aCommand("approve-target"))).toMatchObject({ decides: "sponsor", own: false });
  });
});

describe("a target date is refused", () => {
  it("on a cause of concern, which shows its recommendations' dates", () => {
    const cause = aCase({ finding: { kind: "cause-of-concern" } });
    expect(refusalOf(cause, coordinator, propose())).toEqual({ why: "no-date-of-its-own" });
    expect(commandsOpenTo(coordinator, cause, COMMANDS)).not.toContain("propose-target");
  });

  it("while another waits", () => {
    expect(refusalOf(aCase({ targetRequest: aTargetRequest() }), coordinator, propose(december))).toEqual({
      why: "date-pending",
      to: october,
    });
  });

  it("when it is the same date, or in the past", () => {
    const theCase = aCase({ finding: { firstTarget: october, target: october } });
    expect(refusalOf(theCase, owner, propose(october))).toEqual({ why: "same-date" });
    expect(refusalOf(theCase, owner, propose(date("2024-06-20")))).toEqual({ why: "target-in-the-past" });
    expect(giving(aRegister(theCase), owner, propose(TODAY)).theCase.targetRequest?.to).toBe(TODAY);
  });

  it("when it is more than ten years away", () => {
    expect(refusalOf(aCase(), owner, propose(date("2199-12-31")))).toEqual({
      why: "target-too-far",
      latest: addMonths(TODAY, 120),
    });
    expect(giving(aRegister(aCase()), owner, propose(addMonths(TODAY, 120))).theCase.targetRequest?.to).toBe(
      addMonths(TODAY, 120),
    );
  });

  it("for approval when none waits, and no button is shown", () => {
    for (const command of ["approve-target", "decline-target"] as const) {
      expect(refusalOf(aCase(), sponsor, aCommand(command))).toEqual({ why: "no-date-pending" });
      expect(commandsOpenTo(sponsor, aCase(), COMMANDS)).not.toContain(command);
    }
  });
});
