import { readChanges } from "./changes/read-changes";
import { quotedInResponse } from "./findings/quoted-in-response";
import { readFindings, type Visit } from "./findings/read-findings";
import { forceNamed } from "./head/force-named";
import { letterHeadOf } from "./head/letter-head";
import { publicationOf } from "./head/publication-date";
import { reportTitle } from "./head/report-title";
import { readJudgments } from "./judgments/read-judgments";
import { logicalLines } from "./lines/logical-lines";
import { readingLines } from "./lines/reading-line";
import { isCommissionersResponse } from "./phrases/commissioners-response";
import type { ReportReading } from "./reading";

/**
 * Reads an inspection report, a letter or a press release of the inspectorate: pasted, or taken out of a file. Any text
 * at all can be given; one without findings has none. `visit` is called for each line looked at.
 */
export function readReport(text: string, visit?: Visit): ReportReading {
  const normalised = logicalLines(text);
  const lines = readingLines(normalised);
  const title = reportTitle(lines);
  const letter = letterHeadOf(lines);
  const force = forceNamed(title, letter, lines);
  const publication = publicationOf(lines);
  const publishedOn = publication?.date ?? letter?.sentOn ?? null;
  const changes = readChanges(lines, publishedOn, publication?.pagesOwn);
  // A letter or release whose news is a change of phase, or a closure, lists causes of concern only as background
  const settles = changes.some((change) => change.what !== "keep-open");
  const findings = readFindings(lines, { restated: !settles, visit });
  return {
    title,
    force,
    publishedOn,
    findings: isCommissionersResponse(lines) ? quotedInResponse(findings) : findings,
    judgments: readJudgments(lines, force),
    changes,
    letter,
    lines: normalised.map((line) => line.text),
    source: normalised.map((line) => line.source),
  };
}
