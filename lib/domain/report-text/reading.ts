import type { CalendarDate } from "../calendar";
import type { Deadline } from "../finding/deadline";
import type { FindingKind } from "../finding/kind";
import type { Grade } from "../inspection/inspection";
import type { LineRange } from "./lines/line-range";

/** High: the published form leaves no doubt. Low: a person has to decide, so the draft is off by default. */
export const CONFIDENCES = ["high", "low"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** A deadline as the report sets it: those that the register knows, and one in days ("28 days", "six weeks"). */
export type PublishedDeadline =
  | Exclude<Deadline, { kind: "none" }>
  | { readonly kind: "within"; readonly days: number };

/** A draft of a finding, as the report words it. `parent` is the index, in the same list, of its cause of concern. */
export interface FoundFinding {
  readonly kind: Exclude<FindingKind, "area-of-concern">;
  readonly text: string;
  readonly parent: number | null;
  readonly deadline: PublishedDeadline | null;
  readonly publishedStatus: "completed" | "superseded" | null;
  /** Only where the text tells again what an earlier report found: it may be in the register already. */
  readonly restated?: true;
  readonly confidence: Confidence;
  readonly lines: LineRange;
}

/** A grade, and the question or pillar that it answers, where the report names one. */
export interface FoundJudgment {
  readonly question: string | null;
  readonly grade: Grade;
  readonly lines: LineRange;
}

/** What a letter or press release says of findings, or of a phase of monitoring, that the register already has. */
export const CHANGES_TOLD = ["close", "keep-open", "enter-engage", "leave-engage"] as const;
export interface FoundChange {
  readonly what: (typeof CHANGES_TOLD)[number];
  readonly date: CalendarDate | null;
  readonly text: string;
  /** Of a move into Engage: why, each reason by itself, where the text tells any. */
  readonly reasons?: readonly string[];
  readonly lines: LineRange;
}

/** The head of a letter: each party as the lines it was written in, the name first. */
export interface LetterHead {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly copiedTo: readonly string[];
  readonly sentOn: CalendarDate | null;
}

/** Whom a report is about, with the name as it is printed. */
export interface InspectedBody {
  readonly kind: "police-force" | "fire-and-rescue-service";
  readonly name: string;
}

export interface ReportReading {
  readonly title: string | null;
  readonly force: string | null;
  readonly body: InspectedBody | null;
  readonly publishedOn: CalendarDate | null;
  readonly findings: readonly FoundFinding[];
  readonly judgments: readonly FoundJudgment[];
  readonly changes: readonly FoundChange[];
  readonly letter: LetterHead | null;
  /** What a person should look at in the file itself: not read, or read although it is hidden there. */
  readonly cautions?: readonly string[];
  /** The normalised text, one paragraph, heading or list item a line: what every `lines` counts. */
  readonly lines: readonly string[];
  /** For each of them, the lines of the given text that it was written in. */
  readonly source: readonly LineRange[];
}
