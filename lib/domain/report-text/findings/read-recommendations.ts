import type { ReadingLine } from "../lines/reading-line";
import { beginsCapital, endsIn } from "../lines/signs";
import { changeIn } from "../phrases/change-told";
import { behindDeadline, isOrder } from "../phrases/imperative";
import { deadlineAlone, deadlineIn } from "../phrases/published-deadline";
import { sentencesOf } from "../phrases/sentences";
import { isStub, withoutListEnd, withoutStemColon, withStop } from "../phrases/standing-alone";
import {
  asksThat,
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
import { addToLatest, belongsToLatest, draftOf, forgetLatest, type Section, tookFinding } from "./section";

/** "To chief constables:", above the recommendations that they are given. */
const ADDRESSES = /^(?:(?:Recommendations? )?(?:[Tt]o|[Ff]or) )?(?:the |all )?[A-Z]?[\w’' ]{3,50}:$/;
/** Under "Recommendations": stems with their lists, sentences of their own, and explanation after them. */
export function readUnderRecommendations(section: Section, line: ReadingLine, next: ReadingLine | undefined): void {
  const { text } = line;
  if (continuesLatest(section, line)) {
    addToLatest(section, line);
  } else if (hasOwnList(line, next) || isNumberedWithList(section, line)) {
    takeSentence(section, line);
  } else if (isStem(line, next) && !(section.stem?.items === 0 && line.marker) && !isAccount(section, text)) {
    section.stem = stemOf(section, line);
    section.lead = section.stem.deadline === null ? section.stem : null;
    forgetLatest(section);
  } else if (takeItem(section, line, "recommendation", section.cause)) {
    answered(section);
  } else if (deadlineAlone(text)) {
    section.deadline = deadlineAlone(text);
    // "The force should:" above "Within three months" and "Within six months", each with its items
    section.stem = section.lead && { ...section.lead, deadline: section.deadline, items: 0, sign: null, goesOn: true };
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
    // An item that nobody takes for an order ends no list
    section.explained ||=
      line.marker?.kind !== "sign" || (section.taken > 0 && line.marker.sign !== section.latestSign);
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
    leadsIntoList(text) || (!endsIn(text, ".;,") && next?.marker?.kind === "sign" && !line.marker && text.length < 300);
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
  if (line.marker)
    return tellsToAct(withoutLink(section, line)) || (!section.explained && isOrder(text)) || ordersBy(text);
  if (section.numbered && section.taken === 0 && !section.explained)
    return text.split(" ").length >= 5 && !isIntroduction(text) && (tellsToAct(text) || !tellsOutcome(text));
  if (ordersBy(text) || (!section.explained && (ordersUntil(text) || asksThat(text)))) return true;
  if (!tellsToAct(text)) return false;
  const strong = opensWithDeadline(text) || opensWithRecommending(text);
  const alone = tellsTheForce(text) && sentencesOf(text).length === 1 && section.latest === null && section.taken > 0;
  return strong || ((!section.explained || alone) && !(section.numbered && section.taken > 0));
}

/** "By 1 May 2026, review the policy on pursuit." */
const ordersBy = (text: string): boolean => {
  const order = opensWithDeadline(text) ? behindDeadline(text) : null;
  return order !== null && isOrder(order);
};

/** "Refurbish the front desk by 31 May 2026.": an order, and its deadline behind it. */
const ordersUntil = (text: string): boolean =>
  beginsCapital(text) && isOrder(text) && sentencesOf(text).length === 1 && deadlineIn(text) !== null;

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
  const words = withStop(withoutStemColon(withoutListEnd(text)), line.cut);
  const deadline = deadlineIn(openingOf(text)) ?? section.remarks?.deadline ?? section.deadline;
  const sure = tellsToAct(withoutLink(section, line)) || ordersBy(text) || ordersUntil(text) || asksThat(text);
  const index = section.drafts.add(
    draftOf(section, {
      kind: "recommendation",
      text: words,
      parent: section.cause,
      deadline,
      publishedStatus: section.remarks?.status?.is ?? section.status,
      confidence: line.cut || !sure ? "low" : "high",
      lines: [number, number],
    }),
  );
  section.stem = null;
  section.explained = false;
  section.status = null;
  tookFinding(section, index, line);
  answered(section);
}

/** How a deadline begins that stands behind the words, and how far from their end. */
const BEHIND = [
  " by ",
  " within ",
  " no later than ",
  " not later than ",
  " before ",
  " with immediate effect",
  " in the next ",
];
const FAR = 64;

/** Where a sentence of its own sets its deadline: its first words, up to a little after the verb, or its last ones. */
function openingOf(text: string): string {
  const sentence = text.slice(0, 800);
  const verb = /\b(?:should|must|shall|(?:needs?|ought) to|recommends?)\b/i.exec(sentence);
  // "We recommend that the Crown Prosecution Service and chief constables review, not later than 31 July 2024, how …"
  const reach = /^recommend/i.test(verb?.[0] ?? "") ? 120 : 60;
  const head = sentence.slice(0, verb ? verb.index + verb[0].length + reach : 160);
  const at = Math.max(...BEHIND.map((words) => sentence.lastIndexOf(words)));
  const tail = at < 0 || sentence.length - at > FAR ? "" : sentence.slice(at);
  return `${head} … ${tail}`;
}

function answered(section: Section): void {
  section.causeAnswered = section.cause !== null;
}
