import type { ReadingLine } from "../lines/reading-line";
import { changeIn } from "../phrases/change-told";
import { deadlineAlone, deadlineIn } from "../phrases/published-deadline";
import { sentencesOf } from "../phrases/sentences";
import { isStub, withoutListEnd, withoutStemColon, withStop } from "../phrases/standing-alone";
import {
  isDefinition,
  isIntroduction,
  isQuotation,
  leadsIntoList,
  opensWithDeadline,
  opensWithRecommending,
  tellsTheForce,
  tellsToAct,
} from "../phrases/wording";
import { stemOf, takeItem } from "./open-list";
import { goesOnAbove, hasOwnList } from "./own-list";
import { addToLatest, belongsToLatest, forgetLatest, type Section, tookFinding } from "./section";
import { withoutStatus } from "./status-in-brackets";

/** "To chief constables:", above the recommendations that they are given. */
const ADDRESSES = /^(?:(?:Recommendations? )?(?:[Tt]o|[Ff]or) )?(?:the |all )?[A-Z]?[\w’' ]{3,50}:$/;
/** A verb that an item without a stem begins with: "review all crimes which …" */
const IMPERATIVE =
  /^(?:[Rr]eview|[Ii]mprove|[Ee]nsure|[Mm]ake sure|[Dd]evelop|[Ii]mplement|[Ii]ntroduce|[Pp]rovide|[Ee]stablish|[Tt]ake|[Ww]ork with|[Cc]arry out|[Uu]ndertake|[Rr]educe|[Ii]ncrease|[Ss]et out|[Aa]ssess|[Ii]dentify|[Cc]onduct|[Ss]trengthen|[Aa]ddress|[Cc]onsider|[Mm]onitor|[Uu]se|[Pp]ut)\b/;

/** Under "Recommendations": stems with their lists, sentences of their own, and explanation after them. */
export function readUnderRecommendations(section: Section, line: ReadingLine, next: ReadingLine | undefined): void {
  const { text } = line;
  if (continuesLatest(section, line)) {
    addToLatest(section, line);
  } else if (hasOwnList(line, next) || isNumberedWithList(section, line)) {
    takeSentence(section, line);
  } else if (isStem(line, next) && !(section.stem?.items === 0 && line.marker) && !isAccount(section, text)) {
    section.stem = stemOf(section, line);
    forgetLatest(section);
  } else if (takeItem(section, line, "recommendation", section.cause)) {
    answered(section);
  } else if (deadlineAlone(text)) {
    section.deadline = deadlineAlone(text);
    section.stem = null;
    section.explained = false;
  } else if (isRecommendation(section, line)) {
    takeSentence(section, line);
  } else if (goesOnAbove(text) && leadsIntoList(text) && section.latest !== null) {
    section.drafts.extend(section.latest, text, line.number, "");
    section.latestOpen = true;
    section.stem = null;
  } else if (ADDRESSES.test(text)) {
    section.stem = null;
  } else {
    section.stem = null;
    section.explained = true;
    forgetLatest(section);
  }
}

/** Items below a colon that ended the latest recommendation: "This should include:" */
const continuesLatest = (section: Section, line: ReadingLine): boolean =>
  section.stem === null &&
  line.marker !== null &&
  section.latest !== null &&
  !tellsTheForce(line.text) &&
  !opensWithRecommending(line.text) &&
  (section.latestOpen || belongsToLatest(section, line));

/** "Recommendation 2" above "By 30 April 2023, chief constables should establish …, where:": one, however long its list. */
const isNumberedWithList = (section: Section, line: ReadingLine): boolean =>
  section.numbered &&
  section.taken === 0 &&
  section.cause === null &&
  leadsIntoList(line.text) &&
  tellsToAct(line.text);

/** A sentence that leads into a list and tells somebody to act; without its colon, when signs follow. */
function isStem(line: ReadingLine, next: ReadingLine | undefined): boolean {
  const text = sentencesOf(line.text).at(-1) ?? "";
  if (goesOnAbove(text) || isQuotation(text)) return false;
  const leads =
    leadsIntoList(text) || (!/[.;,]$/.test(text) && next?.marker?.kind === "sign" && !line.marker && text.length < 300);
  return leads && (tellsToAct(text) || opensWithRecommending(text));
}

/** "Leaders told us that prevention had not been a priority. The force should:", in the explanation below a list. */
function isAccount(section: Section, text: string): boolean {
  const sentences = sentencesOf(text);
  const last = sentences.at(-1) ?? "";
  const strong = opensWithDeadline(last) || opensWithRecommending(last);
  return section.taken > 0 && sentences.length > 1 && !tellsToAct(text) && !strong;
}

function isRecommendation(section: Section, line: ReadingLine): boolean {
  const { text } = line;
  if (isQuotation(text) || isDefinition(text) || leadsIntoList(text)) return false;
  if (line.marker) return tellsToAct(withoutLink(section, line)) || (!section.explained && IMPERATIVE.test(text));
  if (section.numbered && section.taken === 0 && !section.explained)
    return text.split(" ").length >= 5 && !isIntroduction(text) && (tellsToAct(text) || !tellsOutcome(text));
  if (!tellsToAct(text)) return false;
  const strong = opensWithDeadline(text) || opensWithRecommending(text);
  return strong || (!section.explained && !(section.numbered && section.taken > 0));
}

/** "• In addition, the practice of … should cease", behind the sign of the item above it: an item like that one. */
const withoutLink = (section: Section, line: ReadingLine): string =>
  line.marker?.sign === section.latestSign
    ? line.text.replace(/^(?:In addition|Additionally), (\p{L})/u, (_, first: string) => first.toUpperCase())
    : line.text;

/** "Supervisors now review plans. We found enough evidence to close this recommendation.": a letter on what it came to. */
const tellsOutcome = (text: string): boolean => sentencesOf(text).some((sentence) => changeIn(sentence) !== null);

function takeSentence(section: Section, line: ReadingLine): void {
  const { text, number } = line;
  if (isStub(text, line.cut)) return;
  const { words: own, status } = withoutStatus(text);
  const words = withStop(withoutStemColon(withoutListEnd(own)), line.cut);
  const deadline = deadlineIn(openingOf(text)) ?? section.deadline;
  const index = section.drafts.add({
    kind: "recommendation",
    text: words,
    parent: section.cause,
    deadline,
    publishedStatus: status ?? section.status,
    confidence: line.cut || !tellsToAct(withoutLink(section, line)) ? "low" : "high",
    lines: [number, number],
  });
  section.stem = null;
  section.status = null;
  tookFinding(section, index, line);
  answered(section);
}

/** Where a sentence of its own sets its deadline: its first words, up to a little after the verb, or its last ones. */
function openingOf(text: string): string {
  const sentence = text.slice(0, 800);
  const verb = /\b(?:should|must|needs? to|recommends?)\b/i.exec(sentence);
  // "We recommend that the Crown Prosecution Service and chief constables review, not later than 31 July 2024, how …"
  const reach = /^recommend/i.test(verb?.[0] ?? "") ? 120 : 60;
  const head = sentence.slice(0, verb ? verb.index + verb[0].length + reach : 160);
  const tail = /\b(?:by|within) [^.;]{4,60}\.?$/i.exec(sentence)?.[0] ?? "";
  return `${head} … ${tail}`;
}

function answered(section: Section): void {
  section.causeAnswered = section.cause !== null;
}
