import type { CalendarDate } from "../calendar";
import type { Status } from "../finding/finding";
import type { FindingKind } from "../finding/kind";
import { takeClosed } from "./closed-again";
import { LIKENESS, type Likeness, type Review } from "./review";

/** A finding of the register that a draft looks like. `likeness` from 0 to 1, by trigrams. */
export interface LikelySame {
  readonly reference: string;
  readonly kind: FindingKind;
  readonly status: Status;
  readonly text: string;
  readonly publishedOn: CalendarDate;
  readonly likeness: number;
}

/** What can be said of a draft and this finding: what was published after the report was not raised before it. */
export const answersTo = ({ publishedOn }: LikelySame, reportedOn: CalendarDate | null): readonly Likeness[] =>
  LIKENESS.filter((how) => how !== "repeats" || reportedOn === null || publishedOn <= reportedOn);

/** From here on two wordings are one: the draft is taken for the same finding until its reader says otherwise. */
const THE_SAME = 0.95;

type Likely = Readonly<Record<string, readonly LikelySame[]>>;

/**
 * A review in which drafts with the very wording of a finding in the register are taken for that finding, and closures of
 * what the letter tells again are about those.
 */
export function takeKnown(review: Review, likely: Likely): Review {
  const findings = review.findings.map((draft) => {
    const same = likely[draft.key]?.find(({ kind, likeness }) => kind === draft.kind && likeness >= THE_SAME);
    return same ? { ...draft, answers: [{ reference: same.reference, how: "same" as const }] } : draft;
  });
  return takeClosed({ ...review, findings });
}

/**
 * A review that is about another force from now on: what was said of findings of the force before is taken back, and
 * drafts are compared with this force's register as if they had just been read (decision 7).
 */
export function takeForce(review: Review, likely: Likely): Review {
  const findings = review.findings.map((draft) => (draft.answers.length > 0 ? { ...draft, answers: [] } : draft));
  const changes = review.changes.map((change) =>
    change.references.length > 0 ? { ...change, references: [] } : change,
  );
  return takeKnown({ ...review, findings, changes }, likely);
}
