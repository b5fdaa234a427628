import type { Case } from "../finding/case";
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
