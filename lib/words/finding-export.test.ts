import { describe, expect, it } from "vitest";
import { date } from "@/lib/domain/calendar";
import type { Exported } from "./finding-export";
import { cellInFile } from "./testing/exported";

const FINDING: Exported = {
  reference: "WMP-2023-004",
  ownReference: "W12",
  forceName: "West Midlands Police",
  kind: "recommendation",
  theme: "custody",
  parentReference: null,
  text: "The force should answer calls.",
  inspectionTitle: "PEEL 2023–25",
  unconfirmed: false,
  publishedOn: date("2023-12-22"),
  deadline: { kind: "none" },
  deadlineOn: null,
  progress: null,
  hasOwner: false,
  updatedOn: null,
  priority: null,
  next: null,
  assurance: "not-reviewed",
  status: "open",
  statusOn: null,
  ownerPost: null,
  ownerLeft: false,
  sponsorLeft: false,
  firstTarget: null,
  target: null,
  moves: 0,
  overdue: null,
  recommendationDates: null,
  waitsOn: null,
  nextCheckOn: null,
  submittedOn: null,
  beforeReopening: { progress: false, assurance: false },
  late: null,
  illustrative: [],
};

const cell = (column: string, facts: Partial<Exported>) =>
  cellInFile({ ...FINDING, ...facts }, column, date("2024-09-30"));

describe("a finding in a file", () => {
  it("has its deadline as it was published beside the day that it comes to", () => {
    const deadline = { deadline: { kind: "within", months: 3 }, deadlineOn: date("2024-03-22") } as const;
    expect(cell("Deadline as published", deadline)).toBe("within 3 months");
    expect(cell("Published deadline", deadline)).toBe("2024-03-22");
    expect(cell("Deadline as published", { deadline: { kind: "immediate" } })).toBe("immediately");
  });

  it("says by how many days a target that has moved lies after the first one", () => {
    const moved = { firstTarget: date("2024-06-30"), target: date("2024-10-31"), moves: 2 };
    expect([cell("Moves of the target", moved), cell("Target after the first, in days", moved)]).toEqual(["2", "123"]);
    expect(cell("Target after the first, in days", { ...moved, target: moved.firstTarget, moves: 0 })).toBeNull();
  });

  it("says what the force answers, and how many of its done tests are met", () => {
    const plan = { response: "in-part", doneTests: 3, met: 2 } as const;
    expect([cell("Response (force)", { plan }), cell("Done tests met", { plan })]).toEqual([
      "Accepted in part",
      "2 of 3",
    ]);
    const none = { response: null, doneTests: 0, met: 0 };
    expect([cell("Response (force)", { plan: none }), cell("Done tests met", {})]).toEqual([null, null]);
  });

  it("says what the force last said, who answers for it, and why each move was made and who granted it", () => {
    const move = { to: date("2024-10-31"), reason: "resources", why: "Two posts are empty." } as const;
    const figures = {
      latestWords: "Half is done.",
      sponsorPost: "Deputy chief constable",
      movesMade: [
        { ...move, grantedBy: null },
        { ...move, to: date("2024-12-31"), why: "", grantedBy: "the audit committee" },
      ],
    };
    expect(cell("Latest words (force)", { figures })).toBe("Half is done.");
    expect(cell("Sponsor", { figures })).toBe("Deputy chief constable");
    expect(cell("Why the target was moved", { figures })).toMatch(
      /^31 October 2024: .+, Two posts are empty\.; 31 December 2024: .+, granted by the audit committee$/,
    );
  });

  it("says what comes next and by when, and nothing where the update did not", () => {
    const next = { next: { step: "Sample ten cases.", on: date("2024-10-31") } };
    expect(cell("Next step (force)", next)).toBe("Sample ten cases.");
    expect(cell("Next step by", next)).toBe("2024-10-31");
    expect(cell("Next step (force)", {})).toBeNull();
    expect(cell("Next step by", { next: { step: "Sample ten cases.", on: null } })).toBeNull();
  });

  it("says who of its two has left, each by itself", () => {
    for (const [ownerLeft, sponsorLeft] of [
      [true, false],
      [false, true],
    ] as const) {
      expect(cell("Owner has left", { ownerLeft, sponsorLeft })).toBe(ownerLeft ? "yes" : null);
      expect(cell("Sponsor has left", { ownerLeft, sponsorLeft })).toBe(sponsorLeft ? "yes" : null);
    }
  });

  it("says whether the inspectorate has confirmed what a force recorded", () => {
    expect(cell("Confirmed by the inspectorate", {})).toBe("yes");
    expect(cell("Confirmed by the inspectorate", { unconfirmed: true })).toBe("not yet");
  });

  it("says which voices are from before it was reopened, and how late it was closed", () => {
    const reopened = { beforeReopening: { progress: true, assurance: false } };
    expect(cell("Progress given before reopening", reopened)).toBe("yes");
    expect(cell("Assurance given before reopening", reopened)).toBeNull();
    const closed = { status: "closed", late: { firstTarget: 79, deadline: null } } as const;
    expect(cell("Closed: days after the first target", closed)).toBe("79");
    expect(cell("Closed: days after the published deadline", closed)).toBeNull();
    expect(cell("Closed: days after the first target", { late: { firstTarget: -3, deadline: null } })).toBe("0");
  });

  it("is overdue as on the screen: a cause of concern through its recommendations", () => {
    const longest = {
      against: "deadline",
      since: date("2023-12-22"),
      days: 283,
      also: null,
      waitsFor: "force",
    } as const;
    const cause = {
      kind: "cause-of-concern",
      recommendationDates: { overdue: { count: 2, longest, waitsFor: "force" }, targets: null },
    } as const;
    expect(cell("Overdue since", cause)).toBe("2023-12-22");
    expect(cell("Days overdue", cause)).toBe("283");
    expect(cell("Overdue against", cause)).toBe("published deadline; 2 recommendations overdue");
    expect(cell("Overdue since", { ...cause, status: "closed" })).toBeNull();
    const both = { overdue: { ...longest, also: date("2024-01-31") } };
    expect(cell("Overdue against", both)).toBe("published deadline; target");
  });
});
