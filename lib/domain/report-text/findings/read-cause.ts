import type { ReadingLine } from "../lines/reading-line";
import { beginsCapital, endsIn } from "../lines/signs";
import { changeIn } from "../phrases/change-told";
import { deadlineIn } from "../phrases/published-deadline";
import { sentencesOf } from "../phrases/sentences";
import { withoutListEnd, withStop } from "../phrases/standing-alone";
import {
  isDefinition,
  isIntroduction,
  isQuotation,
  leadsIntoList,
  opensWithDeadline,
  opensWithRecommending,
  opensWithSubject,
  tellsABody,
  tellsTheForce,
  tellsToAct,
} from "../phrases/wording";
import type { Confidence } from "../reading";
import { callsIn, takeCalls } from "./calls-in-prose";
import { stemOf } from "./open-list";
import { addToLatest, draftOf, type Section, tookFinding } from "./section";

/**
 * Under "Cause of concern": the first sentence or paragraph is the cause; what follows explains it, until the
 * recommendations begin, with or without a heading of their own.
 */
export function readUnderCause(section: Section, line: ReadingLine): void {
  const { text } = line;
  if (startsRecommendations(section, line)) {
    section.opens = "recommendations";
    section.taken = 0;
    section.explained = false;
    if (leadsIntoList(text)) section.stem = stemOf(section, line);
    else takeSentence(section, line);
    return;
  }
  if (section.latestOpen && section.latest === section.cause && line.marker && section.cause !== null) {
    addToLatest(section, line);
    return;
  }
  if (section.cause !== null && !(section.plural && line.marker && section.taken > 0 && opensWithSubject(text))) {
    if (asksInPassing(line)) takeSentence(section, line, "low");
    section.explained = true;
    return;
  }
  if (changeIn(text) !== null || PROGRESS.test(text) || FOUND_BEFORE.test(text)) {
    // A letter that says what has become of the cause: nothing below its heading is the cause itself
    section.opens = null;
    return;
  }
  if (!isCause(section, line)) return;
  const [call] = line.marker ? [] : callsIn(text);
  // What answers the cause may stand in its own paragraph
  const told = call && call.at > 0 ? sentencesOf(text).slice(0, call.at).join(" ") : text;
  const words = line.marker ? withStop(withoutListEnd(text), line.cut) : told;
  const confidence = line.cut || (!opensWithSubject(text) && text.length > 900) ? "low" : "high";
  const index = section.drafts.add(
    draftOf(section, { kind: "cause-of-concern", text: words, confidence, lines: [line.number, line.number] }),
  );
  section.cause = index;
  tookFinding(section, index, line);
  if (told !== text) section.causeAnswered = takeCalls(section, line, false);
}

/**
 * "To address this cause of concern, HMICFRS recommends that …"; "By 31 March 2019, the force should:"; behind the sign of
 * a list below the cause, "In order to improve the service it provides to victims of domestic abuse, …, the force should
 * immediately consider ways of …"
 */
function startsRecommendations(section: Section, line: ReadingLine): boolean {
  const { text } = line;
  if (opensWithRecommending(text) && tellsToAct(text)) return true;
  if (section.cause === null || !tellsToAct(text)) return false;
  if (line.marker?.kind === "sign" && !section.signed && !section.latestOpen && tellsABody(text)) return true;
  if (!tellsTheForce(text)) return opensWithDeadline(text);
  // Right below a cause that a letter brought in, or to be done at once
  const rightBelow = section.implicit && (section.restated || !section.explained);
  const one = sentencesOf(text).length === 1 && (rightBelow || deadlineIn(text) !== null);
  return opensWithDeadline(text) || leadsIntoList(text) || one;
}

/** "I wrote to you …", "We revisited …": a letter's own account; "We have serious concerns about …" may be the cause. */
const FIRST_PERSON = /^(?:I|We) (?!(?:are|have|remain|had|were)\b.{0,40}\bconcern)/;

/** "The force has appointed a lead for prevention.": what a letter tells of progress, below the name of the cause. */
const PROGRESS =
  /^(?:Since .{3,60}, )?(?:The (?:force|constabulary|service)|[A-Z][A-Za-z ]{2,40}(?:Police|Constabulary|Service)) (?:has|have) (?:now |also |since |successfully |already |clearly )*(?:appointed|improved|made|developed|introduced|implemented|addressed|put|begun|started|invested|reviewed|created|established|increased|reduced|a better|continued to improve)\b/;

/** "In 2021, we found that the constabulary didn’t answer emergency calls quickly enough": what the letter goes back to. */
const FOUND_BEFORE =
  /^(?:In|During) (?:our |the )?(?:[A-Z][a-z]{2,8} )?\d{4}\b[^.]{0,60}?,? we (?:found|reported|recommended|identified|told|issued)\b/;

/** Custody: "The force does not always meet the requirements of PACE. In particular, this relates to:" */
const hasOwnList = (text: string): boolean =>
  opensWithSubject(text) && !tellsToAct(text) && (sentencesOf(text).length > 1 || SHORTCOMING.test(text.slice(0, 200)));
const SHORTCOMING = /\b(?:doesn[’']t|does not|isn[’']t|is not|aren[’']t|fails|is failing|cannot|can[’']t|lacks)\b/;

function isCause(section: Section, line: ReadingLine): boolean {
  const { text } = line;
  if (isQuotation(text) || isDefinition(text) || (leadsIntoList(text) && !hasOwnList(text)) || FIRST_PERSON.test(text))
    return false;
  if (isIntroduction(text) && !/\bconcern(?:ed|s)? (?:that|about)\b/i.test(text)) return false;
  const words = text.split(" ").length;
  const sentence = endsIn(text, ".") || line.cut || opensWithSubject(text) || words > 14;
  return (
    words >= 5 &&
    (sentence || hasOwnList(text)) &&
    beginsCapital(text) &&
    (!line.marker || section.plural || opensWithSubject(text) || line.marker.kind === "number")
  );
}

/** A line of its own that asks the force for something, in the explanation of a cause. */
const asksInPassing = ({ text, marker }: ReadingLine): boolean =>
  marker === null &&
  tellsTheForce(text) &&
  tellsToAct(text) &&
  sentencesOf(text).length === 1 &&
  !isQuotation(text) &&
  !leadsIntoList(text);

/** One recommendation in a sentence of its own. */
function takeSentence(section: Section, line: ReadingLine, sure: Confidence = "high"): void {
  const confidence = line.cut ? "low" : sure;
  const deadline = deadlineIn(line.text);
  const index = section.drafts.add(
    draftOf(section, {
      kind: "recommendation",
      text: line.marker ? withStop(withoutListEnd(line.text), line.cut) : line.text,
      parent: section.cause,
      deadline,
      confidence,
      lines: [line.number, line.number],
    }),
  );
  section.causeAnswered = section.cause !== null;
  tookFinding(section, index, line);
}
