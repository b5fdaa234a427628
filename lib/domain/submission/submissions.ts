import type { Case } from "../finding/case";
import type { SubmissionState } from "./lists";
import type { Submission } from "./submission";

/**
 * What the submissions of a finding leave standing, given the latest first: the latest of all, whatever became of it, and
 * the points that wait for answers: those of the last one that was answered, if that was returned, until a submission answers them. A closing answers too.
 */
export function standingOf(submissions: readonly Submission[]): Pick<Case, "submission" | "points"> {
  const answered = submissions.find(
    ({ state }) => state === "returned" || state === "accepted" || state === "overtaken",
  );
  const [latest = null] = submissions;
  const waits = answered?.state === "returned" && latest?.state !== "pending";
  return { submission: latest, points: waits ? answered.points : [] };
}

/** The points that a submission answers, of submissions from the latest back: those of the last return before it. */
export const pointsBefore = (
  submissions: readonly { readonly state: SubmissionState; readonly points: readonly string[] }[],
  at: number,
): readonly string[] => submissions.slice(at + 1).find(({ state }) => state === "returned")?.points ?? [];

/**
 * What somebody goes on from who drafts or submits: the draft, or what was withdrawn; after a return its statement, which is
 * answered point by point. Nothing before the first submission, or once a closing has answered it.
 */
export function begunWith({ submission }: Pick<Case, "submission">): Pick<Submission, "statement" | "answers"> | null {
  if (!submission) return null;
  const { state, statement, answers } = submission;
  if (state === "draft" || state === "withdrawn") return { statement, answers };
  return state === "returned" ? { statement, answers: [] } : null;
}
