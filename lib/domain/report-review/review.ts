import type { CalendarDate } from "../calendar";
import type { Deadline } from "../finding/deadline";
import type { FindingKind } from "../finding/kind";
import { type Grade, type InspectionType, REVISIT } from "../inspection/inspection";
import { typeOfTitle } from "../inspection/type-of-title";
import type { Entry } from "../list/lists";
import type { LineRange } from "../report-text/lines/line-range";
import type { Confidence, FoundChange, FoundFinding, PublishedDeadline, ReportReading } from "../report-text/reading";

/** Where the reading of a report has got to. */
export const READING_STATES = ["open", "recorded", "dropped"] as const;
export type ReadingState = (typeof READING_STATES)[number];

/** What the reader says of a draft that looks like a finding the register has: the same one, one that repeats it, or another. */
export const LIKENESS = ["same", "repeats", "different"] as const;
export type Likeness = (typeof LIKENESS)[number];

/** What the reader says of a draft and one finding of the register. */
export interface Answer {
  readonly reference: string;
  readonly how: Likeness;
}

/** A part of a review: what can be corrected by itself. */
interface Part {
  readonly key: string;
  /** The version of the review in which it last changed; left out while it is as it was read. */
  readonly changedIn?: number;
}

export interface ReviewedFinding extends Part {
  readonly kind: FindingKind;
  readonly text: string;
  /** Key of its cause of concern in the same report. */
  readonly parent: string | null;
  readonly deadline: Deadline;
  /** The lines of the report that it stands on; null where somebody typed it. */
  readonly lines: LineRange | null;
  readonly confidence: Confidence;
  /** Only where the text tells again what an earlier report found: matched with the register first, it is new by choice. */
  readonly restated?: boolean;
  /** What the text says has become of it, where it says so. */
  readonly publishedStatus?: NonNullable<FoundFinding["publishedStatus"]>;
  /** Whether it will be recorded. A draft of low confidence is off until a person says yes. */
  readonly keep: boolean;
  /** One for each finding of the register that it looks like and the reader has looked at. */
  readonly answers: readonly Answer[];
  /** Once the report is recorded: the id of the finding that it became. */
  readonly became?: string;
}

export interface ReviewedJudgment extends Part {
  readonly question: string;
  readonly grade: Grade;
  readonly lines: LineRange | null;
  readonly keep: boolean;
  /** Once the report is recorded: whether it was left to those of the register's own record of the report. */
  readonly left?: boolean;
}

export interface ReviewedChange extends Part {
  readonly what: FoundChange["what"];
  readonly date: CalendarDate | null;
  readonly text: string;
  /** Of a move into Engage: the reasons that the report tells. */
  readonly reasons?: readonly string[];
  readonly lines: LineRange | null;
  readonly keep: boolean;
  /** The findings that it is about, once somebody has said which: one sentence may close several. Changes of phase are about the force. */
  readonly references: readonly string[];
  /** Once the report is recorded: whether it waited on the inspector's desk already. */
  readonly left?: boolean;
}

/** A report as its reader has corrected it so far. It is kept as it goes and can be left and resumed. */
export interface Review {
  readonly title: string;
  readonly type: InspectionType;
  /** The force that the report names, as it names it. */
  readonly names?: string | null;
  readonly publishedOn: CalendarDate | null;
  readonly address: string | null;
  /** What its reader should look at in the file itself. */
  readonly cautions?: readonly string[];
  /** The version in which these facts, or the force, last changed. */
  readonly factsChangedIn?: number;
  readonly findings: readonly ReviewedFinding[];
  readonly judgments: readonly ReviewedJudgment[];
  readonly changes: readonly ReviewedChange[];
  /** The number of the next key. */
  readonly next: number;
}

/** What makes a draft one to look at before it is recorded: `restated`, what has become of it, or `unsure`; null for a plain one. */
export const WHY_LOOK = ["restated", "completed", "superseded", "unsure"] as const;
export type WhyLook = (typeof WHY_LOOK)[number];
export function whyLook({ restated, publishedStatus, confidence }: ReviewedFinding): WhyLook | null {
  if (publishedStatus) return publishedStatus;
  if (restated) return "restated";
  return confidence === "low" ? "unsure" : null;
}

/** The finding of the register that a draft is, where its reader says so: it is not recorded again. */
export const sameAs = ({ answers }: ReviewedFinding): string | null =>
  answers.find(({ how }) => how === "same")?.reference ?? null;

/** The findings of the register that a draft raises again: it is recorded, and linked to them. */
export const repeatedBy = ({ answers }: ReviewedFinding): readonly string[] =>
  answers.flatMap(({ how, reference }) => (how === "repeats" ? [reference] : []));

/** A deadline as the register keeps it. */
const kept = (deadline: PublishedDeadline | null): Deadline => {
  if (deadline === null) return { kind: "none" };
  return "days" in deadline ? { kind: "within-days", days: deadline.days } : deadline;
};

/** Whether a report says what has become of earlier findings and finds nothing new: it is of a revisit, whatever it is called. */
const closesOnly = ({ findings, judgments, changes }: ReportReading): boolean =>
  judgments.length === 0 && changes.some(({ what }) => what === "close") && findings.every(({ restated }) => restated);

/** A report as it was recognised, before anybody has looked at it; `types` are those that are offered today. */
export function startReview(reading: ReportReading, types: readonly Entry[]): Review {
  const keyOf = (index: number) => `f${index + 1}`;
  return {
    title: reading.title ?? "",
    type:
      closesOnly(reading) && types.some(({ key }) => key === REVISIT)
        ? REVISIT
        : typeOfTitle(reading.title ?? "", types),
    names: reading.force,
    publishedOn: reading.publishedOn,
    address: null,
    ...(reading.cautions ? { cautions: reading.cautions } : {}),
    next: reading.findings.length + 1,
    findings: reading.findings.map(
      ({ kind, text, parent, deadline, lines, confidence, publishedStatus, restated }, index) => ({
        key: keyOf(index),
        kind,
        text,
        parent: parent === null ? null : keyOf(parent),
        deadline: kept(deadline),
        lines,
        confidence,
        ...(restated ? { restated } : {}),
        ...(publishedStatus === null ? {} : { publishedStatus }),
        // What an earlier report found is matched with the register first: it becomes new only by choice
        keep: confidence === "high" && publishedStatus === null && !restated,
        answers: [],
      }),
    ),
    judgments: reading.judgments.map(({ question, grade, lines }, index) => ({
      key: `j${index + 1}`,
      question: question ?? "Overall",
      grade,
      lines,
      keep: true,
    })),
    changes: reading.changes.map(({ what, date, text, reasons, lines }, index) => ({
      key: `c${index + 1}`,
      what,
      date,
      text,
      ...(reasons ? { reasons } : {}),
      lines,
      keep: what !== "keep-open",
      references: [],
    })),
  };
}
