import { readDeadline } from "../finding/deadline";
import { FINDING_KINDS } from "../finding/kind";
import type { LineRange } from "../report-text/lines/line-range";
import { CHANGES_TOLD, CONFIDENCES } from "../report-text/reading";
import { among, day, flag, listOf, number, object, orNull, perhaps, type Reader, text, Unreadable } from "../stored";
import {
  type Answer,
  LIKENESS,
  type Review,
  type ReviewedChange,
  type ReviewedFinding,
  type ReviewedJudgment,
} from "./review";

const lines: Reader<LineRange> = (given) => {
  const [from, to, ...more] = listOf(number)(given);
  if (from === undefined || to === undefined || more.length > 0) throw new Unreadable("a range of lines");
  return [from, to];
};

const part = { key: text, changedIn: perhaps(number), lines: orNull(lines), keep: flag };

/** A review as it was kept. */
export const readReview: Reader<Review> = object<Review>({
  title: text,
  type: text,
  names: perhaps(orNull(text)),
  publishedOn: orNull(day),
  address: orNull(text),
  cautions: perhaps(listOf(text)),
  factsChangedIn: perhaps(number),
  findings: listOf(
    object<ReviewedFinding>({
      ...part,
      kind: among(FINDING_KINDS),
      text,
      parent: orNull(text),
      deadline: readDeadline,
      confidence: among(CONFIDENCES),
      restated: perhaps(flag),
      publishedStatus: perhaps(among(["completed", "superseded"])),
      answers: listOf(object<Answer>({ reference: text, how: among(LIKENESS) })),
      became: perhaps(text),
    }),
  ),
  judgments: listOf(object<ReviewedJudgment>({ ...part, question: text, grade: text, left: perhaps(flag) })),
  changes: listOf(
    object<ReviewedChange>({
      ...part,
      what: among(CHANGES_TOLD),
      date: orNull(day),
      text,
      reasons: perhaps(listOf(text)),
      references: listOf(text),
      left: perhaps(flag),
    }),
  ),
  next: number,
});
