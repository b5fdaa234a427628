import type { CalendarDate } from "../calendar";
import { lacking } from "../done-test/commands";
import { basisOf, type Case, openChildren, pendingSubmission, sharedEvidence } from "../finding/case";
import type { Refusal } from "../refusal";
import { ok, refuse } from "../result";
import type { Barred, Rule, Rules } from "../rule";
import { otherThanSigned, type SignSubmission, unsigned } from "./sign-off";
import type { Submission } from "./submission";

export type DraftSubmission = {
  readonly do: "draft-submission";
  readonly id: string;
  readonly statement: string;
  /** As far as there are any yet: to the points of the last return, in their order. */
  readonly answers: readonly string[];
};

export type Submit = {
  readonly do: "submit";
  readonly id: string;
  readonly on: CalendarDate;
  readonly statement: string;
  readonly answers: readonly string[];
};

export type WithdrawSubmission = {
  readonly do: "withdraw-submission";
  readonly on: CalendarDate;
  readonly why: string;
};

export type ReturnSubmission = {
  readonly do: "return-submission";
  readonly on: CalendarDate;
  readonly points: readonly string[];
  readonly note: string;
};

export type SubmissionCommand = DraftSubmission | SignSubmission | Submit | WithdrawSubmission | ReturnSubmission;

/** What a submission rests on: evidence that the inspectorate reads, done tests that are all met, and sign-off where the force asks for it. */
const nothingToShow: Barred = (_actor, theCase) =>
  sharedEvidence(theCase).length === 0 ? { why: "evidence-not-shared" } : (lacking(theCase) ?? unsigned(theCase));

/** The person who submits is never the person who decides. */
export const ownSubmission: Barred = (actor, theCase) =>
  pendingSubmission(theCase)?.byId === actor.personId ? { why: "own-submission" } : null;

/** One answer a point, in the order of the points; an empty one where nothing is said yet. */
const answersTo = ({ points }: Case, answers: readonly string[]): readonly string[] =>
  points.map((_point, index) => answers[index] ?? "");

/** An owner prepares the statement, and the answers after a return; only the force reads them until a coordinator submits. */
export const draftSubmission: Rule<DraftSubmission> = (_actor, theCase, { id, statement, answers }, today) => {
  const { finding, submission } = theCase;
  return ok({
    changes: [
      {
        change: "submission-drafted",
        id: submission?.state === "draft" ? submission.id : id,
        findingId: finding.id,
        statement,
        answers: answersTo(theCase, answers),
      },
    ],
    events: [{ facts: { kind: "submission-drafted" }, on: today, audience: "force", findingId: finding.id }],
  });
};

/**
 * Says to the inspectorate that the finding has been put right, and freezes what that rests on. Status and progress stay
 * as they are. After a return, every point is answered; the answers are kept in the order of the points.
 */
export const submit: Rule<Submit> = (actor, theCase, { id, on, statement, answers }) => {
  const { finding, submission, lastDecided } = theCase;
  const decidedOn = lastDecided?.on;
  if (decidedOn && on < decidedOn) {
    return refuse({ why: "date-too-early", field: "on", earliest: decidedOn, because: "decided" });
  }
  const points = theCase.points;
  const unanswered = points.flatMap((_point, index) => (answers[index]?.trim() ? [] : [index + 1]));
  if (unanswered.length > 0) return refuse({ why: "points-unanswered", points: unanswered });
  const unshown = nothingToShow(actor, theCase);
  if (unshown) return refuse(unshown);
  const other = otherThanSigned(theCase, { statement, answers: answersTo(theCase, answers) });
  if (other) return refuse(other);
  const signedBy = submission?.state === "draft" ? submission.signed?.by : undefined;
  const basis = basisOf(theCase, "all");
  return ok({
    changes: [
      {
        change: "submitted",
        id: submission?.state === "draft" ? submission.id : id,
        findingId: finding.id,
        statement,
        answers: answersTo(theCase, answers),
        basis,
        on,
      },
    ],
    events: [
      {
        facts: {
          kind: "submitted",
          statement,
          answers: answersTo(theCase, answers),
          evidence: basis.evidence.map(({ title }) => title),
          doneTests: theCase.doneTests.length,
          openRecommendations: openChildren(theCase).map(({ reference }) => reference ?? ""),
          ...(signedBy !== undefined && { signedBy }),
        },
        on,
        audience: "shared",
        findingId: finding.id,
      },
    ],
  });
};

export const withdrawSubmission: Rule<WithdrawSubmission> = (_actor, theCase, { on, why }) => {
  const pending = pendingSubmission(theCase);
  if (!pending) return refuse({ why: "nothing-submitted" });
  const early = beforeSubmission(pending, on);
  if (early) return refuse(early);
  return ok({
    changes: [
      {
        change: "submission-ended",
        id: pending.id,
        findingId: theCase.finding.id,
        state: "withdrawn",
        points: [],
        note: why,
        on,
      },
    ],
    events: [{ facts: { kind: "submission-withdrawn", why }, on, audience: "shared", findingId: theCase.finding.id }],
  });
};

/** Sends a submission back with numbered points. The person who submits is never the person who decides. */
export const returnSubmission: Rule<ReturnSubmission> = (actor, theCase, { on, points, note }) => {
  const pending = pendingSubmission(theCase);
  if (!pending) return refuse({ why: "nothing-submitted" });
  if (pending.byId === actor.personId) return refuse({ why: "own-submission" });
  const early = beforeSubmission(pending, on);
  if (early) return refuse(early);
  if (points.length === 0) return refuse({ why: "points-missing" });
  return ok({
    changes: [
      {
        change: "submission-ended",
        id: pending.id,
        findingId: theCase.finding.id,
        state: "returned",
        points,
        note,
        on,
      },
    ],
    events: [
      { facts: { kind: "submission-returned", points, note }, on, audience: "shared", findingId: theCase.finding.id },
    ],
  });
};

/** Nothing ends a submission before the day on which it was made. */
export const beforeSubmission = (pending: Submission, on: CalendarDate): Refusal | null =>
  pending.on !== null && on < pending.on
    ? { why: "date-too-early", field: "on", earliest: pending.on, because: "submitted" }
    : null;

/** What the workflow shows of submissions, beside who, from where and to what. */
export const submission: {
  draftSubmission: Rules<DraftSubmission>;
  submit: Rules<Submit>;
  withdrawSubmission: Rules<WithdrawSubmission>;
  returnSubmission: Rules<ReturnSubmission>;
} = {
  draftSubmission: {
    needs:
      "a statement and, after a return, as many answers as there are yet; read by the force only until it is submitted",
    recordedAs: "submission-drafted",
    rule: draftSubmission,
    barred: null,
  },
  submit: {
    needs:
      "a statement, one evidence note shared with the inspectorate, at least one done test, all met, and, after a return, an answer to every point; where the force asks for it, the words that a chief officer has signed off; freezes the basis",
    recordedAs: "submitted",
    rule: submit,
    barred: nothingToShow,
  },
  withdrawSubmission: { needs: "why", recordedAs: "submission-withdrawn", rule: withdrawSubmission, barred: null },
  returnSubmission: {
    needs: "numbered points; the next submission answers each one",
    recordedAs: "submission-returned",
    rule: returnSubmission,
    barred: ownSubmission,
  },
};
