import { describe, expect, it } from "vitest";
import type { DutyCount, Waiting, Work } from "@/lib/data/queries/work";
import type { Actor } from "@/lib/domain/actor";
import { addDays, date } from "@/lib/domain/calendar";
import { type DutyKind, kindsFor, type WeightiestChange } from "@/lib/domain/duties";
import { CAST } from "@/lib/domain/testing/actors";
import { TODAY } from "@/lib/domain/testing/cases";
import { needsOf } from "./needs";

const { F: staff, C: coordinator, S: sponsor, P: policingBody, I: inspector } = CAST;
const since = date("2024-06-01");

const waits = (reference: string, facts: Partial<Waiting> = {}): Waiting => ({
  reference,
  text: "The force should improve how it assesses risk.",
  forceName: "West Midlands Police",
  since,
  points: 2,
  recommendations: 3,
  overdue: null,
  firstTarget: null,
  target: null,
  moves: 0,
  ...facts,
});

/** So many findings with a duty, of which those that are named stand there. */
const duty = (kind: DutyKind, references: readonly string[], facts: Partial<DutyCount> = {}): DutyCount => ({
  kind,
  change: "closed",
  count: references.length,
  since,
  forces: [{ slug: "west-midlands", name: "West Midlands Police", count: facts.count ?? references.length }],
  first: references.map((reference) => waits(reference)),
  ...facts,
});

const needs = (actor: Actor, duties: readonly DutyCount[], desk: Work["desk"] = []) =>
  needsOf(actor, { duties, desk, responses: [], challenges: [], requests: null }, TODAY);
const leadsTo = (...asked: Parameters<typeof needs>) => needs(...asked).map(({ href }) => href);
const oneOfEach = (actor: Actor) => kindsFor(actor).map((kind, at) => duty(kind, [`R${at}`]));
const THREE = ["1", "2", "3"];

describe("what needs somebody", () => {
  it("puts the clock of a response before everything else, with its day", () => {
    const line = {
      kind: "respond",
      place: { force: "west-midlands", report: "peel-2023-25" },
      title: "PEEL 2023–25",
      publishedOn: addDays(TODAY, -40),
      lastDay: addDays(TODAY, 15),
      clock: true,
      since: addDays(TODAY, -40),
      by: null,
      more: 0,
    } as const;
    const [first] = needsOf(
      policingBody,
      { duties: oneOfEach(policingBody), desk: [], responses: [line], challenges: [], requests: null },
      TODAY,
    );
    expect(first).toMatchObject({
      href: "/responses/west-midlands/peel-2023-25",
      what: "Section 55 response: day 41 of 56",
      late: false,
    });
    const late = { ...line, lastDay: addDays(TODAY, -1) };
    expect(
      needsOf(policingBody, { duties: [], desk: [], responses: [late], challenges: [], requests: null }, TODAY)[0],
    ).toMatchObject({
      what: "Section 55 response: overdue by 1 day",
      late: true,
    });
    const last = { ...line, more: 3 };
    const both = { duties: [], desk: [], responses: [line, last], challenges: [], requests: null };
    expect(needsOf(policingBody, both, TODAY).map(({ what, href }) => [what, href])).toEqual([
      ["Section 55 response: day 41 of 56", "/responses/west-midlands/peel-2023-25"],
      ["Section 55 response: day 41 of 56", "/responses/west-midlands/peel-2023-25"],
      ["3 more responses", "/responses"],
    ]);
  });

  it("says of a response without a clock that it was opened by hand", () => {
    const line = {
      kind: "respond",
      place: { force: "west-midlands", report: "peel-2021" },
      title: "PEEL 2021",
      clock: false,
      ...{ publishedOn: addDays(TODAY, -900), lastDay: addDays(TODAY, -845), since: TODAY, by: null, more: 0 },
    } as const;
    const [first] = needsOf(
      policingBody,
      { duties: [], desk: [], responses: [line], challenges: [], requests: null },
      TODAY,
    );
    expect(first).toMatchObject({ what: "Section 55 response, opened by hand", why: "PEEL 2021", late: false });
  });

  it("names each challenge while there are few, and leads to their list when there are many", () => {
    const challenge = {
      reference: "WMP-CH-2024-001",
      state: "unanswered",
      since: addDays(TODAY, -40),
      raisedOn: addDays(TODAY, -60),
      pressed: 1,
      question: "Who looks at them?",
      finding: "WMP-2023-004",
      inspection: { slug: "peel", title: "PEEL 2023–25" },
      illustrative: false,
    } as const;
    const line = { kind: "answer-challenge", count: 1, since: challenge.since, first: [challenge] } as const;
    const of = (challenges: Work["challenges"]) =>
      needsOf(coordinator, { duties: [], desk: [], responses: [], challenges, requests: null }, TODAY);
    expect(of([line])).toEqual([
      expect.objectContaining({
        href: "/challenges/WMP-CH-2024-001",
        what: "Answer a challenge of the policing body that was pressed again",
        why: "WMP-2023-004 · Who looks at them?",
        late: true,
      }),
    ]);
    expect(of([{ ...line, count: 9 }])).toEqual([
      expect.objectContaining({ href: "/challenges", what: "Answer 9 challenges of the policing body" }),
    ]);
  });

  it("names each request of a committee while there are few; who may not answer is led to its pack", () => {
    const request = {
      ...{ pack: "WMP-BP-2024-001", number: 2, words: "Say why calls were not recorded.", meeting: "Audit committee" },
      ...{ metOn: addDays(TODAY, -10), dueOn: addDays(TODAY, -1) },
    };
    const of = (actor: Actor, requests: Work["requests"]) =>
      needsOf(actor, { duties: [], desk: [], responses: [], challenges: [], requests }, TODAY);
    const line = { count: 1, since: request.metOn, first: [request] };
    expect(of(coordinator, line)).toEqual([
      expect.objectContaining({
        href: "/packs/WMP-BP-2024-001/answer/2",
        what: expect.stringMatching(/^Answer request 2 of Audit committee, due /),
        why: "WMP-BP-2024-001 · Say why calls were not recorded.",
        late: true,
      }),
    ]);
    expect(of(staff, line)).toEqual([expect.objectContaining({ href: "/packs/WMP-BP-2024-001" })]);
    expect(of(coordinator, { ...line, count: 4 })).toEqual([
      expect.objectContaining({ href: "/packs", what: "Answer 4 requests of committees" }),
    ]);
  });

  it("leads each role to where it is done, most urgent first", () => {
    expect(leadsTo(coordinator, oneOfEach(coordinator))).toEqual([
      "/findings/R0/submit",
      "/findings/R1/submit",
      "/findings/R2/approve-target",
      "/findings/R3/allocate",
      "/findings/R4/agree-done-tests",
      "/findings/R5/allocate",
      "/findings/R6/allocate",
      "/findings/R7/allocate",
      "/findings/R8",
      "/findings/R9/end-action",
      "/findings/R10/check-dependency",
      "/findings/R11/update-progress",
      "/findings/R12/add-evidence",
    ]);
    expect(leadsTo(staff, oneOfEach(staff))).toEqual([
      "/findings/R0/draft-submission",
      "/findings/R1",
      "/findings/R2/end-action",
      "/findings/R3/check-dependency",
      "/findings/R4/update-progress",
      "/findings/R5/add-evidence",
    ]);
    expect(leadsTo(policingBody, oneOfEach(policingBody))).toEqual([
      "/findings/R0",
      "/findings/R1/see-move",
      "/findings/R2/record-assurance",
      "/findings/R3",
      "/findings/R4/record-assurance",
    ]);
    expect(leadsTo(inspector, oneOfEach(inspector))).toEqual([
      "/findings/R0",
      "/findings/R1",
      "/findings/R2/end-follow-up",
      "/findings/R3/answer-representation",
      "/findings/R4",
    ]);
  });

  it("leads a chief officer to no form that they are barred from", () => {
    expect(leadsTo(sponsor, [duty("overdue", ["O"]), duty("owner-left", ["L"]), duty("decide-target", ["M"])])).toEqual(
      ["/findings/O", "/findings/L", "/findings/M/approve-target"],
    );
  });

  it("stands there once for each finding, with what is most urgent", () => {
    expect(leadsTo(coordinator, [duty("allocate", ["1"]), duty("overdue", ["1"])])).toEqual(["/findings/1/allocate"]);
  });

  it("says what would end that a finding is overdue", () => {
    const late = { since: date("2024-05-31"), days: 21, waitsFor: "force" } as const;
    const why = (overdue: Waiting["overdue"]) =>
      needs(staff, [duty("overdue", ["1"], { first: [waits("1", { overdue })] })])[0]?.why;
    expect(why({ ...late, against: "target", also: null })).toContain("moving it with a reason, or submitting it");
    expect(why({ ...late, against: "deadline", also: null })).toContain(
      "published deadline, 31 May 2024, does not move",
    );
    const also = date("2024-06-10");
    expect(why({ ...late, against: "target", also })).toContain("published deadline, 10 June 2024, does not move");
  });

  it("names the dates of a second move", () => {
    const dates = { firstTarget: date("2024-06-30"), target: date("2024-10-31"), moves: 2 };
    const [line] = needs(policingBody, [duty("see-move", ["1"], { first: [waits("1", dates)] })]);
    expect(line?.why).toContain("30 Jun → 31 Oct (2 moves, +123 days)");
  });
});

describe("one line for many findings", () => {
  it("says how many there are in all, however few of them stand there, and leads to just these", () => {
    const [line] = needs(coordinator, [duty("allocate", THREE, { count: 612 })]);
    expect(line).toMatchObject({ href: "/findings?duty=allocate", what: "Allocate 612 findings" });
    expect(leadsTo(inspector, [duty("decide-submission", THREE, { count: 9 })])).toHaveLength(1);
  });

  it("leads to the page on which all of them are dealt with at once, where there is one", () => {
    expect(leadsTo(staff, [duty("quiet", THREE, { count: 4 })])).toEqual(["/updates?quiet=yes"]);
    expect(leadsTo(coordinator, [duty("quiet", ["1", "2"])])).toEqual(["/updates?of=force&quiet=yes"]);
    expect(leadsTo(staff, [duty("quiet", ["1"])])).toEqual(["/findings/1/update-progress"]);
  });

  it("comes later for decisions, which are taken one by one", () => {
    expect(leadsTo(coordinator, [duty("decide-target", [...THREE, "4", "5"])])).toHaveLength(5);
    expect(leadsTo(coordinator, [duty("decide-target", THREE, { count: 9 })])).toHaveLength(1);
  });

  it("leads an inspector to each force, the one with most first", () => {
    const forces = [
      { slug: "kent", name: "Kent Police", count: 2 },
      { slug: "west-midlands", name: "West Midlands Police", count: 10 },
    ];
    const [line] = needs(inspector, [duty("decide-submission", THREE, { count: 12, forces })]);
    expect(line?.places).toEqual([
      { label: "West Midlands Police 10", href: "/findings?force=west-midlands&duty=decide-submission" },
      { label: "Kent Police 2", href: "/findings?force=kent&duty=decide-submission" },
    ]);
  });
});

describe("what changed since a review", () => {
  const changed = (change: WeightiestChange, references: readonly string[], facts: Partial<DutyCount> = {}) =>
    duty("review-again", references, { change, ...facts });
  const lines = (...duties: readonly DutyCount[]) =>
    needs(policingBody, duties).map(({ what, places = [] }) => [what, ...places.map(({ label }) => label)]);

  it("is one line for all that changed alike, with the findings themselves", () => {
    expect(
      lines(changed("closed", ["2"]), changed("progress", ["1", "3"]), changed("target", ["4"], { count: 9 })),
    ).toEqual([
      ["Closed since you reviewed it"],
      ["2 findings changed in progress since you reviewed them", "1", "3"],
      ["9 findings have another target date since you reviewed them", "4", "and 8 more"],
    ]);
  });

  it("comes after what was never reviewed", () => {
    expect(lines(duty("review-first", ["2"]), changed("progress", ["3"])).flat()).toEqual([
      "Never reviewed: record your assurance",
      "Progress changed since you reviewed it",
    ]);
  });
});

describe("a desk", () => {
  it("leads an inspector to reports, forces and reported changes", () => {
    const line = { slug: "peel-2017", name: "PEEL 2017", count: 8, since };
    expect(
      needs(
        inspector,
        [],
        [
          { ...line, kind: "confirm-records" },
          { ...line, kind: "decide-reports" },
          { ...line, kind: "leave-engage" },
          { ...line, kind: "answer-accuracy", count: 1 },
        ],
      ),
    ).toMatchObject([
      { href: "/inspections/peel-2017", what: "Confirm 8 findings that a force recorded", why: "PEEL 2017" },
      { href: "/proposals", what: "Decide 8 reported changes" },
      { href: "/forces/peel-2017" },
      {
        href: "/inspections/peel-2017/accuracy",
        what: "Answer 1 comment on the accuracy of a draft",
        why: "PEEL 2017",
      },
    ]);
  });

  it("is all that is there when nothing waits", () => {
    for (const actor of Object.values(CAST)) expect(needs(actor, [])).toEqual([]);
  });
});
