import { date } from "../calendar";
import type { Dependency } from "../dependency/dependency";
import type { DoneTest } from "../done-test/done-test";
import type { EngageReason, Spell } from "../engage/spell";
import type { Evidence } from "../evidence/evidence";
import type { Case, Child, Relative } from "../finding/case";
import type { Finding, Status } from "../finding/finding";
import type { FollowUp } from "../follow-up/follow-up";
import type { Measure, Reading } from "../measure/measure";
import type { Action } from "../plan/plan";
import type { Representation } from "../representation/representation";
import type { Basis } from "../submission/basis";
import type { Submission } from "../submission/submission";
import type { TargetRequest } from "../target/target-request";
import { FORCE } from "./actors";
import { LISTS } from "./lists";

export const PUBLISHED = date("2023-12-22");
export const TODAY = date("2024-06-21");

/** An area for improvement of `FORCE`, published on 22 December 2023, with an owner and a sponsor. */
export const aFinding = (facts: Partial<Finding> = {}): Finding => ({
  id: "finding",
  forceId: FORCE,
  reference: "WMP-2023-004",
  kind: "area-for-improvement",
  text: "The force should improve how it assesses risk.",
  theme: null,
  status: "open",
  statusOn: null,
  progress: null,
  progressOn: null,
  assurance: "not-reviewed",
  assuranceOn: null,
  deadline: { kind: "none" },
  publishedOn: PUBLISHED,
  parentId: null,
  owner: { id: "owner", post: "Head of Crime" },
  sponsor: { id: "sponsor", post: "Assistant chief constable" },
  firstTarget: null,
  target: null,
  moves: 0,
  movesSeen: 0,
  basisChangedOn: null,
  priority: null,
  version: 1,
  ...facts,
});

export const aRelative = (facts: Partial<Relative> = {}): Relative => ({
  id: "relative",
  forceId: FORCE,
  reference: "WMP-2023-005",
  publishedOn: PUBLISHED,
  status: "open",
  statusOn: null,
  version: 1,
  pendingSubmissionId: null,
  closedAs: null,
  sponsorId: null,
  text: "The force should assess every incident.",
  metTestIds: [],
  ...facts,
});

/** A recommendation of the cause of concern that a case is about, with nothing pending. */
export const aChild = (facts: Partial<Child> = {}): Child => ({
  ...aRelative(),
  firstTarget: null,
  deadlineOn: null,
  submittedOn: null,
  reported: [],
  basis: aBasis({
    text: "The force should assess every incident.",
    evidence: [{ id: "evidence of the child", title: "Dip sample of 20 incidents" }],
  }),
  ...facts,
});

export const anEvidence = (facts: Partial<Evidence> = {}): Evidence => ({
  id: "shared evidence",
  title: "Dip sample of 10 cases",
  note: "Nine of ten show sign-off by a supervisor.",
  audience: "shared",
  withdrawn: false,
  superseded: false,
  files: [],
  ...facts,
});

/** A done test of the owner's that the coordinator agreed and the shared evidence shows met. */
export const aDoneTest = (facts: Partial<DoneTest> = {}): DoneTest => ({
  id: "done test",
  text: "Nine of ten cases show sign-off by a supervisor.",
  position: 1,
  byId: "other staff",
  by: "Head of Custody",
  agreedOn: date("2024-02-01"),
  agreedBy: "Force coordinator",
  metOn: date("2024-05-20"),
  metBy: "Head of Crime",
  metNote: null,
  metEvidence: ["shared evidence"],
  illustrative: false,
  ...facts,
});

/** What a done test lacks that is not shown met, or that nobody has agreed. */
export const NOT_MET = { metOn: null, metBy: null, metEvidence: [] } as const;
export const NOT_AGREED = { ...NOT_MET, agreedOn: null, agreedBy: null } as const;

export const anAction = (facts: Partial<Action> = {}): Action => ({
  id: "action",
  text: "Train every supervisor.",
  owner: "Head of Crime",
  ownerLeft: false,
  due: date("2024-07-31"),
  state: "open",
  endedOn: null,
  endedWhy: null,
  illustrative: false,
  ...facts,
});

/** Cases waiting, fewer is better; ten of them are the target, and twelve were there on 1 May 2024. */
export const aMeasure = (facts: Partial<Measure> = {}): Measure => ({
  id: "measure",
  name: "Cases waiting",
  unit: "cases",
  better: "lower",
  baseline: 40,
  target: 10,
  illustrative: false,
  readings: [aReading()],
  ...facts,
});

export const aReading = (facts: Partial<Reading> = {}): Reading => ({
  id: "reading",
  on: date("2024-05-01"),
  value: 12,
  source: "Case system",
  by: "Head of Crime",
  correctedOn: null,
  correctedWhy: null,
  illustrative: false,
  ...facts,
});

/** The policing body disputes the finding, and no inspector has answered. */
export const aRepresentation = (facts: Partial<Representation> = {}): Representation => ({
  id: "representation",
  side: "policing-body",
  says: "The cases of March were not among them.",
  by: "Policing body",
  on: PUBLISHED,
  ...facts,
});

export const aFollowUp = (facts: Partial<FollowUp> = {}): FollowUp => ({
  id: "follow-up",
  asked: "Ten cases of the next quarter.",
  dueOn: date("2024-06-20"),
  ...facts,
});

export const aBasis = (facts: Partial<Basis> = {}): Basis => ({
  text: "The force should improve how it assesses risk.",
  owner: "Head of Crime",
  sponsor: "Assistant chief constable",
  evidence: [{ id: "shared evidence", title: "Dip sample of 10 cases" }],
  doneTests: [
    { text: "Nine of ten cases show sign-off by a supervisor.", met: true, evidence: ["Dip sample of 10 cases"] },
  ],
  measures: [{ name: "Cases waiting", unit: "cases", better: "lower", target: 10, value: 12, on: date("2024-05-01") }],
  recommendations: [],
  ...facts,
});

/** A pending submission that the coordinator made on 1 June 2024. */
export const aSubmission = (facts: Partial<Submission> = {}): Submission => ({
  id: "submission",
  state: "pending",
  byId: "coordinator",
  by: "Force coordinator",
  on: date("2024-06-01"),
  statement: "Every case is assessed.",
  answers: [],
  points: [],
  basis: aBasis(),
  signed: null,
  ...facts,
});

export const aTargetRequest = (facts: Partial<TargetRequest> = {}): TargetRequest => ({
  id: "request",
  from: null,
  to: date("2024-10-31"),
  reason: null,
  why: "After the training.",
  byId: "owner",
  by: "Head of Crime",
  ...facts,
});

/** What `aCase` waits for: a supplier, with its next check ahead. */
export const aDependency = (facts: Partial<Dependency> = {}): Dependency => ({
  id: "dependency",
  body: "supplier",
  contact: "Service manager",
  needed: "A field in the case system.",
  nextCheckOn: date("2024-09-30"),
  ...facts,
});

export const aReason = (facts: Partial<EngageReason> = {}): EngageReason => ({
  id: "reason",
  wording: "Investigations",
  findingId: null,
  addedOn: date("2023-11-24"),
  endedOn: null,
  ...facts,
});

export const aSpell = (reasons: readonly EngageReason[] = [aReason()], facts: Partial<Spell> = {}): Spell => ({
  id: "spell",
  forceId: FORCE,
  enteredOn: date("2023-11-24"),
  reasons,
  ...facts,
});

export const aClosure = (facts: Partial<NonNullable<Case["closure"]>> = {}): NonNullable<Case["closure"]> => ({
  by: "Inspector",
  on: date("2024-06-10"),
  outcome: "implemented",
  basis: aBasis(),
  ...facts,
});

/** The parts of a case that follow from the status: dates, the reason of the spell, the closure. */
const FOLLOWING: Record<Status, Partial<Case>> = {
  open: {},
  engage: { spell: aSpell([aReason({ findingId: "finding" })]) },
  closed: { closure: aClosure() },
};
const STATUS_ON: Record<Status, Finding["statusOn"]> = {
  open: null,
  engage: PUBLISHED,
  closed: date("2024-06-10"),
};

/** A case around `aFinding`: shared and force-only evidence, nothing pending, and what the status brings with it. */
export function aCase({
  finding,
  ...facts
}: Partial<Omit<Case, "finding">> & { finding?: Partial<Finding> } = {}): Case {
  const status = finding?.status ?? "open";
  return {
    finding: aFinding({ statusOn: STATUS_ON[status], ...finding }),
    parent: null,
    children: [],
    submission: null,
    lastDecided: null,
    asksSignOff: false,
    points: [],
    evidence: [anEvidence(), anEvidence({ id: "own evidence", title: "Internal review", audience: "force" })],
    doneTests: [aDoneTest()],
    plan: null,
    actions: [anAction()],
    measures: [aMeasure()],
    closure: null,
    targetRequest: null,
    representations: [aRepresentation()],
    rating: null,
    dependencies: [aDependency()],
    followUp: aFollowUp(),
    revisitedOn: null,
    chiefOfficerIds: ["sponsor", "other chief officer"],
    reported: [],
    publicWording: { draft: null, published: null },
    spell: null,
    lastLeftOn: null,
    links: [],
    lists: LISTS,
    named: [
      { ...aRelative({ id: "earlier", reference: "WMP-2021-002", publishedOn: date("2022-02-01") }), successors: [] },
    ],
    people: [
      { id: "owner", post: "Head of Crime", canOwn: true, canSponsor: false },
      { id: "other staff", post: "Head of Custody", canOwn: true, canSponsor: false },
      { id: "sponsor", post: "Assistant chief constable", canOwn: true, canSponsor: true },
    ],
    ...FOLLOWING[status],
    ...facts,
  };
}

/** A cause of concern with recommendations of these statuses; ids and references end in 1, 2, … */
export const aCauseOfConcern = (children: readonly Partial<Child>[], facts: Parameters<typeof aCase>[0] = {}): Case =>
  aCase({
    ...facts,
    finding: { kind: "cause-of-concern", ...facts.finding },
    children: children.map((child, index) =>
      aChild({ id: `child ${index + 1}`, reference: `WMP-2023-00${index + 5}`, ...child }),
    ),
  });
