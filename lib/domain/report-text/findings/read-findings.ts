import type { ReadingLine } from "../lines/reading-line";
import { asksCommittee } from "../phrases/committee-paper";
import { explains, statesFault } from "../phrases/fault-heading";
import { headingOf, looksLikeHeading } from "../phrases/heading";
import { deadlineAlone } from "../phrases/published-deadline";
import {
  isProgressOnEarlier,
  isQuotation,
  leadsIntoList,
  opensWithDeadline,
  opensWithRecommending,
  opensWithSubject,
  tellsTheForce,
  tellsToAct,
} from "../phrases/wording";
import type { FoundFinding } from "../reading";
import { readAreasBelow, readAreasInProse } from "./areas-in-prose";
import { DraftList } from "./draft-list";
import { headsTracker, isTableRow, readFindingsTable } from "./findings-table";
import { readFlatTracker, readLoneCell } from "./flat-tracker";
import { readListedRecommendations } from "./listed-recommendations";
import { headsNumberedPart, headsPartBelowList } from "./numbered-heading";
import { readUnderAreas } from "./read-areas";
import { readUnderCause } from "./read-cause";
import { readUnderRecommendations } from "./read-recommendations";
import { readRecommendationLog } from "./recommendation-log";
import { readReportedCall } from "./reported-call";
import { readRestatedCauses } from "./restated-causes";
import { forgetCause, forgetLatest, newSection, openSection, type Section } from "./section";
import { takeCardLine } from "./tracker-card";

/** Called once for each line that the reader looks at: what the tests count. */
export type Visit = () => void;

export interface FindingOptions {
  /** Whether causes of concern that a letter lists again are read: not from one whose news is a change of phase. */
  readonly restated?: boolean;
  readonly visit?: Visit;
}

/** The findings of a report, in the order of its text. */
export function readFindings(lines: readonly ReadingLine[], options: FindingOptions = {}): readonly FoundFinding[] {
  const { restated = true, visit = () => {} } = options;
  const drafts = new DraftList();
  const section = newSection(drafts);
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (!line) break;
    visit();
    if (isTableRow(line.text)) {
      const known = section.earlier && !headsTracker(line.text);
      at += readFindingsTable(lines, at, known ? new DraftList() : drafts, section.opens === "areas");
      continue;
    }
    const taken =
      readFlatTracker(lines, at, drafts) ||
      readLoneCell(lines, at, drafts) ||
      (section.opens === null
        ? (restated ? readRestatedCauses(lines, at, drafts) || readListedRecommendations(lines, at, drafts) : 0) ||
          readReportedCall(lines, at, drafts) ||
          readAreasBelow(lines, at, drafts) ||
          readRecommendationLog(lines, at, drafts)
        : 0);
    if (taken === 0) readLine(section, line, lines[at + 1], lines[at - 1]);
    at += Math.max(1, taken);
  }
  return drafts.all;
}

function readLine(
  section: Section,
  line: ReadingLine,
  next: ReadingLine | undefined,
  before: ReadingLine | undefined,
): void {
  if (takeCardLine(section, line) || isHeaderInList(section, line, next)) return;
  const heading = line.marker?.kind === "sign" ? null : headingOf(line.text);
  if (heading) {
    openSection(section, heading);
    if (!("rest" in heading) || heading.rest === "") return;
    // "Cause of concern: use of force" names a topic; "Cause of concern: The force does not …" is the finding
    if (heading.opens !== "recommendations" && looksLikeHeading(heading.rest) && !tellsToAct(heading.rest)) return;
    readUnder(section, { ...line, text: heading.rest, marker: null }, next);
    return;
  }
  if (section.opens === null) {
    readAreasInProse(section.drafts, line);
    return;
  }
  if (isQuotation(line.text) || isProgressOnEarlier(line.text) || isProgressOnEarlier(next?.text ?? "")) return;
  if (startsNextCause(section, line)) {
    openSection(section, { opens: "cause", plural: true, numbered: false, rest: "" });
    readUnderCause(section, line);
    return;
  }
  if (headsMoreAreas(section, line, next)) {
    section.stem = null;
    forgetLatest(section);
    return;
  }
  const listSign = section.stem?.sign ?? section.latestSign;
  const part = headsNumberedPart(line, next) || (section.taken > 0 && headsPartBelowList(line, before, next, listSign));
  if (part || asksCommittee(line.text) || isUnknownHeading(section, line, next)) {
    leave(section);
    return;
  }
  readUnder(section, line, next);
}

/** "PEEL 2021/22 – An inspection of Dorset Police", printed at a page's end between "…; and" and the next item. */
const isHeaderInList = ({ stem }: Section, line: ReadingLine, next: ReadingLine | undefined): boolean =>
  stem?.goesOn === true &&
  stem.items > 0 &&
  stem.sign !== null &&
  line.marker === null &&
  next?.marker?.sign === stem.sign &&
  looksLikeHeading(line.text) &&
  headingOf(line.text) === null;

/** Under "Causes of concern", a heading sentence without a full stop after the recommendations of the cause before it. */
const startsNextCause = (section: Section, line: ReadingLine): boolean =>
  section.severalCauses &&
  section.causeAnswered &&
  line.marker === null &&
  !/[.:;]$/.test(line.text) &&
  !line.cut &&
  opensWithSubject(line.text) &&
  line.text.split(" ").length >= 6;

function readUnder(section: Section, line: ReadingLine, next: ReadingLine | undefined): void {
  if (section.opens === "cause") readUnderCause(section, line);
  else if (section.opens === "recommendations") readUnderRecommendations(section, line, next);
  else if (section.opens === "areas") readUnderAreas(section, line, next);
}

/** A heading in words of its own, once findings have been taken: it ends them, unless more of the same stand below it. */
function isUnknownHeading(section: Section, line: ReadingLine, next: ReadingLine | undefined): boolean {
  if (line.marker || !looksLikeHeading(line.text) || line.cut || section.stem?.items === 0) return false;
  if (section.opens === "cause" || !next || section.taken === 0 || deadlineAlone(line.text)) return false;
  // "Victims’ Code: compliance with victim personal statements is poor" above the paragraph that explains it
  if (section.opens === "areas" && section.plural && section.unstopped && statesFault(line.text))
    return !explains(next.text);
  const recommends = section.opens === "recommendations" && tellsToAct(next.text);
  const more =
    recommends &&
    (next.marker !== null ||
      leadsIntoList(next.text) ||
      opensWithDeadline(next.text) ||
      opensWithRecommending(next.text));
  return !more && !tellsTheForce(next.text);
}

/**
 * A theme of custody reports between areas for improvement: "In the custody cell, safeguarding and health care" above "6.5
 * Cell call bells should be responded to promptly."; "Release and transfer from custody" above "• Release risk assessments
 * should be completed with the detainee."
 */
const headsMoreAreas = (section: Section, line: ReadingLine, next: ReadingLine | undefined): boolean =>
  section.opens === "areas" &&
  section.taken > 0 &&
  line.marker === null &&
  !line.cut &&
  looksLikeHeading(line.text) &&
  next !== undefined &&
  (next.marker?.kind === "number" || ((section.signed || section.latestItems > 0) && next.marker !== null)) &&
  tellsToAct(next.text);

function leave(section: Section): void {
  if (section.opens === "recommendations" && section.causeAnswered) forgetCause(section);
  section.opens = null;
  section.stem = null;
  forgetLatest(section);
}
