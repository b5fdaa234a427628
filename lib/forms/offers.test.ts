import { describe, expect, it } from "vitest";
import { barredNow, commandsOpenTo } from "@/lib/domain/barred";
import { date } from "@/lib/domain/calendar";
import type { CommandName } from "@/lib/domain/command";
import type { DutyKind } from "@/lib/domain/duties";
import { anActor } from "@/lib/domain/testing/actors";
import { aCase, anEvidence, aRelative } from "@/lib/domain/testing/cases";
import { COMMANDS } from "@/lib/domain/workflow";
import { answersWith } from "./commands";
import { notTheirs, offersOfPlan, offersTo } from "./offers";

const coordinator = anActor({ role: "force-coordinator" });
const inspector = anActor({ role: "inspector" });
const reader = anActor({ role: "reader" });
const aDuty = (kind: DutyKind, does: CommandName) => ({ kind, does, since: date("2024-06-01") });
const request = {
  id: "request",
  from: date("2024-06-30"),
  to: date("2024-10-31"),
  reason: "resources",
  why: "Two posts are vacant.",
  byId: "owner",
  by: "Head of Crime",
} as const;

describe("what a finding's page offers", () => {
  it("is every command that is open to somebody, none forgotten: one, or on the page of one, that is its other answer", () => {
    const pending = aCase({ targetRequest: request });
    for (const theCase of [aCase(), pending])
      for (const actor of [coordinator, inspector, reader])
        expect(
          [...offersTo(actor, theCase, []).flatMap(answersWith), ...offersOfPlan(actor, theCase)].toSorted(),
        ).toEqual(commandsOpenTo(actor, theCase, COMMANDS).toSorted());
  });

  it("puts first what is due from this person", () => {
    const waiting = aCase({ targetRequest: request, points: ["Show ten cases."] });
    const due = [aDuty("answer-return", "submit"), aDuty("decide-target", "approve-target")];
    expect(offersTo(coordinator, waiting, due).slice(0, 2)).toEqual(["submit", "approve-target"]);
    expect(offersTo(coordinator, waiting, due)).not.toContain("decline-target");
    expect(answersWith("decline-target")).toEqual(["approve-target", "decline-target"]);
  });

  it("begins with the update of the progress when nothing waits", () => {
    expect(offersTo(coordinator, aCase(), [])[0]).toBe("update-progress");
  });

  it("offers to submit although no evidence is shared yet, since its page says how to mend that", () => {
    const bare = aCase({ evidence: [anEvidence({ audience: "force" })] });
    expect(offersTo(coordinator, bare, [])).toContain("submit");
    expect(barredNow(coordinator, bare, "submit")).toEqual({ why: "evidence-not-shared" });
  });

  it("offers a second move to nobody but the sponsor", () => {
    const theCase = aCase({ targetRequest: request });
    const moved = { ...theCase, finding: { ...theCase.finding, target: date("2024-06-30"), moves: 1 } };
    expect(offersTo(coordinator, moved, [aDuty("decide-target", "approve-target")])).not.toContain("approve-target");
    expect(barredNow(coordinator, moved, "approve-target")).toEqual({
      why: "date-of-others",
      decides: "sponsor",
      own: false,
    });
    const sponsor = anActor({ role: "chief-officer", personId: "sponsor" });
    expect(offersTo(sponsor, moved, [aDuty("decide-target", "approve-target")])[0]).toBe("approve-target");
  });

  it("says who can move a recommendation to Engage, and offers it to nobody", () => {
    const child = aCase({ parent: aRelative({ reference: "WMP-2023-001" }) });
    expect(barredNow(inspector, child, "move-to-engage")).toEqual({ why: "part-of-its-cause", parent: "WMP-2023-001" });
  });

  it("offers a reader nothing, and says who can", () => {
    expect(offersTo(reader, aCase(), [])).toEqual([]);
    expect(notTheirs(reader, aCase()).map(({ name }) => name)).toEqual([
      "update-progress",
      "record-assurance",
      "close",
    ]);
  });
});
