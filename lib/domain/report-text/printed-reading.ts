import type { LineRange } from "./lines/line-range";
import type { FoundChange, FoundFinding, FoundJudgment, ReportReading } from "./reading";

/** What the command prints: the fields of a reading that other programs rely on, by these names and in this order. */
export interface PrintedReading {
  readonly title: string | null;
  readonly force: string | null;
  readonly publishedOn: string | null;
  readonly findings: readonly FoundFinding[];
  readonly judgments: readonly Pick<FoundJudgment, "question" | "grade">[];
  readonly changes: readonly Pick<FoundChange, "what" | "date" | "text">[];
}

/** The lines of the file that a draft stands on: a report that was wrapped has more of them than paragraphs. */
const inFile = ({ source }: ReportReading, [from, to]: LineRange): LineRange => [
  source[from - 1]?.[0] ?? from,
  source[to - 1]?.[1] ?? to,
];

export function printedReading(reading: ReportReading): PrintedReading {
  const { title, force, publishedOn } = reading;
  return {
    title,
    force,
    publishedOn,
    findings: reading.findings.map(({ kind, text, parent, deadline, publishedStatus, confidence, lines }) => ({
      kind,
      text,
      parent,
      deadline,
      publishedStatus,
      confidence,
      lines: inFile(reading, lines),
    })),
    judgments: reading.judgments.map(({ question, grade }) => ({ question, grade })),
    changes: reading.changes.map(({ what, date, text }) => ({ what, date, text })),
  };
}
