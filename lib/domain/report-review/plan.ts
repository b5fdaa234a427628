import type { Actor } from "../actor";
import type { CalendarDate } from "../calendar";
import { type InspectionType, mayBeEmpty, REVISIT } from "../inspection/inspection";
import { questionAsked } from "../inspection/judgment";
import type { Entry } from "../list/lists";
import { LONGEST_TEXT } from "../longest-text";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import { placeOf } from "./place";
import { type Review, type ReviewedChange, type ReviewedFinding, type ReviewedJudgment, sameAs } from "./review";

/** Whether what this person reads goes into their own force's register at once; an inspector's becomes an inspection. */
export const recordsForForce = ({ role }: Actor): boolean => role === "force-coordinator";

/** The same report as the register has it of the force, and the questions that its judgments answer. */
export interface ReportThere {
  /** Whether judgments can be added to it: those of a published report of the inspectorate stand. */
  readonly takesJudgments: boolean;
  readonly questions: readonly string[];
}

/** A published report as whoever reads it again finds it: what is published takes no judgments of an inspector's any more. */
export const asItStands = (report: ReportThere, byForce: boolean): ReportThere =>
  byForce ? report : { ...report, takesJudgments: false };

/** A draft to record. Its cause of concern is recorded with it (`parent`), or is in the register already (`cause`). */
export interface PlannedFinding extends ReviewedFinding {
  readonly cause: string | null;
}

/** What recording a review writes. */
export interface RecordPlan {
  readonly publishedOn: CalendarDate | null;
  /** Findings to record, a cause of concern before its recommendations. */
  readonly findings: readonly PlannedFinding[];
  /** Drafts that are findings of the register already: not recorded again. */
  readonly known: readonly ReviewedFinding[];
  readonly judgments: readonly ReviewedJudgment[];
  /** Judgments that are not recorded: the register's record of the report has its own, and those stand. */
  readonly leftJudgments: readonly ReviewedJudgment[];
  /** Changes that go to the inspector's desk. */
  readonly proposals: readonly ReviewedChange[];
}

/**
 * What a review would record today. A published report has its date of publication; an inspector may record one that is
 * not published yet (`needsDate` false). Each question has one judgment, each proposed closure the finding that it is about.
 * Judgments are added only to a record that takes them, and only where that answers the question not yet.
 */
export function planRecord(
  review: Review,
  today: CalendarDate,
  needsDate: boolean,
  there: ReportThere | null,
): Result<RecordPlan, Refusal> {
  const { title, publishedOn } = review;
  const unfit = (because: Extract<Refusal, { why: "draft-unfit" }>["because"]) =>
    refuse<Refusal>({ why: "draft-unfit", because });
  if (title.trim() === "") return unfit("title");
  if (needsDate && publishedOn === null) return unfit("publication");
  if (publishedOn !== null && publishedOn > today)
    return refuse<Refusal>({ why: "date-in-the-future", field: "publishedOn" });
  const drafts = review.findings.filter(({ keep }) => keep);
  const known = drafts.filter((draft) => sameAs(draft) !== null);
  const fresh = drafts.filter((finding) => !known.includes(finding));
  const long = fresh.find(({ text }) => text.length > LONGEST_TEXT);
  if (long) return refuse<Refusal>({ why: "draft-too-long", text: long.text });
  const early = fresh.find(
    ({ deadline }) => deadline.kind === "by" && publishedOn !== null && deadline.date < publishedOn,
  );
  if (early) return refuse<Refusal>({ why: "deadline-before-publication", text: early.text });
  const findings = fresh.map((finding): PlannedFinding => {
    const place = placeOf(review, finding);
    return {
      ...finding,
      parent: place?.under === "draft" ? place.key : null,
      cause: place?.under === "register" ? place.reference : null,
    };
  });
  const given = review.judgments.filter(({ keep }) => keep);
  if (new Set(given.map(asked)).size < given.length) return unfit("judgment");
  const answered = new Set(there?.questions.map(questionAsked));
  const leftJudgments = given.filter((judgment) => there?.takesJudgments === false || answered.has(asked(judgment)));
  const judgments = given.filter((judgment) => !leftJudgments.includes(judgment));
  const proposals = review.changes.filter(({ keep, what }) => keep && what !== "keep-open");
  if (proposals.some(({ what, references }) => what === "close" && references.length === 0)) return unfit("proposal");
  if (findings.length + known.length + given.length + proposals.length === 0)
    return refuse<Refusal>({ why: "nothing-to-publish" });
  const heads = findings.filter(({ parent }) => parent === null);
  const ordered = heads.flatMap((head) => [head, ...findings.filter(({ parent }) => parent === head.key)]);
  return ok({ publishedOn, findings: ordered, known, judgments, leftJudgments, proposals });
}

/** Whether recording makes or fills an inspection: of what is new, or of a letter that closes something and is not there yet. */
export const makesInspection = ({ findings, judgments, proposals }: RecordPlan, isThere: boolean): boolean =>
  findings.length + judgments.length > 0 || (!isThere && proposals.some(({ what }) => what === "close"));

/** The type of the inspection that it makes: a letter of closures alone is of a revisit, unless its type may say nothing new. */
export const typeToRecord = (
  { type }: Review,
  { findings, judgments }: RecordPlan,
  types: readonly Entry[],
): InspectionType => {
  const isNew = findings.length + judgments.length > 0;
  return isNew || mayBeEmpty(type) || !types.some(({ key }) => key === REVISIT) ? type : REVISIT;
};

const asked = ({ question }: ReviewedJudgment) => questionAsked(question);
