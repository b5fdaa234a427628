import { describe, expect, it } from "vitest";
import { type PastEvent, stateAt } from "../as-at/fold";
import { date } from "../calendar";
import type { Facts } from "../event";
import type { FindingKind } from "../finding/kind";
import { countMovement, type Ends, inAll, reconcile } from "./movement";

type OfFinding = PastEvent & { readonly reference: string };
let number = 0;
const event = (reference: string, on: string, facts: Facts): OfFinding => {
  number += 1;
  return { reference, on: date(on), number, audience: "shared", facts };
};
const words = (kind: FindingKind) => ({ kind, text: "It should.", deadline: { kind: "none" } }) as const;
const published = (reference: string, on: string, kind: FindingKind = "recommendation") =>
  event(reference, on, { kind: "finding-published", reference, parent: null, words: words(kind) });
const closed = (reference: string, on: string, outcome: "implemented" | "recorded-in-error" = "implemented") =>
  event(reference, on, {
    ...{ kind: "closed", outcome, method: "revisit", note: "Seen.", letter: null, successor: null },
    ...{ submission: "none", openRecommendations: 0 },
  });
const reopened = (reference: string, on: string) =>
  event(reference, on, { kind: "reopened", why: "Too soon.", wasSuperseded: false });
const engaged = (reference: string, on: string) =>
  event(reference, on, { kind: "moved-to-engage", reason: "Calls", why: "Serious." });

/** A period as a pack has it: the ends from the fold, the events of the days between. */
function quarter(events: readonly OfFinding[], { known = events }: { known?: readonly OfFinding[] } = {}) {
  const [from, to] = [date("2024-07-01"), date("2024-09-30")];
  const before = date("2024-06-30");
  const references = [...new Set(events.map(({ reference }) => reference))];
  const of = (some: readonly OfFinding[], reference: string) => some.filter((one) => one.reference === reference);
  const ends = references.map(
    (reference): Ends => ({
      reference,
      before: stateAt(of(events, reference), before),
      known: stateAt(of(known, reference), before),
      after: stateAt(of(events, reference), to),
    }),
  );
  return countMovement(
    ends,
    events.filter(({ on }) => on >= from && on <= to),
  );
}

describe("movement", () => {
  it("is opening and what came, less what went, and comes out at what stood at the end", () => {
    const events = [
      published("A", "2024-01-10"),
      published("B", "2024-01-10", "cause-of-concern"),
      engaged("B", "2024-02-01"),
      published("C", "2024-07-01"),
      closed("A", "2024-07-23"),
      reopened("A", "2024-09-30"),
      closed("B", "2024-08-01"),
      published("D", "2024-10-01"),
    ];
    const moved = quarter(events);
    expect(moved.kinds.recommendation).toMatchObject({
      opening: 1,
      new: 1,
      closed: 1,
      reopened: 1,
      closing: 2,
      late: 0,
    });
    expect(moved.kinds["cause-of-concern"]).toMatchObject({ opening: 1, closed: 1, closing: 0 });
    expect(moved.statuses).toEqual({
      open: { opening: 1, entered: 2, left: 1, closing: 2 },
      engage: { opening: 1, entered: 0, left: 1, closing: 0 },
      closed: { opening: 0, entered: 2, left: 1, closing: 1 },
    });
    expect(inAll(moved.kinds)).toMatchObject({ opening: 2, new: 1, reopened: 1, closed: 2, closing: 2 });
    expect(reconcile(moved, null)).toEqual([]);
  });

  it("has what was recorded in error in no count from the day it was closed as that", () => {
    const moved = quarter([published("A", "2024-01-10"), closed("A", "2024-07-23", "recorded-in-error")]);
    expect(moved.kinds.recommendation).toMatchObject({ opening: 1, closed: 0, inError: 1, closing: 0 });
    expect(moved.statuses.closed).toEqual({ opening: 0, entered: 0, left: 0, closing: 0 });
    expect(reconcile(moved, null)).toEqual([]);
    const again = quarter([
      published("A", "2024-01-10"),
      closed("A", "2024-02-01", "recorded-in-error"),
      reopened("A", "2024-07-02"),
    ]);
    expect(again.kinds.recommendation).toMatchObject({ opening: 0, reopened: 1, closing: 1 });
    expect(reconcile(again, null)).toEqual([]);
  });

  it("moves a finding that is corrected to another kind from the one to the other, and no total", () => {
    const moved = quarter([
      published("A", "2024-01-10"),
      event("A", "2024-07-05", {
        ...{ kind: "record-corrected", before: words("recommendation"), after: words("area-for-improvement") },
        why: "Misread.",
      }),
    ]);
    expect(moved.kinds.recommendation).toMatchObject({ opening: 1, rekinded: -1, closing: 0 });
    expect(moved.kinds["area-for-improvement"]).toMatchObject({ opening: 0, rekinded: 1, closing: 1 });
    expect(inAll(moved.kinds)).toMatchObject({ opening: 1, rekinded: 0, closing: 1 });
    expect(reconcile(moved, null)).toEqual([]);
  });

  it("says by itself what was recorded late, so that a pack begins with what the one before closed with", () => {
    const known = [published("A", "2024-01-10")];
    const moved = quarter([...known, published("B", "2024-02-01"), closed("A", "2024-06-01")], { known });
    expect(moved.kinds.recommendation).toMatchObject({ known: 1, late: 0, opening: 1, closing: 1 });
    const more = quarter([...known, published("B", "2024-02-01")], { known });
    expect(more.kinds.recommendation).toMatchObject({ known: 1, late: 1, opening: 2, closing: 2 });
    const closings = { "cause-of-concern": 0, recommendation: 1, "area-for-improvement": 0, "area-of-concern": 0 };
    expect(reconcile(more, closings)).toEqual([]);
    expect(reconcile(more, { ...closings, recommendation: 2 })).toEqual([
      { where: "last-pack", kind: "recommendation", counted: 2, made: 1 },
    ]);
  });

  it("says where it does not come out", () => {
    const events = [published("A", "2024-01-10"), closed("A", "2024-07-23")];
    const moved = quarter(events);
    const after = { reference: "A", before: stateAt(events, date("2024-06-30")), known: null, after: null };
    expect(reconcile(countMovement([{ ...after, known: after.before }], []), null)).toEqual([
      { where: "recommendation", kind: null, counted: 0, made: 1 },
      { where: "open", kind: null, counted: 0, made: 1 },
    ]);
    expect(reconcile(moved, null)).toEqual([]);
  });
});
