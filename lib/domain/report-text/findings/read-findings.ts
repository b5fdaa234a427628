import type { ReadingLine } from "../lines/reading-line";
import { endsIn, hasFigure } from "../lines/signs";
import { bodyAt } from "../phrases/bodies";
import { explains, statesFault } from "../phrases/fault-heading";
import { asksCommittee, type Frame, headsAside } from "../phrases/frame";
import { type Heading, headingOf, looksLikeHeading } from "../phrases/heading";
import { modalIn } from "../phrases/modal";
import { deadlineAlone, deadlineSaid } from "../phrases/published-deadline";
import { kindOfLabel, type Remarks, remarksOf } from "../phrases/remarks";
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
import { wordsIn } from "../phrases/words";
import type { FoundFinding } from "../reading";
import { readAreasBelow, readAreasInProse } from "./areas-in-prose";
import { takeCalls } from "./calls-in-prose";
import { takesCardLabel, takesStatus } from "./card-lines";
import { readCauseInProse } from "./cause-in-prose";
import { DraftList } from "./draft-list";
import { doubtsIn, readEvidence } from "./evidence";
import { readFlatTracker, readLoneCell } from "./flat-tracker";
import { headsNumberedPart, headsPartBelowList } from "./numbered-heading";
import { readUnderAreas } from "./read-areas";
import { readUnderCause } from "./read-cause";
import { readUnderRecommendations } from "./read-recommendations";
import { readRecommendationLog } from "./recommendation-log";
import { forgetCause, forgetLatest, newSection, openSection, type Section } from "./section";
import { readTable, tableLines } from "./table-findings";
import { quotesItself, tellsAgain, tellsAnew, withoutQuotes } from "./told-before";

/** Called once for each line that the reader looks at: what the tests count. */
export type Visit = () => void;

/** The findings of a report, in the order of its text. `visit` is called for each line looked at. */
export function readFindings(
  given: readonly ReadingLine[],
  frame: Frame,
  visit: Visit = () => {},
): readonly FoundFinding[] {
  const lines = withLabelsBehind(given);
  const drafts = new DraftList();
  const section = newSection(drafts);
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (!line) break;
    visit();
    if (line.cells !== null) at += readRows(section, lines, at, frame);
    else
      at += Math.max(
        1,
        readFlatTracker(lines, at, drafts) || readLoneCell(lines, at, drafts) || readLine(section, frame, lines, at),
      );
  }
  return drafts.all;
}

/** "(Area for improvement 3)" on a line of its own, where its sentence filled the one above: part of that one. */
function withLabelsBehind(lines: readonly ReadingLine[]): readonly ReadingLine[] {
  const isLabel = ({ text }: ReadingLine) =>
    text.length <= 42 && (text.startsWith("(") || text.startsWith("[")) && kindOfLabel(text.slice(1, -1)) !== null;
  return lines.flatMap((line, i) => {
    if (i > 0 && isLabel(line)) return [];
    const next = lines[i + 1];
    return [next && isLabel(next) ? { ...line, text: `${line.text} ${next.text}` } : line];
  });
}

/** A table, and the lines that it takes. */
function readRows(section: Section, lines: readonly ReadingLine[], at: number, frame: Frame): number {
  const table = tableLines(lines, at);
  readTable(table, section.drafts, {
    holds: section.opens === "areas" ? "area-for-improvement" : "recommendation",
    cause: section.opens === "recommendations" ? section.cause : null,
    restated: section.restated || decidesOn(table, frame),
    earlier: section.earlier,
  });
  const end = lines[at + table.length];
  return end?.cut && end.text.startsWith("|") ? table.length + 1 : table.length;
}

/** A line, without the remarks around its words; gives the lines read. */
function readLine(section: Section, frame: Frame, lines: readonly ReadingLine[], at: number): number {
  const given = lines[at];
  if (!given) return 1;
  if (isEntryOfContents(given)) return 1;
  const remarks = remarksOf(given.text);
  const [before, next] = [lines[at - 1], lines[at + 1]];
  const said = remarks.words === "" ? given.text : remarks.words;
  const own = isQuotation(said) && before && quotesItself(before.text) ? withoutQuotes(said) : said;
  const line = own === given.text ? given : { ...given, text: own };
  section.remarks = remarks;
  if (frame.isLetter && tellsAgain(given.text)) section.again = next?.marker?.kind === "sign" ? "list" : "all";
  else if (section.again && tellsAnew(given.text)) section.again = null;
  if (takesStatus(section, given, remarks) || takesCardLabel(section, given)) return 1;
  if (isHeaderInList(section, line, next)) return 1;
  const heading = line.marker?.kind === "sign" ? null : headingOf(line.text);
  if (heading && !isTopicOfCause(section, heading, line)) return enter(section, heading, line, next, remarks);
  if (isNotesHeading(line)) section.notes = true;
  else if (section.notes && line.level) section.notes = false;
  if (section.notes) {
    leave(section);
    takeCalls(section, line, true);
    return 1;
  }
  if (line.marker?.kind !== "sign" && looksLikeHeading(line.text)) section.aside = headsAside(line.text);
  if (readCauseInProse(section, frame, line)) return 1;
  const strong = section.opens === null || section.implicit;
  if (section.opens === null) {
    const taken =
      readRecommendationLog(lines, at, section.drafts) ||
      readEvidence(section, frame, line, lines, at) ||
      readAreasBelow(lines, at, section.drafts);
    if (taken === 0) readAreasInProse(section.drafts, line);
    return taken;
  }
  if (section.account && !opensWithDeadline(line.text)) return 1;
  if (isQuotation(line.text) || isProgressOnEarlier(given.text) || isProgressOnEarlier(next?.text ?? "")) return 1;
  if (isLoneNote(section, line, next)) return 1;
  if (startsNextCause(section, line)) {
    const { restated } = section;
    openSection(section, { opens: "cause", plural: true, numbered: false, rest: "" });
    section.restated = restated;
    readUnderCause(section, line);
    return 1;
  }
  if (headsMoreAreas(section, line, next)) {
    section.stem = null;
    forgetLatest(section);
    return 1;
  }
  const listSign = section.stem?.sign ?? section.latestSign;
  const part = headsNumberedPart(line, next) || (section.taken > 0 && headsPartBelowList(line, before, next, listSign));
  if (part || asksCommittee(line.text) || isUnknownHeading(section, line, next)) {
    leave(section);
    return 1;
  }
  const labelled = remarks.kind !== null && remarks.kind !== KIND_OF[section.opens];
  if (labelled && readEvidence(section, frame, line, lines, at) > 0) return 1;
  const taken = section.drafts.all.length;
  readUnder(section, line, next);
  if (strong && section.drafts.all.length === taken && section.stem === null && section.opens !== "cause") {
    leave(section);
    return readEvidence(section, frame, line, lines, at);
  }
  // Under its heading, a paragraph that explains may ask for something of its own
  if (section.drafts.all.length === taken && section.stem === null && !line.level && section.opens !== "cause")
    takeCalls(section, line, section.opens !== "recommendations" || doubtsIn(section, frame));
  return 1;
}

const KIND_OF = {
  cause: "cause-of-concern",
  recommendations: "recommendation",
  areas: "area-for-improvement",
} as const;

/** Enters what a heading opens, and reads what stands behind it on its line. */
function enter(
  section: Section,
  heading: Heading,
  line: ReadingLine,
  next: ReadingLine | undefined,
  remarks: Remarks,
): number {
  openSection(section, heading);
  if (section.again === "list") section.again = null;
  section.level = line.level;
  section.aside = headsAside(line.text);
  if ("rest" in heading)
    section.deadline = remarks.deadline ?? deadlineSaid(heading.aside ?? "") ?? deadlineSaid(heading.rest);
  if (remarks.status && "rest" in heading) section.status = remarks.status.is;
  if (!("rest" in heading) || heading.rest === "" || deadlineSaid(heading.rest)) return 1;
  if (heading.opens === "recommendations" && addressesBody(heading.rest)) return 1;
  // "Cause of concern: use of force" names a topic; "Cause of concern: The force does not …" is the finding
  if (heading.opens !== "recommendations" && looksLikeHeading(heading.rest) && !tellsToAct(heading.rest)) return 1;
  readUnder(section, { ...line, text: heading.rest, marker: null }, next);
  return 1;
}

/** "To all chief constables", behind "Recommendation 1": whom it is for, and not what it says. */
function addressesBody(text: string): boolean {
  const words = wordsIn(text, 40);
  return (words[0]?.is === "to" || words[0]?.is === "for") && bodyAt(words, 1) > 0 && modalIn(words) === null;
}

/** "Stalking cause of concern" below "Cause of concern": what the cause is about. */
const isTopicOfCause = (section: Section, heading: Heading, line: ReadingLine): boolean =>
  section.opens === "cause" &&
  section.taken === 0 &&
  heading.opens === "other" &&
  /\bcauses? (?:of|for) concern\b/i.test(line.text);

/** "Areas for improvement ........ 7": dots lead to the page. */
const isEntryOfContents = ({ text }: ReadingLine): boolean =>
  hasFigure(text.slice(-3)) && (text.includes("....") || text.includes(". . .") || text.includes("……"));

/** "* Officers here include special constables.": a sign of notes before one line, in a section that is no list. */
const isLoneNote = (section: Section, { marker }: ReadingLine, next: ReadingLine | undefined): boolean =>
  (marker?.sign === "*" || marker?.sign === "†") &&
  !section.signed &&
  section.stem === null &&
  next?.marker?.sign !== marker.sign;

const NOTES = new Set(["notes", "references", "footnotes", "endnotes"]);
const isNotesHeading = ({ text }: ReadingLine): boolean =>
  text.length <= 12 && NOTES.has(wordsIn(text, 2)[0]?.is ?? "") && !text.includes(" ");

/** A letter’s table that says of each finding what the inspectorate has decided. */
const decidesOn = (table: readonly ReadingLine[], frame: Frame): boolean =>
  frame.isLetter &&
  (table[0]?.cells ?? []).some(({ text }) => /\b(?:assessment|decision|view|finding)\b/i.test(text)) &&
  !(table[0]?.cells ?? []).some(({ text }) => ["owner", "lead"].some((name) => text.toLowerCase().startsWith(name)));

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
  !endsIn(line.text, ".:;") &&
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
  section.implicit = false;
  if (section.opens === "recommendations" && section.causeAnswered) forgetCause(section);
  section.opens = null;
  section.stem = null;
  forgetLatest(section);
}
