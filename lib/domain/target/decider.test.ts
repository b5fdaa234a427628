import { describe, expect, it } from "vitest";
import { date } from "../calendar";
import { anActor, CAST } from "../testing/actors";
import { aCase, aTargetRequest } from "../testing/cases";
import { aCommand } from "../testing/commands";
import { aRegister, giving, refusalOf } from "../testing/register";
import { type DateAsked, deciderOf } from "./decider";
import { DECIDERS, type Decider } from "./lists";

const june = date("2024-06-30");
const first = { target: null, moves: 0, parentId: null };
const second = { target: june, moves: 1, parentId: null };

/** Who decides, for each way that the asker, the sponsors and the chief officers can stand to each other. */
const DECIDED: readonly (readonly [string, Partial<DateAsked>, Decider])[] = [
  ["a first target", { finding: first }, "coordinator-or-sponsor"],
  ["a first move", { finding: { ...second, moves: 0 } }, "coordinator-or-sponsor"],
  ["a first move under a cause of concern", { finding: { ...second, moves: 0, parentId: "cause" } }, "sponsor"],
  ["a second move that the owner asked for", {}, "sponsor"],
  ["one that its only sponsor asked for", { askedById: "sponsor" }, "another-chief-officer"],
  [
    "the same where nobody else is a chief officer",
    { askedById: "sponsor", chiefOfficerIds: ["sponsor"] },
    "coordinator",
  ],
  ["one that one of two sponsors asked for", { askedById: "sponsor", sponsorIds: ["sponsor", "other"] }, "sponsor"],
  ["one of a finding without a sponsor", { sponsorIds: [] }, "sponsor-to-be-named"],
  ["the same, asked for by a chief officer", { sponsorIds: [], askedById: "other" }, "sponsor-to-be-named"],
  ["one whose sponsor has left", { sponsorIds: ["gone"] }, "sponsor-to-be-named"],
  ["one of a force without a chief officer", { sponsorIds: [], chiefOfficerIds: [] }, "coordinator"],
  ["one whose sponsor was the only one, and has left", { sponsorIds: ["gone"], chiefOfficerIds: [] }, "coordinator"],
];

describe("who decides a date", () => {
  it.each(DECIDED)("%s", (_what, facts, decider) => {
    const usual = {
      finding: second,
      sponsorIds: ["sponsor"],
      chiefOfficerIds: ["sponsor", "other"],
      askedById: "owner",
    };
    expect(deciderOf({ ...usual, ...facts })).toBe(decider);
  });

  it("is asked here in every way that there is", () => {
    expect([...new Set(DECIDED.map(([, , decider]) => decider))].toSorted()).toEqual([...DECIDERS].toSorted());
  });
});

describe("nobody decides a date that they asked for", () => {
  const { C: coordinator, S: sponsor, X: other } = CAST;
  const both = { owner: { id: "sponsor", post: "Chief" }, sponsor: { id: "sponsor", post: "Chief" } };
  const moved = { ...both, firstTarget: june, target: june, moves: 1 };
  const propose = aCommand("propose-target", { to: date("2024-10-31") });
  const approve = aCommand("approve-target");

  it("owner and sponsor in one person: another chief officer approves or declines", () => {
    const waits = giving(aRegister(aCase({ finding: moved })), sponsor, propose);
    expect(waits.theCase.finding.target).toBe(june);
    for (const command of [approve, aCommand("decline-target")] as const) {
      expect(refusalOf(waits.theCase, sponsor, command)).toEqual({
        why: "date-of-others",
        decides: "another-chief-officer",
        own: true,
      });
      expect(refusalOf(waits.theCase, coordinator, command)).toMatchObject({ why: "date-of-others", own: false });
      expect(giving(waits, other, command).theCase.targetRequest).toBeNull();
    }
    expect(giving(waits, other, approve).events.at(-1)?.facts).toMatchObject({ move: 2, ownProposal: false });
  });

  it("and a coordinator, where the force has no other chief officer", () => {
    const alone = giving(aRegister(aCase({ finding: moved, chiefOfficerIds: ["sponsor"] })), sponsor, propose);
    expect(refusalOf(alone.theCase, sponsor, approve)).toMatchObject({ decides: "coordinator", own: true });
    expect(giving(alone, coordinator, approve).theCase.finding.moves).toBe(2);
  });

  it("a first target that the sponsor asked for as its owner is a coordinator's to decide", () => {
    const waits = giving(aRegister(aCase({ finding: both })), sponsor, propose);
    expect(waits.theCase.finding.target).toBeNull();
    expect(refusalOf(waits.theCase, sponsor, approve)).toMatchObject({ decides: "coordinator-or-sponsor", own: true });
    expect(giving(waits, coordinator, approve).theCase.finding.firstTarget).toBe(date("2024-10-31"));
  });

  it("where a coordinator decides in their place, another coordinator decides what that one asked for", () => {
    const asked = { targetRequest: aTargetRequest({ from: june, byId: "coordinator" }), chiefOfficerIds: [] };
    const theCase = aCase({ finding: { ...moved, sponsor: null }, ...asked });
    expect(refusalOf(theCase, coordinator, approve)).toMatchObject({ decides: "coordinator", own: true });
    const second = anActor({ role: "force-coordinator", personId: "another coordinator" });
    expect(giving(aRegister(theCase), second, approve).theCase.finding.moves).toBe(2);
  });

  it("nobody at all while the finding has no sponsor, and then who was named", () => {
    const asked = aTargetRequest({ from: june });
    const without = aCase({ finding: { ...moved, sponsor: null }, targetRequest: asked });
    for (const actor of [coordinator, sponsor, other]) {
      expect(refusalOf(without, actor, approve)).toMatchObject({ decides: "sponsor-to-be-named" });
    }
    const named = aCase({ finding: moved, targetRequest: asked });
    expect(giving(aRegister(named), sponsor, approve).theCase.finding.moves).toBe(2);
  });
});
