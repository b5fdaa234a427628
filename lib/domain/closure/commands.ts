import { type CalendarDate, daysBetween } from "../calendar";
import type { Change } from "../change";
import type { EventDraft } from "../event";
import {
  basisOf,
  type Case,
  type Child,
  liveReason,
  openChildren,
  pendingSubmission,
  type Relative,
  sharedEvidence,
} from "../finding/case";
import { lastDay } from "../finding/deadline";
import type { Finding, Status } from "../finding/finding";
import { dueAfter } from "../follow-up/follow-up";
import { accepted } from "../proposal/reported";
import type { Refusal } from "../refusal";
import { ok, refuse } from "../result";
import type { Barred, Rule, Rules } from "../rule";
import type { Basis } from "../submission/basis";
import { beforeSubmission, ownSubmission } from "../submission/commands";
import { latenessOf } from "./lateness";
import type { Outcome, VerificationMethod } from "./lists";

export type Close = {
  readonly do: "close";
  readonly on: CalendarDate;
  readonly outcome: Outcome;
  readonly method: VerificationMethod;
  readonly note: string;
  readonly letter: string | null;
  /** How the letter is called, apart from where it is published. */
  readonly letterReference?: string | null;
  /** How many cases were looked at, where there was a sample. */
  readonly sampleSize?: number | null;
  /** One more dated sample, so many months from now: only where the finding is closed as implemented. */
  readonly followUp?: { readonly id: string; readonly asked: string; readonly months: number } | null;
  /** Reference of the finding that takes its place; with the outcome `superseded` only. */
  readonly successor: string | null;
  /** The number of open recommendations that the inspector has read and confirmed; 0 where there are none. */
  readonly confirmedOpen: number;
  /** Open recommendations that the same successor supersedes too; the others stay open. */
  readonly supersededToo: readonly string[];
  /** Shared evidence, newer than the submission, that the inspector adds to the basis. */
  readonly addedEvidence: readonly string[];
};

export type Reopen = {
  readonly do: "reopen";
  readonly on: CalendarDate;
  readonly why: string;
  readonly whyParentToo: string | null;
};

/** That a closing stands although evidence that it rests on was withdrawn. */
export type KeepClosed = { readonly do: "keep-closed"; readonly on: CalendarDate; readonly why: string };

export type ClosureCommand = Close | Reopen | KeepClosed;

/**
 * Closes a finding: the inspectorate's decision, and nobody else's. With outcome `implemented` a pending submission is
 * accepted; with any other it is overtaken, neither accepted nor returned. Recommendations of a cause of concern stay as
 * they are, unless the inspector names them as superseded too.
 */
export const close: Rule<Close> = (actor, theCase, command, _today, to) => {
  const { finding } = theCase;
  const { on, outcome, method, note, letter, letterReference = null, sampleSize = null } = command;
  const asked = command.followUp ?? null;
  const dueOn = asked && dueAfter(on, asked.months);
  if (asked && outcome !== "implemented") return refuse({ why: "follow-up-unfit", because: "outcome" });
  if (asked && dueOn === null) return refuse({ why: "follow-up-unfit", because: "months" });
  const pending = pendingSubmission(theCase);
  if (pending?.byId === actor.personId) return refuse({ why: "own-submission" });
  const { revisitedOn } = theCase;
  if (method === "revisit" && revisitedOn !== null && on < revisitedOn) {
    return refuse({ why: "date-too-early", field: "on", earliest: revisitedOn, because: "revisited" });
  }
  const early = pending && beforeSubmission(pending, on);
  if (early) return refuse(early);
  const open = openChildren(theCase);
  if (open.length > 0 && command.confirmedOpen !== open.length) return refuse(unconfirmed(open));
  const successor = successorOf(theCase, command);
  if (successor && "why" in successor) return refuse(successor);

  const accepts = pending !== null && outcome === "implemented";
  const known = sharedEvidence(theCase).map((evidence) => evidence.id);
  if (command.addedEvidence.some((evidence) => !known.includes(evidence))) return refuse({ why: "evidence-unknown" });
  const supersededToo =
    outcome === "superseded" ? open.filter((child) => command.supersededToo.includes(child.id)) : [];
  if (supersededToo.some(({ id }) => id === successor?.id)) return refuse(unfit("itself"));
  const earlyForChild = beforeChildren(supersededToo, on);
  if (earlyForChild) return refuse(earlyForChild);
  const reason = liveReason(theCase);
  const facts = {
    ...{ outcome, method, note, letter, successor: successor?.reference ?? null },
    ...(letterReference !== null && { letterReference }),
    ...(sampleSize !== null && { sampleSize }),
  } as const;
  const late = latenessOf({ firstTarget: finding.firstTarget, deadlineOn: deadlineOf(finding) }, outcome, on);

  const changes: Change[] = [
    { change: "finding", id: finding.id, set: { status: to, statusOn: on, basisChangedOn: null } },
    {
      change: "closed",
      findingId: finding.id,
      submissionId: accepts ? pending.id : null,
      outcome,
      method,
      note,
      letter,
      letterReference,
      sampleSize,
      successorId: successor?.id ?? null,
      basis: restsOn(theCase, command.addedEvidence),
      late,
      on,
    },
    ...(pending
      ? [
          {
            change: "submission-ended" as const,
            id: pending.id,
            findingId: finding.id,
            state: accepts ? ("accepted" as const) : ("overtaken" as const),
            points: [],
            note,
            on,
          },
        ]
      : []),
    ...(asked && dueOn
      ? [
          {
            change: "follow-up-asked" as const,
            id: asked.id,
            findingId: finding.id,
            asked: asked.asked,
            dueOn,
            on,
          },
        ]
      : []),
    ...(reason ? [{ change: "reason-ended" as const, id: reason.id, on }] : []),
    ...accepted(theCase.reported, "close", on),
    ...supersededToo.flatMap((child) => supersede(child, command, successor, to)),
  ];
  const events: EventDraft[] = [
    {
      facts: {
        kind: "closed",
        ...facts,
        submission: pending ? (accepts ? "accepted" : "overtaken") : "none",
        openRecommendations: open.length - supersededToo.length,
        late,
        ...(asked && dueOn && { followUp: { asked: asked.asked, dueOn } }),
      },
      on,
      audience: "shared",
      findingId: finding.id,
    },
    ...supersededToo.map(
      (child): EventDraft => ({
        facts: {
          kind: "closed",
          ...facts,
          submission: child.pendingSubmissionId ? "overtaken" : "none",
          openRecommendations: 0,
          late: latenessOf(child, outcome, on),
        },
        on,
        audience: "shared",
        findingId: child.id,
      }),
    ),
  ];
  return ok({ changes, events });
};

/** The last day of its published deadline; a finding that is not published is due at no time. */
const deadlineOf = ({ deadline, publishedOn }: Finding): CalendarDate | null =>
  publishedOn && lastDay(deadline, publishedOn);

/** The basis of a pending submission as it was frozen, plus what the inspector adds to it; without one, the basis as it stands. */
function restsOn(theCase: Case, addedEvidence: readonly string[]): Basis {
  const submitted = pendingSubmission(theCase)?.basis;
  if (!submitted) return basisOf(theCase, "all");
  const already = submitted.evidence.map(({ id }) => id);
  const added = basisOf(theCase, addedEvidence).evidence.filter(({ id }) => !already.includes(id));
  return { ...submitted, evidence: [...submitted.evidence, ...added] };
}

const unconfirmed = (open: readonly Relative[]): Refusal => ({
  why: "recommendations-open",
  open: open.map(({ reference }) => reference ?? ""),
  pending: open.filter(({ pendingSubmissionId }) => pendingSubmissionId).map(({ reference }) => reference ?? ""),
});

const unfit = (because: Extract<Refusal, { why: "successor-unfit" }>["because"]): Refusal => ({
  why: "successor-unfit",
  because,
});

function successorOf({ finding, named }: Case, command: Close): Case["named"][number] | Refusal | null {
  if (command.outcome !== "superseded") return null;
  const successor = named.find(({ reference }) => reference === command.successor);
  if (!successor) return unfit(command.successor === null ? "missing" : "unknown");
  if (successor.id === finding.id) return unfit("itself");
  if (successor.forceId !== finding.forceId) return unfit("other-force");
  if (successor.publishedOn === null) return unfit("unpublished");
  if (successor.successors.includes(finding.id)) return unfit("cycle");
  return successor.status === "closed" ? unfit("closed") : successor;
}

/** Nothing closes a child before its status last changed, or before the submission that this overtakes was made. */
function beforeChildren(children: readonly Child[], on: CalendarDate): Refusal | null {
  const days = children.flatMap(({ statusOn, submittedOn }) => [
    { earliest: statusOn, because: "status" as const },
    { earliest: submittedOn, because: "submitted" as const },
  ]);
  const last = days
    .flatMap(({ earliest, because }) => (earliest !== null && on < earliest ? [{ earliest, because }] : []))
    .toSorted((a, b) => daysBetween(a.earliest, b.earliest))[0];
  return last ? { why: "date-too-early", field: "on", ...last } : null;
}

function supersede(child: Child, command: Close, successor: Relative | null, to: Status): readonly Change[] {
  const { on, method, note, letter } = command;
  return [
    { change: "finding", id: child.id, set: { status: to, statusOn: on, basisChangedOn: null } },
    {
      change: "closed",
      findingId: child.id,
      submissionId: null,
      outcome: "superseded",
      method,
      note,
      letter,
      letterReference: command.letterReference ?? null,
      sampleSize: null,
      successorId: successor?.id ?? null,
      basis: child.basis,
      late: latenessOf(child, "superseded", on),
      on,
    },
    ...accepted(child.reported, "close", on),
    ...(child.pendingSubmissionId
      ? [
          {
            change: "submission-ended" as const,
            id: child.pendingSubmissionId,
            findingId: child.id,
            state: "overtaken" as const,
            points: [],
            note,
            on,
          },
        ]
      : []),
  ];
}

/**
 * Opens a closed finding again. First target, moves, progress and assurance stay, done tests have to be shown met again; the closure is kept as one that was
 * undone. The finding is open, never in Engage: the page offers that move next. A closed parent is reopened with it only
 * if the inspector says why, as an event of its own.
 */
export const reopen: Rule<Reopen> = (
  _actor,
  { finding, parent, closure, doneTests, followUp },
  { on, why, whyParentToo },
  _today,
  to,
) => {
  const reopening = (id: string, met: readonly string[]): Change[] => [
    { change: "finding", id, set: { status: to, statusOn: on, reopenedOn: on, basisChangedOn: null } },
    { change: "closure-undone", findingId: id, on },
    ...met.map((test): Change => ({ change: "done-test-unmet", id: test })),
  ];
  const met = doneTests.flatMap(({ id, metOn }) => (metOn === null ? [] : [id]));
  const parentToo = parent && parent.status === "closed" && whyParentToo ? parent : null;
  if (parentToo?.statusOn && on < parentToo.statusOn) {
    return refuse({ why: "date-too-early", field: "on", earliest: parentToo.statusOn, because: "status" });
  }
  return ok({
    changes: [
      ...reopening(finding.id, met),
      ...(followUp
        ? [
            {
              change: "follow-up-ended" as const,
              id: followUp.id,
              state: "overtaken" as const,
              sampleSize: null,
              note: null,
              on,
            },
          ]
        : []),
      ...(parentToo ? reopening(parentToo.id, parentToo.metTestIds) : []),
    ],
    events: [
      {
        facts: { kind: "reopened", why, wasSuperseded: closure?.outcome === "superseded", toShowAgain: met.length },
        on,
        audience: "shared",
        findingId: finding.id,
      },
      ...(parentToo && whyParentToo
        ? [
            {
              facts: {
                kind: "reopened" as const,
                why: whyParentToo,
                wasSuperseded: parentToo.closedAs === "superseded",
                toShowAgain: parentToo.metTestIds.length,
              },
              on,
              audience: "shared" as const,
              findingId: parentToo.id,
            },
          ]
        : []),
    ],
  });
};

const basisStands: Barred = (_actor, { finding }) =>
  finding.basisChangedOn === null ? { why: "basis-unchanged" } : null;

/** The inspector's other answer to a basis that has changed: the closing stands, and why. A later withdrawal asks again. */
export const keepClosed: Rule<KeepClosed> = (actor, theCase, { on, why }) => {
  const barred = basisStands(actor, theCase);
  if (barred) return refuse(barred);
  const { id } = theCase.finding;
  return ok({
    changes: [{ change: "finding", id, set: { basisChangedOn: null } }],
    events: [{ facts: { kind: "kept-closed", why }, on, audience: "shared", findingId: id }],
  });
};

/** What the workflow shows of closures, beside who, from where and to what. */
export const closure: { close: Rules<Close>; reopen: Rules<Reopen>; keepClosed: Rules<KeepClosed> } = {
  close: {
    needs:
      "outcome, verification method, date and note; the successor if superseded; with open recommendations, their number confirmed; freezes how late it was",
    recordedAs: "closed",
    rule: close,
    barred: ownSubmission,
  },
  reopen: {
    needs:
      "why; dates, progress and assurance stay, marked as given before reopening; done tests have to be shown met again",
    recordedAs: "reopened",
    rule: reopen,
    barred: null,
  },
  keepClosed: {
    needs: "why; evidence that the closing rests on was withdrawn since",
    recordedAs: "kept-closed",
    rule: keepClosed,
    barred: basisStands,
  },
};
