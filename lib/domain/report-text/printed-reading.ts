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
      lines,
    })),
    judgments: reading.judgments.map(({ question, grade }) => ({ question, grade })),
    changes: reading.changes.map(({ what, date, text }) => ({ what, date, text })),
  };
}
