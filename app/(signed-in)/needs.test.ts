import { describe, expect, it } from "vitest";
import type { Waiting, Work } from "@/lib/data/queries/work";
import type { Actor } from "@/lib/domain/actor";
import { date } from "@/lib/domain/calendar";
import type { EventKind } from "@/lib/domain/event";
import type { Decider } from "@/lib/domain/target/lists";
import { CAST } from "@/lib/domain/testing/actors";
import { TODAY } from "@/lib/domain/testing/cases";
import { needsOf } from "./needs";

const { F: staff, C: coordinator, S: sponsor, X: otherChief, P: policingBody, I: inspector } = CAST;

const waits = (reference: string, facts: Partial<Waiting> = {}): Waiting => ({
  reference,
  text: "The force should improve how it assesses risk.",
  kind: "area-for-improvement",
  status: "open",
  forceName: "West Midlands Police",
  since: date("2024-06-01"),
  points: 2,
  sponsorIds: [],
  ...facts,
});

/** Work in which nothing waits but what a test names. */
const work = (facts: Partial<Work> = {}): Work => ({
  figures: { open: 0, engage: 0, submitted: 0, overdue: 0 },
  returned: [],
  drafts: [],
  unallocated: [],
  targetRequests: [],
  overdue: [],
  quiet: [],
  submitted: [],
  neverReviewed: [],
  changedSinceReview: [],
  basisChanged: [],
  causesWithAllClosed: [],
  spellsWithoutReason: [],
  proposals: { waiting: 0, since: null },
  unpublished: [],
  unconfirmed: [],
  news: [],
  ...facts,
});

const EVERYTHING = work({
  returned: [waits("R")],
  drafts: [waits("D")],
  unallocated: [waits("U")],
  targetRequests: [{ ...waits("T"), decides: "coordinator-or-sponsor", askedById: "owner" }],
  overdue: [waits("O", { sponsorIds: ["sponsor"] })],
  quiet: [waits("Q")],
  submitted: [waits("S")],
  neverReviewed: [waits("N")],
  changedSinceReview: [{ ...waits("A"), changes: ["progress-updated"] }],
  basisChanged: [waits("B")],
  causesWithAllClosed: [waits("C")],
  spellsWithoutReason: [{ slug: "west-midlands", name: "West Midlands Police", since: date("2024-06-01") }],
  proposals: { waiting: 1, since: date("2024-06-01") },
  unpublished: [{ slug: "draft", title: "Draft", since: date("2024-06-01") }],
});
const leadsTo = (actor: Actor, what: Work = EVERYTHING) => needsOf(actor, what, TODAY).map(({ href }) => href);
const four = (facts: Partial<Waiting> = {}) => ["1", "2", "3", "4"].map((reference) => waits(reference, facts));

describe("what needs somebody", () => {
  it("is for force staff what they own", () => {
    expect(leadsTo(staff)).toEqual([
      "/findings/R/draft-submission",
      "/findings/O/update-progress",
      "/findings/Q/update-progress",
      "/findings/D",
    ]);
  });

  it("is for a coordinator what the force has to do", () => {
    expect(leadsTo(coordinator)).toEqual([
      "/findings/R/submit",
      "/findings/D/submit",
      "/findings/T/approve-target",
      "/findings/U/allocate",
      "/findings/O/update-progress",
      "/findings/Q/update-progress",
    ]);
  });

  it("is for a policing body what it has to look at", () => {
    expect(leadsTo(policingBody)).toEqual(["/findings/S", "/findings/N/record-assurance", "/findings/A"]);
  });

  it("is for an inspector what waits for a decision", () => {
    expect(leadsTo(inspector)).toEqual([
      "/findings/S",
      "/proposals",
      "/findings/B",
      "/findings/C",
      "/forces/west-midlands",
      "/inspections/draft",
    ]);
  });

  it("is nothing for readers and administrators", () => {
    for (const actor of [CAST.R, CAST.Q, CAST.A, CAST.B, CAST.H]) expect(leadsTo(actor)).toEqual([]);
  });

  it("stands there once for each finding, with what is most urgent", () => {
    expect(leadsTo(coordinator, work({ overdue: [waits("1")], quiet: [waits("1")] }))).toEqual([
      "/findings/1/update-progress",
    ]);
  });
});

describe("a chief officer", () => {
  it("is led to the page of what is overdue among the findings they sponsor, and to no form they are barred from", () => {
    expect(leadsTo(sponsor)).toEqual(["/findings/O"]);
    expect(leadsTo(otherChief)).toEqual([]);
    const many = work({ overdue: [...four({ sponsorIds: ["sponsor"] }), waits("another's")] });
    expect(leadsTo(sponsor, many)).toEqual(["1", "2", "3", "4"].map((reference) => `/findings/${reference}`));
  });

  it("decides the dates of what they sponsor, alone or with somebody else", () => {
    const asked = {
      ...waits("1", { sponsorIds: ["other chief officer", "sponsor"] }),
      decides: "sponsor",
      askedById: "owner",
    } as const;
    for (const chief of [sponsor, otherChief]) {
      expect(leadsTo(chief, work({ targetRequests: [asked] }))).toEqual(["/findings/1/approve-target"]);
    }
    expect(leadsTo(coordinator, work({ targetRequests: [asked] }))).toEqual([]);
  });

  it("is not asked to decide a date of their own: another one is, then the coordinator, and where nobody is named, who names them", () => {
    const asked = { ...waits("1", { sponsorIds: ["sponsor"] }), askedById: "sponsor" };
    const led = (decides: Decider) =>
      [sponsor, otherChief, coordinator].map((actor) =>
        leadsTo(actor, work({ targetRequests: [{ ...asked, decides }] })),
      );
    expect(led("another-chief-officer")).toEqual([[], ["/findings/1/approve-target"], []]);
    expect(led("coordinator")).toEqual([[], [], ["/findings/1/approve-target"]]);
    expect(led("sponsor-to-be-named")).toEqual([[], [], ["/findings/1/allocate"]]);
  });
});

describe("one line for many findings", () => {
  const live = "status=open&status=engage";

  it("leads to those with the oldest update first", () => {
    expect(leadsTo(coordinator, work({ quiet: four() }))).toEqual([`/findings?quiet=60&${live}&sort=updated`]);
  });

  it("leads force staff to their own", () => {
    expect(leadsTo(staff, work({ quiet: four() }))).toEqual([
      `/findings?quiet=60&${live}&owner=other staff&sort=updated`,
    ]);
    expect(leadsTo(staff, work({ overdue: four() }))).toEqual([`/findings?overdue=yes&${live}&owner=other staff`]);
    expect(leadsTo(coordinator, work({ overdue: four() }))).toEqual([`/findings?overdue=yes&${live}`]);
  });
});

describe("what changed since a review", () => {
  const changed = (reference: string, ...changes: EventKind[]) => ({ ...waits(reference), changes });
  const lines = (facts: Partial<Work>) =>
    needsOf(policingBody, work(facts), TODAY).map(({ what, findings = [] }) => [what, ...findings]);

  it("is said, the weightiest change of each finding, with one line for all that changed alike", () => {
    const changedSinceReview = [
      changed("1", "progress-updated", "evidence-added"),
      changed("2", "progress-updated", "submitted", "closed"),
      changed("3", "progress-updated"),
      changed("4", "evidence-added", "target-moved"),
      changed("5"),
    ];
    expect(lines({ changedSinceReview })).toEqual([
      ["Closed since you reviewed it"],
      ["2 findings changed in progress since you reviewed them", "1", "3"],
      ["Evidence changed since you reviewed it"],
      ["Changed since you reviewed it"],
    ]);
  });

  it("comes after what was never reviewed, and not again below a submission", () => {
    const facts = { submitted: [waits("1")], neverReviewed: [waits("2")] };
    const changedSinceReview = [changed("1", "submitted"), changed("3", "progress-updated")];
    expect(lines({ ...facts, changedSinceReview }).flat()).toEqual([
      "Submitted for closure: is your assurance up to date?",
      "Never reviewed: record your assurance",
      "Progress changed since you reviewed it",
    ]);
  });
});

describe("records that a force made of a report", () => {
  it("leads an inspector to what a force recorded of a report and nobody has confirmed, and nobody else", () => {
    const unconfirmed = [{ slug: "peel-2017", title: "PEEL 2017", findings: 8, since: date("2024-06-01") }];
    expect(needsOf(inspector, work({ unconfirmed }), TODAY)).toMatchObject([
      { href: "/inspections/peel-2017", what: "Confirm 8 findings that a force recorded", why: "PEEL 2017" },
    ]);
    expect(needsOf(coordinator, work({ unconfirmed }), TODAY)).toEqual([]);
  });
});
