import type { ReadingLine } from "../lines/reading-line";
import { beginsCapital, endsIn } from "../lines/signs";
import { explains, statesFault, statesFaultOfForce } from "../phrases/fault-heading";
import { deadlineIn } from "../phrases/published-deadline";
import { sentencesOf } from "../phrases/sentences";
import { isStub, withoutListEnd, withStop } from "../phrases/standing-alone";
import {
  isDefinition,
  isIntroduction,
  isQuotation,
  leadsIntoList,
  opensWithDeadline,
  opensWithSubject,
  tellsTheForce,
  tellsToAct,
} from "../phrases/wording";
import { wordsIn } from "../phrases/words";
import { stemOf, takeItem } from "./open-list";
import { addToLatest, belongsToLatest, draftOf, type Section, tookFinding } from "./section";

/**
 * "The force should immediately improve …", "The force should within three months review …": the words of an area that set
 * it a deadline
 */
const SETS_DEADLINE =
  /^[^.]{3,80}\b(?:should|must|needs to)(?:,? with)?,? (?:immediate(?:ly| effect)\b|(?:within|by|no later than|not later than) )/;

const SENTENCES = /[.?!]["”’')]?\s+[A-Z‘“]/;

/** "The force should strengthen its approach to meeting the needs of detainees by:": the list belongs to one area. */
const isByMeans = (text: string): boolean => text.endsWith(" by:") || text.endsWith(" including:");

/** "Automated links between force vetting and HR IT systems is an area for improvement. When specifying …" */
const NAMED = /^[^.]{4,240}\b(?:is|are) (?:an )?areas? for improvement\./i;
/**
 * "The quality of the recording on custody records needs to improve so that all the relevant information is included";
 * "The force’s understanding of current demand is good. However, more needs to be done to understand future pressures"
 */
const NEEDS =
  /\b(?:needs? to (?:be )?(?:further )?(?:improved?|strengthen(?:ed)?|better)|(?:more|further work) needs to be done|more should be done)\b/i;

/**
 * Under "Area(s) for improvement". To 2020 a list, each item "The force should …". Since 2021 a heading sentence,
 * then paragraphs that explain it; under the plural, several such heading sentences.
 */
export function readUnderAreas(section: Section, line: ReadingLine, next: ReadingLine | undefined): void {
  const { text } = line;
  if (isQuotation(text) || isDefinition(text)) {
    explain(section);
    return;
  }
  if (section.latestOpen && section.latestSign === null && line.marker && section.latest !== null) {
    addToLatest(section, line);
    return;
  }
  if (isByMeans(text) && tellsTheForce(text) && !line.marker) {
    takeArea(section, line, false);
    return;
  }
  // "The force should:" below an item with a sign leads into the next list
  const leads = section.taken === 0 || section.stem !== null || (section.signed && !section.explained);
  if (leadsIntoList(text) && tellsToAct(text) && leads && !line.marker) {
    section.stem = stemOf(section, line);
    return;
  }
  if (section.stem && !tellsTheForce(text) && takeItem(section, line, "area-for-improvement", null)) return;
  if (belongsToLatest(section, line)) {
    addToLatest(section, line);
    return;
  }
  const heading =
    !line.marker &&
    (statesFault(text) || saysInHeading(text, line.level)) &&
    explains(next?.text) &&
    next?.marker === null;
  if (needsMore(section, line)) {
    takeArea(section, line, true);
    return;
  }
  if (isArea(section, line, heading)) {
    // The plural promises a second area; a later heading that names no force may be the account’s
    takeArea(section, line, heading && (section.taken < 2 || opensWithSubject(text)));
    return;
  }
  explain(section);
}

/** An item of the same list, or a paragraph of the same box, that says what is wanting rather than what the force should do. */
function needsMore(section: Section, line: ReadingLine): boolean {
  const { text } = line;
  if (section.taken === 0 || section.explained || !beginsCapital(text, "‘“") || !endsIn(text, ".")) return false;
  if (!NEEDS.test(text.slice(0, 400)) || isIntroduction(text)) return false;
  if (line.marker) return line.marker.sign === section.latestSign;
  return section.plural && !section.signed && !section.unstopped && !SENTENCES.test(text) && !opensWithSubject(text);
}

function isArea(section: Section, line: ReadingLine, heading: boolean): boolean {
  const { text } = line;
  const words = text.split(" ").length;
  if (words < 4 || !beginsCapital(text, "‘“")) return false;
  if (line.marker)
    return (
      tellsTheForce(text) ||
      tellsToAct(text, 14) ||
      (section.taken === 0 && !section.explained && words >= 6) ||
      isThing(section, line)
    );
  if (section.taken === 0 && !section.explained) return heading || isFirstArea(line, words);
  // Below a list of areas, "The force needs to improve the way it treats the public." begins the account
  const wrong = section.unstopped && (heading || statesFaultOfForce(text));
  if (!section.plural) return !section.explained && !section.unstopped && !section.signed && isAreaAlone(text);
  if (section.signed || !(tellsTheForce(text) || wrong)) return false;
  // Below a heading sentence without a full stop, one with a full stop explains.
  if (section.unstopped) return !endsIn(text, ".") && words <= 70;
  return !section.explained || (!SENTENCES.test(text) && words <= 70);
}

/** "• The timeliness of its answers.": what needs to improve, named as a thing in a list of such. */
const isThing = (section: Section, { text, marker }: ReadingLine): boolean =>
  !section.explained &&
  section.stem === null &&
  (section.taken === 0 || section.latestSign === marker?.sign) &&
  sentencesOf(text).length === 1 &&
  !wordsIn(text).some(({ is }) => TELLS.has(is));
const TELLS = new Set("is are was were has have had does did will can could may we they it".split(" "));

/** "The force should review its use of bail.", right below another such sentence: the heading is in the singular, the list is not. */
const isAreaAlone = (text: string): boolean => tellsTheForce(text) && endsIn(text, ".") && !SENTENCES.test(text);

/** "Victims should be told what is happening in their case": a heading sentence that speaks of somebody else. */
const saysInHeading = (text: string, level: number | null): boolean =>
  !endsIn(text, ".:;?!") &&
  text.split(" ").length >= 5 &&
  (tellsToAct(text, 14) || ((level ?? 0) > 0 && opensWithSubject(text)));

/** The first paragraph is the finding, unless it introduces. */
function isFirstArea(line: ReadingLine, words: number): boolean {
  const { text } = line;
  if (isIntroduction(text) || leadsIntoList(text)) return false;
  return tellsToAct(text) || NAMED.test(text.slice(0, 300)) || (opensWithSubject(text) && words >= 6);
}

function takeArea(section: Section, line: ReadingLine, sureForm: boolean): void {
  if (isStub(line.text, line.cut)) return;
  const words = withoutListEnd(line.text);
  const unstopped = !endsIn(line.text, ".?!:");
  const text = line.marker ? withStop(words, line.cut) : words;
  const sure = (sureForm || tellsToAct(text) || NAMED.test(text.slice(0, 300))) && !line.cut;
  const index = section.drafts.add(
    draftOf(section, {
      kind: "area-for-improvement",
      text,
      deadline:
        opensWithDeadline(text) || SETS_DEADLINE.test(text.slice(0, 120)) ? deadlineIn(text.slice(0, 160)) : null,
      confidence: sure ? "high" : "low",
      lines: [line.number, line.number],
    }),
  );
  if (section.taken === 0) section.unstopped = unstopped && !line.marker;
  section.stem = null;
  tookFinding(section, index, line);
}

function explain(section: Section): void {
  section.explained = true;
  section.stem = null;
}
