import { type Actor, concerns, type Role, sideOf } from "./actor";
import { dueAgainOn } from "./assurance/due-again";
import type { CalendarDate } from "./calendar";
import type { ChallengeState } from "./challenge/lists";
import type { CommandName } from "./command";
import { type EventKind, isDecision } from "./event";
import { type Overdue, overdue } from "./finding/overdue";
import { may } from "./policy";
import { type Heard, QUIET_DAYS, quietSince } from "./progress/quiet";
import type { Signer } from "./submission/lists";
import { signs } from "./submission/sign-off";
import { isDecider } from "./target/decider";
import type { Decider } from "./target/lists";

/** All about one finding that decides who must do what about it, and since when. */
export interface DutyFacts extends Heard {
  readonly forceId: string;
  /** Everybody who answers for it as its sponsor. */
  readonly sponsorIds: readonly string[];
  /** Since when its owner, or its own sponsor, cannot be that any more: suspended, moved to another role, gone. */
  readonly ownerLeftOn: CalendarDate | null;
  readonly sponsorLeftOn: CalendarDate | null;
  readonly deadlineOn: CalendarDate | null;
  readonly target: CalendarDate | null;
  /** When the next check of what it waits for from other bodies is due. */
  readonly nextCheckOn: CalendarDate | null;
  /** A target date that waits for approval. */
  readonly request: { readonly on: CalendarDate; readonly askedById: string; readonly decides: Decider } | null;
  /** When the last move was approved, where the policing body has not seen it and it was not the first. */
  readonly unseenMoveOn: CalendarDate | null;
  /** Done tests that nobody has agreed: the day of the first, and who wrote them. */
  readonly toAgree: { readonly on: CalendarDate; readonly byIds: readonly string[] } | null;
  /** The earliest day of an action of its plan that is open and past. */
  readonly actionLateOn: CalendarDate | null;
  readonly draftedOn: CalendarDate | null;
  /** Of a draft that waits for sign-off because the force asks for it, whole in its words: who signs. */
  readonly toSign: Signer | null;
  /** Whether a draft has what its force asks for: sign-off, or nothing. */
  readonly mayBeSubmitted: boolean;
  /** The day of the submission that waits for a decision. */
  readonly submittedOn: CalendarDate | null;
  /** When the points were given that wait for answers, whatever has been drafted since. */
  readonly returnedOn: CalendarDate | null;
  /** When the policing body last gave its assurance, and whether that was since the submission that waits. */
  readonly reviewedOn: CalendarDate | null;
  readonly reviewedSinceSubmission: boolean;
  /** The day of the assurance that stands, and by when it asks for something. */
  readonly assuranceOn: CalendarDate | null;
  readonly asksBy: CalendarDate | null;
  /** When something last happened that the policing body sees, where that was after its last review; and what. */
  readonly changedOn: CalendarDate | null;
  readonly changes: readonly EventKind[];
  readonly basisChangedOn: CalendarDate | null;
  /** When one more sample is due that its closing asked for. */
  readonly followUpOn: CalendarDate | null;
  /** The day of the first representation against it that no inspector has answered. */
  readonly representedOn: CalendarDate | null;
  /** Of a cause of concern, without those recorded in error. */
  readonly recommendations: {
    readonly all: number;
    readonly closed: number;
    readonly lastClosedOn: CalendarDate | null;
  } | null;
}

/** Towards what of the findings of their force somebody has a duty: any, those they own or sponsor, those whose next date they decide, those whose draft they sign off,
 * whose done tests they can agree. */
export type Relation = "any" | "owner" | "sponsor" | "decider" | "signer" | "agreer";

/** Whose a duty is, and the command that does it; null where it is done by reading, or by a command of somebody else. */
interface Bearer {
  readonly role: Role;
  readonly as: Relation;
  readonly does: CommandName | null;
}

export interface DutyRow {
  /** The first that fits counts. */
  readonly whose: readonly Bearer[];
  /** The condition, and since when it has waited; null where nobody waits. */
  readonly since: (facts: DutyFacts, today: CalendarDate) => CalendarDate | null;
  /** Any of these ends it. */
  readonly endedBy: readonly CommandName[];
}

const coordinator = (does: CommandName | null): Bearer => ({ role: "force-coordinator", as: "any", does });
const sponsor = (does: CommandName | null): Bearer => ({ role: "chief-officer", as: "sponsor", does });
const policingBody = (does: CommandName | null): Bearer => ({ role: "policing-body", as: "any", does });
const inspector = (does: CommandName | null): Bearer => ({ role: "inspector", as: "any", does });
/** Chief officers can own findings too. */
const owner = (does: CommandName | null): readonly Bearer[] => [
  { role: "force-staff", as: "owner", does },
  { role: "chief-officer", as: "owner", does },
];

/** Of what another body has to do, the owner alone asks, whatever their role. */
const ownerOnly = (does: CommandName): readonly Bearer[] => [
  ...owner(does),
  { role: "force-coordinator", as: "owner", does },
];

const isLive = ({ status }: DutyFacts) => status !== "closed";
const live =
  (since: DutyRow["since"]): DutyRow["since"] =>
  (facts, today) =>
    isLive(facts) ? since(facts, today) : null;

/** Its own dates that are past, while the force is the one that is waited for. */
export const overdueWithForce = (facts: DutyFacts, today: CalendarDate): Overdue | null => {
  const late = overdue({ ...facts, submissionPending: facts.submittedOn !== null }, today);
  return late?.waitsFor === "force" ? late : null;
};

/**
 * Who must do what about a finding, and since when: one row per duty, the most urgent first. The work page, its counts, the
 * register's filter and the first button of a finding read it. `queries/duty-waits.ts` selects the same in the database.
 */
export const DUTIES = {
  "answer-return": {
    whose: [coordinator("submit"), ...owner("draft-submission")],
    since: live(({ returnedOn }) => returnedOn),
    endedBy: ["submit", "close"],
  },
  "decide-submission": {
    whose: [inspector("close")],
    since: live(({ submittedOn }) => submittedOn),
    endedBy: ["close", "return-submission", "withdraw-submission"],
  },
  "submit-draft": {
    whose: [coordinator("submit")],
    since: live(({ draftedOn, returnedOn, mayBeSubmitted }) => (returnedOn || !mayBeSubmitted ? null : draftedOn)),
    endedBy: ["submit", "close"],
  },
  "sign-submission": {
    whose: [{ role: "chief-officer", as: "signer", does: "sign-submission" }],
    since: live(({ toSign, draftedOn }) => (toSign === null ? null : draftedOn)),
    endedBy: ["sign-submission", "close"],
  },
  "decide-target": {
    whose: [
      { role: "force-coordinator", as: "decider", does: "approve-target" },
      { role: "chief-officer", as: "decider", does: "approve-target" },
    ],
    since: live(({ request }) => request?.on ?? null),
    endedBy: ["approve-target", "decline-target", "close"],
  },
  "name-sponsor": {
    whose: [coordinator("allocate")],
    since: live(({ request }) => (request?.decides === "sponsor-to-be-named" ? request.on : null)),
    endedBy: ["allocate", "close"],
  },
  "agree-done-tests": {
    whose: [
      { role: "force-coordinator", as: "agreer", does: "agree-done-tests" },
      { role: "chief-officer", as: "agreer", does: "agree-done-tests" },
    ],
    since: live(({ toAgree, submittedOn }) => (submittedOn ? null : (toAgree?.on ?? null))),
    endedBy: ["agree-done-tests", "set-done-tests", "close"],
  },
  allocate: {
    whose: [coordinator("allocate")],
    since: live(({ ownerId, allocatedOn, publishedOn }) => (ownerId === null ? (allocatedOn ?? publishedOn) : null)),
    endedBy: ["allocate", "close"],
  },
  "owner-left": {
    whose: [coordinator("allocate"), sponsor(null)],
    since: live(({ ownerLeftOn }) => ownerLeftOn),
    endedBy: ["allocate", "close"],
  },
  "sponsor-left": {
    whose: [coordinator("allocate")],
    since: live(({ sponsorLeftOn }) => sponsorLeftOn),
    endedBy: ["allocate", "close"],
  },
  overdue: {
    // Its page says what would end it: that depends on which of its dates is past.
    whose: [coordinator(null), ...owner(null), sponsor(null)],
    since: (facts, today) => overdueWithForce(facts, today)?.since ?? null,
    endedBy: ["submit", "approve-target", "close"],
  },
  "late-action": {
    whose: [coordinator("end-action"), ...owner("end-action")],
    since: live(({ actionLateOn }) => actionLateOn),
    endedBy: ["end-action", "close"],
  },
  "check-dependency": {
    whose: ownerOnly("check-dependency"),
    since: live(({ nextCheckOn }, today) => (nextCheckOn !== null && nextCheckOn <= today ? nextCheckOn : null)),
    endedBy: ["check-dependency", "end-dependency", "close"],
  },
  quiet: {
    whose: [coordinator("update-progress"), ...owner("update-progress")],
    since: (facts, today) => quietSince(facts, QUIET_DAYS, today),
    endedBy: ["update-progress", "close"],
  },
  "review-submission": {
    whose: [policingBody("record-assurance")],
    since: live(({ submittedOn, reviewedSinceSubmission }) => (reviewedSinceSubmission ? null : submittedOn)),
    endedBy: ["record-assurance", "close", "return-submission", "withdraw-submission"],
  },
  "see-move": {
    whose: [policingBody("see-move")],
    since: live(({ unseenMoveOn }) => unseenMoveOn),
    endedBy: ["see-move", "record-assurance", "close"],
  },
  "review-first": {
    whose: [policingBody("record-assurance")],
    since: live(({ reviewedOn, submittedOn, publishedOn }) => (reviewedOn || submittedOn ? null : publishedOn)),
    endedBy: ["record-assurance", "close"],
  },
  "review-again": {
    whose: [policingBody("record-assurance")],
    since: ({ changedOn, submittedOn, reviewedSinceSubmission }) =>
      submittedOn && !reviewedSinceSubmission ? null : changedOn,
    endedBy: ["record-assurance"],
  },
  "review-due": {
    whose: [policingBody("record-assurance")],
    since: live(({ assuranceOn, asksBy, changedOn, submittedOn, reviewedSinceSubmission }, today) => {
      const waits = changedOn !== null || (submittedOn !== null && !reviewedSinceSubmission);
      const due = assuranceOn === null || waits ? null : dueAgainOn(assuranceOn, asksBy);
      return due !== null && due <= today ? due : null;
    }),
    endedBy: ["record-assurance", "close"],
  },
  "basis-changed": {
    whose: [inspector(null)],
    since: (facts) => (isLive(facts) ? null : facts.basisChangedOn),
    endedBy: ["keep-closed", "reopen"],
  },
  "follow-up-due": {
    whose: [inspector("end-follow-up"), coordinator("add-evidence"), ...owner("add-evidence")],
    since: (facts, today) =>
      !isLive(facts) && facts.followUpOn !== null && facts.followUpOn <= today ? facts.followUpOn : null,
    endedBy: ["end-follow-up", "reopen"],
  },
  "answer-representation": {
    whose: [inspector("answer-representation")],
    since: ({ representedOn }) => representedOn,
    endedBy: ["answer-representation"],
  },
  "recommendations-closed": {
    whose: [inspector("close")],
    since: live(({ recommendations }) =>
      recommendations && recommendations.all > 0 && recommendations.closed === recommendations.all
        ? recommendations.lastClosedOn
        : null,
    ),
    endedBy: ["close", "reopen"],
  },
} as const satisfies { readonly [kind: string]: DutyRow };

export type DutyKind = keyof typeof DUTIES;
export const DUTY_KINDS = Object.keys(DUTIES) as readonly DutyKind[];
export const dutyOf = (kind: DutyKind): DutyRow => DUTIES[kind];

/** What the policing body reviews in one sitting: each finding stands under one of these at most. */
export const REVIEWS = [
  "review-submission",
  "review-first",
  "review-again",
  "review-due",
] as const satisfies DutyKind[];
export type Review = (typeof REVIEWS)[number];

/** What may have changed since a review, the weightiest first: a finding stands under the first that it has. */
export const CHANGES = {
  closed: (kind) => kind === "closed",
  decided: isDecision,
  progress: (kind) => kind === "progress-updated",
  evidence: (kind) => kind.startsWith("evidence-"),
  target: (kind) => kind.startsWith("target-"),
  other: () => true,
} as const satisfies { readonly [change: string]: (kind: EventKind) => boolean };
export type WeightiestChange = keyof typeof CHANGES;
export const WEIGHTIEST_CHANGES = Object.keys(CHANGES) as readonly WeightiestChange[];

/** What of all that changed weighs most; something always did. */
export const weightiestOf = (kinds: readonly EventKind[]): WeightiestChange =>
  WEIGHTIEST_CHANGES.find((change) => kinds.some(CHANGES[change])) ?? "other";

/** One thing that somebody must do about one finding. */
export interface Duty {
  readonly kind: DutyKind;
  readonly since: CalendarDate;
  readonly does: CommandName | null;
}

/** The kinds of duty that somebody in this role can have, each with what they are to its findings. */
export const bearersOf = (role: Role, kind: DutyKind): readonly Bearer[] =>
  dutyOf(kind).whose.filter((bearer) => bearer.role === role);

/** The kinds of duty that this person can have at all, the most urgent first. Administrators have none of these. */
export const kindsFor = (actor: Actor): readonly DutyKind[] =>
  sideOf(actor) === "administration" ? [] : DUTY_KINDS.filter((kind) => bearersOf(actor.role, kind).length > 0);

function standsAs(
  actor: Actor,
  { forceId, ownerId, sponsorIds, request, toSign, toAgree }: DutyFacts,
): Record<Relation, boolean> {
  const { personId } = actor;
  const subject = { on: "finding", forceId, ownerId, sponsorIds } as const;
  return {
    any: true,
    owner: ownerId === personId,
    sponsor: sponsorIds.includes(personId),
    decider: request !== null && isDecider(actor, request, subject),
    agreer: toAgree?.byIds.some((id) => id !== personId) === true && may(actor, "agree done tests", subject),
    signer: toSign !== null && signs(actor, toSign, subject),
  };
}

/** What this person must do about this finding, the most urgent first. */
export function dutiesOf(actor: Actor, facts: DutyFacts, today: CalendarDate): readonly Duty[] {
  if (!concerns(actor, facts.forceId)) return [];
  const stands = standsAs(actor, facts);
  return kindsFor(actor).flatMap((kind) => {
    const bearer = bearersOf(actor.role, kind).find(({ as }) => stands[as]);
    const since = bearer ? dutyOf(kind).since(facts, today) : null;
    return bearer && since ? [{ kind, since, does: bearer.does }] : [];
  });
}

/**
 * What waits for an inspector and is about no one finding: reported changes on the desk, a force whose spell has no live
 * reason left, what a force recorded of a report, what named readers say of a draft, a report that is not published. Each since the first of it came.
 */
export const DESK_DUTIES = {
  "decide-reports": { role: "inspector", endedBy: "a decision about each reported change" },
  "leave-engage": { role: "inspector", endedBy: "leaving Engage, or another reason" },
  "confirm-records": { role: "inspector", endedBy: "confirming what the force recorded" },
  "answer-accuracy": { role: "inspector", endedBy: "answering each comment of the named readers" },
  "publish-inspection": { role: "inspector", endedBy: "publication" },
} as const satisfies { readonly [kind: string]: { readonly role: Role; readonly endedBy: string } };
export type DeskDuty = keyof typeof DESK_DUTIES;
export const DESK_KINDS = Object.keys(DESK_DUTIES) as readonly DeskDuty[];

/** What waits of a challenge, whether it is about a finding or about an inspection. */
export const CHALLENGE_DUTIES = {
  "answer-challenge": { role: "force-coordinator", endedBy: "answering it" },
  "weigh-answer": { role: "policing-body", endedBy: "accepting the answer, or pressing again" },
} as const satisfies { readonly [kind: string]: { readonly role: Role; readonly endedBy: string } };
export type ChallengeDuty = keyof typeof CHALLENGE_DUTIES;
/** Where a challenge stands that waits so. */
export const CHALLENGE_WAITS: Record<ChallengeDuty, ChallengeState> = {
  "answer-challenge": "unanswered",
  "weigh-answer": "answered",
};
export const CHALLENGE_DUTY_KINDS = Object.keys(CHALLENGE_DUTIES) as readonly ChallengeDuty[];

/** What waits of the response to a report, which is about no one finding: the most urgent kind first. */
export const RESPONSE_DUTIES = {
  respond: { role: "policing-body", endedBy: "publication, or a recorded reason why no response is required" },
  "send-response": {
    role: "policing-body",
    endedBy: "recording it as sent to the Home Secretary and the inspectorate",
  },
  "give-comments": {
    role: "force-coordinator",
    endedBy: "giving the chief officer’s comments, or publication without them",
  },
} as const satisfies { readonly [kind: string]: { readonly role: Role; readonly endedBy: string } };
export type ResponseDuty = keyof typeof RESPONSE_DUTIES;
export const RESPONSE_DUTY_KINDS = Object.keys(RESPONSE_DUTIES) as readonly ResponseDuty[];

/**
 * What a committee asks for waits until it is answered: for every coordinator of its force, and for whoever has the post that the
 * minutes name. It is about a pack, and about many findings or none.
 */
export const COMMITTEE_DUTY = { role: "force-coordinator", endedBy: "answering it" } as const satisfies {
  readonly role: Role;
  readonly endedBy: string;
};

const samePost = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Whether an unanswered request of a committee waits for this person. Readers, and inspectors, are asked for nothing. */
export function bearsRequest(
  actor: Actor,
  { forceId, owner }: { readonly forceId: string; readonly owner: string },
): boolean {
  const side = sideOf(actor);
  if (!concerns(actor, forceId) || actor.role === "reader" || (side !== "force" && side !== "policing-body"))
    return false;
  return actor.role === COMMITTEE_DUTY.role || samePost(actor.post, owner);
}
