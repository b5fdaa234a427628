import { beginsFigure } from "../lines/signs";
import { bodyAt } from "./bodies";
import { isReported, modalIn, tellsWhatWasNot } from "./modal";
import { numberIn } from "./number-words";
import { deadlineIn } from "./published-deadline";
import { Phrases, type Word, wordsIn } from "./words";

const capitalised = (text: string): boolean => {
  const first = text.replace(/^[‘“'"(]/, "").charAt(0);
  return first !== "" && first === first.toUpperCase() && first !== first.toLowerCase();
};

/** How a narrative goes on: what follows tells, and does not tell to act. */
const NARRATES = new Set("however but and also additionally positively although while this these it they".split(" "));
const isCount = (word: Word | undefined): boolean =>
  word !== undefined && word.is !== "a" && numberIn(word.is) !== null;
const SPANS = /^(?:day|week|fortnight|month|year)s?$/;
const DEADLINES = new Phrases([
  "by",
  "within",
  "immediately",
  "with immediate effect",
  "no later than",
  "not later than",
  "no more than",
  "on or before",
  "as a matter of urgency",
]);
const SINCE = new Set(["in", "over", "during"]);

const opensNarrative = (words: readonly Word[]): boolean => {
  const [first, second] = [words[0]?.is ?? "", words[1]?.is ?? ""];
  if (first === "it" && second === "is" && words[2]?.is === "recommended") return false;
  if (NARRATES.has(first) || (first === "in" && second === "addition")) return true;
  return first === "we" && second !== "recommend" && second !== "therefore" && !(modalIn(words)?.recommends ?? false);
};

/** "The force …", "West Midlands Police …", "Chief constables …" */
export const opensWithSubject = (text: string): boolean => bodyAt(wordsIn(text.slice(0, 120), 12), 0) > 0;

/** "That the chief constable reviews …", below "Recommendations" */
export function asksThat(text: string): boolean {
  const words = wordsIn(text.slice(0, 120), 12);
  return words[0]?.is === "that" && bodyAt(words, 1) > 0;
}

/** "By 30 September 2024, …", "Within three months, …", "Over the next six months, …" */
export function opensWithDeadline(text: string): boolean {
  const words = wordsIn(text.slice(0, 80), 10);
  if (DEADLINES.at(words, 0) > 0) return true;
  // "Before 31 March 2026, …", "28 days after publication, …"
  if (words[0]?.is === "before" || (isCount(words[0]) && words.slice(1, 3).some(({ is }) => SPANS.test(is))))
    return deadlineIn(text.slice(0, 120)) !== null;
  if (!SINCE.has(words[0]?.is ?? "")) return false;
  const count = words.findIndex((word, i) => i > 0 && i < 4 && isCount(word));
  return count > 0 && SPANS.test(words[count + 1]?.is ?? "");
}

const RECOMMENDING = new Set("we hmicfrs hmic inspectors i it".split(" "));
const ADDRESSES = new Phrases([
  "to address this cause of concern",
  "to address these causes of concern",
  "to address this cause for concern",
]);

/** "HMICFRS recommends that", "We recommend that", "To address this cause of concern" */
export function opensWithRecommending(text: string): boolean {
  const words = wordsIn(text.slice(0, 140), 24);
  if (ADDRESSES.at(words, 0) > 0) return true;
  const at = words.findIndex(({ is }) => is === "recommend" || is === "recommends" || is === "recommended");
  const before = words.slice(Math.max(0, at - 3), Math.max(0, at));
  if (at < 1 || !before.some(({ is }) => RECOMMENDING.has(is))) return false;
  return words[at]?.is !== "recommended" || before.some(({ is }) => is === "it");
}

/**
 * A sentence that tells somebody to do something: a modal verb within its first words, and no turn of a narrative before
 * it. "The force should already have had …" tells what was not done; "the code says that officers should …" is no call.
 */
export function tellsToAct(text: string, within = 28): boolean {
  if (!capitalised(text) && !beginsFigure(text)) return false;
  const words = wordsIn(text.slice(0, 600), 100);
  if (opensNarrative(words)) return false;
  const modal = modalIn(words);
  return modal !== null && modal.from <= within && !tellsWhatWasNot(words, modal) && !isReported(words, modal);
}

/** How far into a sentence "we therefore recommend" still opens it. */
const OPENING = 4;
/** "The sample was good; we recommend that this continues.": says so in passing, and to nobody. */
export function recommendsInPassing(text: string): boolean {
  const words = wordsIn(text.slice(0, 600), 100);
  const modal = modalIn(words);
  return modal?.recommends === true && modal.from > OPENING && !words.some((_, i) => bodyAt(words, i) > 0);
}

/** "The force should …": told to the force by name, at once. */
export const tellsTheForce = (text: string): boolean => opensWithSubject(text) && tellsToAct(text, 14);

/** "To improve the service provided to victims of domestic abuse the force should …": told to a body, wherever it is named. */
export function tellsABody(text: string): boolean {
  if (!tellsToAct(text)) return false;
  const words = wordsIn(text.slice(0, 400));
  const modal = modalIn(words);
  if (!modal) return false;
  if (modal.recommends || words[modal.from - 1]?.is === "you") return true;
  return words.slice(0, modal.from).some((_, i) => {
    const length = bodyAt(words, i);
    return length > 0 && i + length === modal.from;
  });
}

/** A sentence that leads into a list: "By 31 December 2023, the force should make sure that, in respect of missing children:" */
export const leadsIntoList = (text: string): boolean => /[:：]\s*[-–]?$/.test(text) && text.length <= 1_200;

/** Words in quotation marks from start to end, or the start of a spoken statement: nobody's finding. */
export const isQuotation = (text: string): boolean =>
  /^[“"]/.test(text) || /^[‘'][A-Z].{0,400}[’']$/.test(text.slice(0, 500));

/** "In our inspections, if we identify a serious … shortcoming …, we will report it as a cause of concern." */
export const isDefinition = (text: string): boolean =>
  /\b(?:will|we) report (?:it|this|them) as\b|\balways be accompanied by\b|^If (?:our|an|the|we)\b.{0,200}\b(?:cause of concern|area for improvement)\b|\bwe (?:have )?identif(?:y|ied) (?:an )?areas? for improvement (?:when|where)\b|\bwe report our concerns and recommendations earlier\b|^An? (?:cause of concern|area for improvement) is\b/i.test(
    text.slice(0, 600),
  );

const PROGRESS = new Phrases([
  "not achieved",
  "partially achieved",
  "fully achieved",
  "achieved",
  "no longer relevant",
  "no longer applicable",
]);

/** What a custody report says has become of a recommendation of the last one: "… (3.14) Not achieved", "Partially achieved" */
export function isProgressOnEarlier(text: string): boolean {
  const words = wordsIn(text.slice(-60));
  return words.some((word, i) => {
    const apart = i === 0 || words[i - 1]?.stop === "." || /[)|\]–-]\s*$/.test(text.slice(-60).slice(0, word.at));
    return apart && word.capital && i + PROGRESS.at(words, i) === words.length;
  });
}

/** "We identified six areas for improvement.", "The following …", "This section lists …" */
export const isIntroduction = (text: string): boolean =>
  /^(?:(?:During|In|From|As a result of|Following) (?:this|our|the)\b.{0,80}, )?(?:We|HMICFRS|HMIC|Inspectors)\s+(?:have |has |had |also )*(?:made|make|identified|found|issued|set out|highlighted|give|gave)\b|^(?:The following|Below|These are|Here|This (?:section|report|chapter|table)|Our (?:report|inspection|cause|findings|recommendation))\b/i.test(
    text.slice(0, 300),
  );
