import { readChanges } from "./changes/read-changes";
import { quotedInResponse } from "./findings/quoted-in-response";
import { readFindings, type Visit } from "./findings/read-findings";
import { forceNamed } from "./head/force-named";
import { inspectedBody } from "./head/inspected-body";
import { letterHeadOf } from "./head/letter-head";
import { publicationOf } from "./head/publication-date";
import { reportTitle } from "./head/report-title";
import { readJudgments } from "./judgments/read-judgments";
import type { ReportBody } from "./lines/block";
import { linesOfBody } from "./lines/lines-of-body";
import { frameOf } from "./phrases/frame";
import type { ReportReading } from "./reading";

/**
 * Reads an inspection report, a letter or a press release of the inspectorate: pasted text, or the blocks of a file. Any
 * text at all can be given; one without findings has none. `visit` is called for each line looked at.
 */
export function readReport(body: ReportBody, visit?: Visit): ReportReading {
  const { normalised, source, lines } = linesOfBody(body);
  const title = reportTitle(lines);
  const letter = letterHeadOf(lines);
  const force = forceNamed(title, letter, lines);
  const publication = publicationOf(lines);
  const publishedOn = publication?.date ?? letter?.sentOn ?? null;
  const changes = readChanges(lines, publishedOn, publication?.pagesOwn);
  const frame = frameOf(lines);
  const findings = readFindings(lines, frame, visit);
  const about = inspectedBody(force, title, letter, lines);
  return {
    title,
    force,
    body: about,
    publishedOn,
    findings: frame.isAnswer
      ? quotedInResponse(findings)
      : frame.isNews || about?.kind === "fire-and-rescue-service"
        ? findings.map((finding) => ({ ...finding, confidence: "low" as const }))
        : findings,
    judgments: readJudgments(lines, force),
    changes,
    letter,
    lines: normalised,
    source,
  };
}
