import type { LineRange } from "./lines/line-range";
import type { FoundChange, FoundFinding, FoundJudgment, InspectedBody, ReportReading } from "./reading";

/** What the command prints: the fields of a reading that other programs rely on, by these names and in this order. */
export interface PrintedReading {
  readonly title: string | null;
  readonly force: string | null;
  /** Only where the text says whom it is about. */
  readonly body?: InspectedBody;
  readonly publishedOn: string | null;
  readonly findings: readonly FoundFinding[];
  readonly judgments: readonly Pick<FoundJudgment, "question" | "grade">[];
  readonly changes: readonly Pick<FoundChange, "what" | "date" | "text" | "reasons">[];
}

/** The lines of the file that a draft stands on: a report that was wrapped has more of them than paragraphs. */
const inFile = ({ source }: ReportReading, [from, to]: LineRange): LineRange => [
  source[from - 1]?.[0] ?? from,
  source[to - 1]?.[1] ?? to,
];

export function printedReading(reading: ReportReading): PrintedReading {
  const { title, force, body, publishedOn } = reading;
  return {
    title,
    force,
    ...(body ? { body } : {}),
    publishedOn,
    findings: reading.findings.map(
      ({ kind, text, parent, deadline, publishedStatus, restated, confidence, lines }) => ({
        kind,
        text,
        parent,
        deadline,
        publishedStatus,
        ...(restated ? { restated } : {}),
        confidence,
        lines: inFile(reading, lines),
      }),
    ),
    judgments: reading.judgments.map(({ question, grade }) => ({ question, grade })),
    changes: reading.changes.map(({ what, date, text, reasons }) => ({
      what,
      date,
      text,
      ...(reasons ? { reasons } : {}),
    })),
  };
}
