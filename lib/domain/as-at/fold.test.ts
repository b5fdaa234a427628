import { describe, expect, it } from "vitest";
import type { Audience } from "../audience";
import { type CalendarDate, date } from "../calendar";
import type { Facts } from "../event";
import { dayAsked } from "./day-asked";
import { overdueThen } from "./finding-as-at";
import { type PastEvent, stateAt, statesOf } from "./fold";

const words = {
  kind: "recommendation",
  text: "The force should record every call.",
  deadline: { kind: "by", date: date("2024-03-31") },
} as const;

let number = 0;
const event = (on: string, facts: Facts, audience: Audience = "shared"): PastEvent => {
  number += 1;
  return { on: date(on), number, audience, facts };
};
const published = (on = "2023-12-22") =>
  event(on, { kind: "finding-published", reference: "WMP-2023-001", parent: null, words }, "public");
const update = (on: string, to: "on-track" | "off-track", audience?: Audience) =>
  event(on, { kind: "progress-updated", from: null, to, note: "So it is." }, audience);
const closed = (on: string, outcome: "implemented" | "recorded-in-error" = "implemented") =>
  event(on, {
    ...{ kind: "closed", outcome, method: "revisit", note: "Seen.", letter: null, successor: null },
    ...{ submission: "none", openRecommendations: 0, late: { firstTarget: null, deadline: 30 } },
  });
const at = (events: readonly PastEvent[], on: string) => stateAt(events, date(on));

describe("how a finding stood", () => {
  it("is nothing before it was published, and then the last word of each side", () => {
    const events = [
      published(),
      update("2024-02-01", "on-track"),
      update("2024-05-01", "off-track"),
      closed("2024-07-23"),
    ];
    expect(at(events, "2023-12-21")).toBeNull();
    expect(at(events, "2023-12-22")).toMatchObject({ status: "open", progress: null, deadlineOn: "2024-03-31" });
    expect(at(events, "2024-04-30")).toMatchObject({ progress: "on-track", progressOn: "2024-02-01" });
    expect(at(events, "2024-07-22")).toMatchObject({ status: "open", progress: "off-track" });
    expect(at(events, "2024-07-23")).toMatchObject({
      status: "closed",
      statusOn: "2024-07-23",
      closed: { outcome: "implemented" },
    });
  });

  it("puts what was recorded late in its place: it stands until what followed it", () => {
    const events = [published(), update("2024-05-01", "off-track"), update("2024-02-01", "on-track")];
    expect(at(events, "2024-03-01")?.progress).toBe("on-track");
    expect(at(events, "2024-06-01")?.progress).toBe("off-track");
  });

  it("has no day for a progress of which nobody gives one, and lets one that has a day stand before it", () => {
    const undated = event("2024-05-01", {
      kind: "progress-updated",
      from: null,
      to: "off-track",
      note: "…",
      undated: true,
    });
    expect(at([published(), undated], "2024-05-01")).toMatchObject({ progress: "off-track", progressOn: null });
    const dated = update("2024-02-01", "on-track");
    expect(at([published(), undated, dated], "2024-05-01")).toMatchObject({
      progress: "on-track",
      progressOn: "2024-02-01",
    });
  });

  it("orders what took effect on one day as it was recorded", () => {
    const events = [
      published(),
      closed("2024-07-23"),
      event("2024-07-23", { kind: "reopened", why: "Too soon.", wasSuperseded: false }),
    ];
    expect(at(events.toReversed(), "2024-07-23")).toMatchObject({
      status: "open",
      reopenedOn: "2024-07-23",
      closed: null,
    });
    expect(statesOf(events).map(({ on }) => on)).toEqual(["2023-12-22", "2024-07-23"]);
  });

  it("goes on from a state as from the events that made it", () => {
    const events = [published(), update("2024-02-01", "on-track"), closed("2024-07-23")];
    const before = at(events, "2024-02-01");
    expect(statesOf(events.slice(2), before)).toEqual(statesOf(events).slice(2));
  });

  it("knows nothing of what not all three sides read", () => {
    for (const audience of ["force", "force-and-policing-body", "office", "inspectorate"] as const)
      expect(at([published(), update("2024-02-01", "on-track", audience)], "2024-03-01")?.progress).toBeNull();
  });

  it("keeps the published words of a day, and the deadline that they set", () => {
    const after = {
      ...words,
      text: "The force should record all calls.",
      deadline: { kind: "within", months: 6 },
    } as const;
    const corrected = event(
      "2024-01-10",
      { kind: "record-corrected", before: words, after, why: "Misread." },
      "public",
    );
    expect(at([published(), corrected], "2024-01-09")).toMatchObject({ text: null, deadlineOn: "2024-03-31" });
    expect(at([published(), corrected], "2024-01-10")).toMatchObject({ text: after.text, deadlineOn: "2024-06-22" });
  });

  it("counts a move of the target once, in the order of the moves", () => {
    const moved = (on: string, from: CalendarDate, to: CalendarDate, move: number) =>
      event(on, {
        kind: "target-moved",
        from,
        to,
        reason: "resources",
        why: "…",
        move,
        proposedBy: "Owner",
        ownProposal: false,
      });
    const [june, august, october] = [date("2024-06-30"), date("2024-08-31"), date("2024-10-31")];
    const set = event("2024-01-05", { kind: "target-set", to: june, proposedBy: "Owner", ownProposal: false });
    const events = [published(), set, moved("2024-05-02", june, august, 1), moved("2024-05-01", august, october, 2)];
    expect(at(events, "2024-05-03")).toMatchObject({ firstTarget: june, target: october, moves: 2 });
  });

  it("is overdue by what was due then, and says whose it was", () => {
    const waits = event("2024-05-01", {
      ...{ kind: "dependency-added", body: "Crown Prosecution Service", contact: "Lead", needed: "Advice" },
      nextCheckOn: date("2024-06-30"),
    });
    const events = [published(), waits];
    const stood = (on: string) => {
      const state = at(events, on);
      return state && overdueThen(state, date(on));
    };
    expect(stood("2024-03-31")).toBeNull();
    expect(stood("2024-04-01")).toMatchObject({ days: 1, waitsFor: "force" });
    expect(stood("2024-06-30")).toMatchObject({ waitsFor: "other-body" });
    expect(stood("2024-07-01")).toMatchObject({ waitsFor: "force" });
  });

  it("says that an event could not be read", () => {
    const unread = event("2024-02-01", { kind: "progress-updated", unread: true } as unknown as Facts);
    expect(at([published(), unread], "2024-02-01")?.unread).toBe(true);
  });
});

it("a day that is asked for has come, and is one", () => {
  const today = date("2024-09-30");
  expect(dayAsked("2024-09-30", today)).toEqual({ is: "day", on: "2024-09-30" });
  expect(dayAsked("2024-10-01", today)).toEqual({ is: "in-the-future", given: "2024-10-01" });
  for (const given of ["30 September", "2024-02-30", "x".repeat(1_000)])
    expect(dayAsked(given, today).is).toBe("no-day");
  for (const given of [undefined, "", ["2024-01-01", "2024-01-02"]]) expect(dayAsked(given, today).is).toBe("none");
});
