import { describe, expect, it } from "vitest";
import { addDays, date } from "./calendar";
import { DUTY_KINDS, type DutyFacts, type DutyKind, dutiesOf, dutyOf, kindsFor, weightiestOf } from "./duties";
import { may } from "./policy";
import type { Decider } from "./target/lists";
import { CAST, FORCE, LETTERS, STRANGERS } from "./testing/actors";
import { PUBLISHED, TODAY } from "./testing/cases";
import { COMMANDS, rowOf } from "./workflow";

/** A finding that nobody has to do anything about: owned, updated and reviewed today. */
const DONE: DutyFacts = {
  forceId: FORCE,
  status: "open",
  publishedOn: PUBLISHED,
  ownerId: "owner",
  sponsorIds: ["sponsor"],
  ownerLeftOn: null,
  sponsorLeftOn: null,
  allocatedOn: PUBLISHED,
  reopenedOn: null,
  progressOn: TODAY,
  updatedOn: TODAY,
  deadlineOn: null,
  target: null,
  nextCheckOn: null,
  request: null,
  unseenMoveOn: null,
  toAgree: null,
  actionLateOn: null,
  draftedOn: null,
  toSign: null,
  mayBeSubmitted: true,
  submittedOn: null,
  returnedOn: null,
  reviewedOn: TODAY,
  reviewedSinceSubmission: false,
  assuranceOn: TODAY,
  asksBy: null,
  changedOn: null,
  changes: [],
  basisChangedOn: null,
  followUpOn: null,
  representedOn: null,
  recommendations: null,
};
const SINCE = date("2024-06-01");

const aRequest = (decides: Decider, askedById = "owner") => ({ on: SINCE, askedById, decides });

/** What brings each duty about, who has it then, by letter; by hand from the design's rules. */
const EXPECTED: { readonly [Kind in DutyKind]: { readonly facts: Partial<DutyFacts>; readonly who: string } } = {
  "answer-return": { facts: { returnedOn: SINCE, draftedOn: TODAY }, who: "O C" },
  "decide-submission": { facts: { submittedOn: SINCE }, who: "I" },
  "submit-draft": { facts: { draftedOn: SINCE }, who: "C" },
  "sign-submission": { facts: { draftedOn: SINCE, toSign: "sponsor", mayBeSubmitted: false }, who: "S" },
  "decide-target": { facts: { request: aRequest("coordinator-or-sponsor") }, who: "C S" },
  "name-sponsor": { facts: { request: aRequest("sponsor-to-be-named"), sponsorIds: [] }, who: "C" },
  "agree-done-tests": { facts: { toAgree: { on: SINCE, byIds: ["owner"] } }, who: "C S" },
  allocate: { facts: { ownerId: null, allocatedOn: SINCE }, who: "C" },
  "owner-left": { facts: { ownerLeftOn: SINCE }, who: "C S" },
  "sponsor-left": { facts: { sponsorLeftOn: SINCE }, who: "C" },
  overdue: { facts: { target: SINCE }, who: "O C S" },
  "late-action": { facts: { actionLateOn: SINCE }, who: "O C" },
  "check-dependency": { facts: { nextCheckOn: SINCE }, who: "O" },
  quiet: { facts: { progressOn: date("2024-03-01"), updatedOn: date("2024-03-01") }, who: "O C" },
  "review-submission": { facts: { submittedOn: SINCE }, who: "P" },
  "see-move": { facts: { unseenMoveOn: SINCE }, who: "P" },
  "review-first": { facts: { reviewedOn: null }, who: "P" },
  "review-again": { facts: { changedOn: SINCE, changes: ["progress-updated"] }, who: "P" },
  "review-due": { facts: { assuranceOn: date("2024-03-01") }, who: "P" },
  "follow-up-due": { facts: { status: "closed", followUpOn: SINCE }, who: "O C I" },
  "answer-representation": { facts: { representedOn: SINCE }, who: "I" },
  "basis-changed": { facts: { status: "closed", basisChangedOn: SINCE }, who: "I" },
  "recommendations-closed": { facts: { recommendations: { all: 2, closed: 2, lastClosedOn: SINCE } }, who: "I" },
};

const kindsOf = (letter: (typeof LETTERS)[number], facts: Partial<DutyFacts>, today = TODAY) =>
  dutiesOf(CAST[letter], { ...DONE, ...facts }, today).map(({ kind }) => kind);

describe("who must do what", () => {
  it("is nobody's when everything is done", () => {
    for (const letter of LETTERS) expect(kindsOf(letter, {})).toEqual([]);
  });

  it.each(DUTY_KINDS)("of the duty %s is as the rules say, and ends with a closing unless it is about one", (kind) => {
    const { facts, who } = EXPECTED[kind];
    expect(LETTERS.filter((letter) => kindsOf(letter, facts).includes(kind)).join(" ")).toBe(who);
    const about = { ...DONE, ...facts };
    for (const stranger of STRANGERS) expect(dutiesOf(stranger, about, TODAY)).toEqual([]);
    const goesOn = ["basis-changed", "answer-representation", "follow-up-due", "review-again"].includes(kind);
    const closed = dutyOf(kind).since({ ...about, status: "closed" }, TODAY);
    expect(closed !== null).toBe(goesOn);
  });

  it.each(DUTY_KINDS)("of the duty %s is somebody who may do it", (kind) => {
    for (const letter of LETTERS) {
      const [duty] = dutiesOf(CAST[letter], { ...DONE, ...EXPECTED[kind].facts }, TODAY).filter(
        (one) => one.kind === kind,
      );
      if (!duty?.does) continue;
      const subject = { on: "finding", forceId: FORCE, ownerId: "owner", sponsorIds: ["sponsor"] } as const;
      expect([letter, may(CAST[letter], rowOf(duty.does).ability, subject)]).toEqual([letter, true]);
    }
    for (const command of dutyOf(kind).endedBy) expect(COMMANDS).toContain(command);
  });

  it("is in the order of the table, an owner who is a chief officer included", () => {
    const all = { returnedOn: SINCE, target: SINCE, progressOn: PUBLISHED, updatedOn: null };
    expect(kindsOf("O", all)).toEqual(["answer-return", "overdue", "quiet"]);
    expect(kindsOf("S", { ...all, ownerId: "sponsor" })).toEqual(["answer-return", "overdue", "quiet"]);
    expect(kindsFor(CAST.R)).toEqual([]);
    expect(kindsFor(CAST.A)).toEqual([]);
  });
});

describe("a date that waits", () => {
  const deciders = (decides: Decider, askedById?: string) =>
    LETTERS.filter((letter) =>
      kindsOf(letter, { request: aRequest(decides, askedById) }).includes("decide-target"),
    ).join("");

  it("is decided by whom the rules name, and never by who asked for it", () => {
    expect(deciders("sponsor")).toBe("S");
    expect(deciders("another-chief-officer", "sponsor")).toBe("X");
    expect(deciders("coordinator", "sponsor")).toBe("C");
    expect(deciders("coordinator-or-sponsor", "sponsor")).toBe("C");
    expect(deciders("sponsor-to-be-named")).toBe("");
  });
});

describe("done tests that nobody has agreed", () => {
  const agreers = (...byIds: readonly string[]) =>
    LETTERS.filter((letter) => kindsOf(letter, { toAgree: { on: SINCE, byIds } }).includes("agree-done-tests")).join(
      "",
    );

  it("wait for nobody who wrote all of them, and while a submission is pending for nobody", () => {
    expect(agreers("coordinator")).toBe("S");
    expect(agreers("sponsor")).toBe("C");
    expect(agreers("sponsor", "coordinator")).toBe("CS");
    expect(kindsOf("C", { toAgree: { on: SINCE, byIds: ["owner"] }, submittedOn: TODAY })).toEqual([]);
  });
});

describe("a duty ends", () => {
  it("of a return not by a draft, which neither renames it nor makes it younger", () => {
    const [duty] = dutiesOf(CAST.C, { ...DONE, returnedOn: SINCE, draftedOn: TODAY }, TODAY);
    expect(duty).toMatchObject({ kind: "answer-return", since: SINCE });
  });

  it("of being overdue while the inspectorate is the one that is waited for", () => {
    expect(kindsOf("C", { deadlineOn: SINCE, submittedOn: TODAY })).toEqual([]);
  });

  it("of reviewing a submission with an assurance since, and of a change with it", () => {
    expect(kindsOf("P", { submittedOn: SINCE, reviewedSinceSubmission: true })).toEqual([]);
    expect(kindsOf("P", { submittedOn: SINCE, changedOn: SINCE })).toEqual(["review-submission"]);
    expect(kindsOf("P", { submittedOn: SINCE, reviewedSinceSubmission: true, changedOn: TODAY })).toEqual([
      "review-again",
    ]);
  });

  it("of a review that is due again, a quarter after the last or when what was asked for is due, with a change that is to be reviewed", () => {
    const reviewed = { assuranceOn: SINCE };
    const day = addDays(SINCE, 90);
    expect(kindsOf("P", reviewed, addDays(day, -1))).toEqual([]);
    expect(kindsOf("P", reviewed, day)).toEqual(["review-due"]);
    expect(kindsOf("P", { ...reviewed, asksBy: addDays(SINCE, 14) }, addDays(SINCE, 14))).toEqual(["review-due"]);
    expect(kindsOf("P", { ...reviewed, asksBy: addDays(SINCE, 14) }, addDays(SINCE, 13))).toEqual([]);
    expect(kindsOf("P", { ...reviewed, asksBy: addDays(day, 30) }, day)).toEqual(["review-due"]);
    expect(kindsOf("P", { ...reviewed, changedOn: day }, day)).toEqual(["review-again"]);
    expect(kindsOf("P", { ...reviewed, submittedOn: day }, day)).toEqual(["review-submission"]);
  });

  it("of silence with an update, an owner named since, or a reopening since", () => {
    const silent = { progressOn: PUBLISHED, updatedOn: PUBLISHED };
    const day = addDays(PUBLISHED, 61);
    expect(kindsOf("O", silent, day)).toEqual(["quiet"]);
    for (const ended of [{ updatedOn: day }, { allocatedOn: day }, { reopenedOn: day }, { progressOn: day }])
      expect(kindsOf("O", { ...silent, ...ended }, day)).toEqual([]);
    expect(kindsOf("O", silent, addDays(PUBLISHED, 60))).toEqual([]);
  });
});

it("what changed is told by what weighs most", () => {
  expect(weightiestOf(["evidence-added", "progress-updated", "submitted"])).toBe("decided");
  expect(weightiestOf(["submitted", "closed"])).toBe("closed");
  expect(weightiestOf(["target-moved"])).toBe("target");
  expect(weightiestOf([])).toBe("other");
});
