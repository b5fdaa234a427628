import type { CalendarDate } from "../../calendar";
import type { Refusal } from "../../refusal";
import { ok, refuse } from "../../result";
import { basisOf, openChildren, pendingSubmission, type Submission, sharedEvidence } from "../case";
import type { Rule } from "../rule";

/** An owner prepares the statement; only the force reads it until a coordinator submits. */
export const draftSubmission: Rule<"draft-submission"> = (_actor, { finding, submission }, { id, statement }, today) =>
  ok({
    changes: [
      {
        change: "submission-drafted",
        id: submission?.state === "draft" ? submission.id : id,
        findingId: finding.id,
        statement,
      },
    ],
    events: [{ facts: { kind: "submission-drafted" }, on: today, audience: "force", findingId: finding.id }],
  });

/**
 * Says to the inspectorate that the finding has been put right, and freezes what that rests on. Status and progress stay
 * as they are. After a return, every point is answered; the answers are kept in the order of the points.
 */
export const submit: Rule<"submit"> = (_actor, theCase, { id, on, statement, answers }) => {
  const { finding, submission, lastDecided } = theCase;
  const decidedOn = lastDecided?.on;
  if (decidedOn && on < decidedOn) {
    return refuse({ why: "date-too-early", field: "on", earliest: decidedOn, because: "decided" });
  }
  const points = theCase.points;
  const unanswered = points.flatMap((_point, index) => (answers[index]?.trim() ? [] : [index + 1]));
  if (unanswered.length > 0) return refuse({ why: "points-unanswered", points: unanswered });
  if (sharedEvidence(theCase).length === 0) return refuse({ why: "evidence-not-shared" });
  const basis = basisOf(theCase, "all");
  return ok({
    changes: [
      {
        change: "submitted",
        id: submission?.state === "draft" ? submission.id : id,
        findingId: finding.id,
        statement,
        answers: points.map((_point, index) => answers[index] ?? ""),
        basis,
        on,
      },
    ],
    events: [
      {
        facts: {
          kind: "submitted",
          statement,
          answers: points.map((_point, index) => answers[index] ?? ""),
          evidence: basis.evidence.map(({ title }) => title),
          openRecommendations: openChildren(theCase).map(({ reference }) => reference ?? ""),
        },
        on,
        audience: "shared",
        findingId: finding.id,
      },
    ],
  });
};

export const withdrawSubmission: Rule<"withdraw-submission"> = (_actor, theCase, { on, why }) => {
  const pending = pendingSubmission(theCase);
  if (!pending) return refuse({ why: "nothing-submitted" });
  const early = beforeSubmission(pending, on);
  if (early) return refuse(early);
  return ok({
    changes: [{ change: "submission-ended", id: pending.id, state: "withdrawn", points: [], note: why, on }],
    events: [{ facts: { kind: "submission-withdrawn", why }, on, audience: "shared", findingId: theCase.finding.id }],
  });
};

/** Sends a submission back with numbered points. The person who submits is never the person who decides. */
export const returnSubmission: Rule<"return-submission"> = (actor, theCase, { on, points, note }) => {
  const pending = pendingSubmission(theCase);
  if (!pending) return refuse({ why: "nothing-submitted" });
  if (pending.byId === actor.personId) return refuse({ why: "own-submission" });
  const early = beforeSubmission(pending, on);
  if (early) return refuse(early);
  if (points.length === 0) return refuse({ why: "points-missing" });
  return ok({
    changes: [{ change: "submission-ended", id: pending.id, state: "returned", points, note, on }],
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
