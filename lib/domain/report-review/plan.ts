import type { CalendarDate } from "../calendar";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import type { Review, ReviewedChange, ReviewedFinding, ReviewedJudgment } from "./review";

/** What recording a review writes. */
export interface RecordPlan {
  readonly publishedOn: CalendarDate | null;
  /** Findings to record, a cause of concern before its recommendations. */
  readonly findings: readonly ReviewedFinding[];
  /** Drafts that are findings of the register already: not recorded again. */
  readonly known: readonly ReviewedFinding[];
  readonly judgments: readonly ReviewedJudgment[];
  /** Changes that go to the inspector's desk. */
  readonly proposals: readonly ReviewedChange[];
}

/**
 * What a review would record today. A published report has its date of publication; an inspector may record one that is
 * not published yet (`needsDate` false). Each question has one judgment, each proposed closure the finding that it is about.
 */
export function planRecord(review: Review, today: CalendarDate, needsDate: boolean): Result<RecordPlan, Refusal> {
  const { title, publishedOn } = review;
  const unfit = (because: Extract<Refusal, { why: "draft-unfit" }>["because"]) =>
    refuse<Refusal>({ why: "draft-unfit", because });
  if (title.trim() === "") return unfit("title");
  if (needsDate && publishedOn === null) return unfit("publication");
  if (publishedOn !== null && publishedOn > today)
    return refuse<Refusal>({ why: "date-in-the-future", field: "publishedOn" });
  const kept = review.findings.filter(({ keep }) => keep);
  const known = kept.filter(({ match }) => match?.how === "same");
  const fresh = kept.filter((finding) => !known.includes(finding));
  const early = fresh.find(
    ({ deadline }) => deadline.kind === "by" && publishedOn !== null && deadline.date < publishedOn,
  );
  if (early) return refuse<Refusal>({ why: "deadline-before-publication", text: early.text });
  const recorded = new Set(fresh.map(({ key }) => key));
  const findings = fresh.map((finding) => ({
    ...finding,
    parent: finding.parent && recorded.has(finding.parent) ? finding.parent : null,
  }));
  const judgments = review.judgments.filter(({ keep }) => keep);
  if (new Set(judgments.map(({ question }) => question.toLowerCase())).size < judgments.length)
    return unfit("judgment");
  const proposals = review.changes.filter(({ keep, what }) => keep && what !== "keep-open");
  if (proposals.some(({ what, references }) => what === "close" && references.length === 0)) return unfit("proposal");
  if (findings.length + known.length + judgments.length + proposals.length === 0)
    return refuse<Refusal>({ why: "nothing-to-publish" });
  const heads = findings.filter(({ parent }) => parent === null);
  const ordered = heads.flatMap((head) => [head, ...findings.filter(({ parent }) => parent === head.key)]);
  return ok({ publishedOn, findings: ordered, known, judgments, proposals });
}
