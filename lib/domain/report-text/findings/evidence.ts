import type { ReadingLine } from "../lines/reading-line";
import { endsIn } from "../lines/signs";
import { saysShortcoming, saysWanting } from "../phrases/fault-heading";
import type { Frame } from "../phrases/frame";
import { deadlineIn } from "../phrases/published-deadline";
import { sentencesOf } from "../phrases/sentences";
import { standingAlone, withoutListEnd, withStop } from "../phrases/standing-alone";
import {
  isQuotation,
  leadsIntoList,
  opensWithDeadline,
  opensWithRecommending,
  opensWithSubject,
  tellsABody,
  tellsTheForce,
  tellsToAct,
} from "../phrases/wording";
import { type Word, wordsIn } from "../phrases/words";
import { callsIn, takeCalls } from "./calls-in-prose";
import { draftOf, openSection, type Section } from "./section";
import {
  announces,
  BEFORE,
  CAUSES,
  has,
  isOfBefore,
  MADE,
  RECOMMENDATIONS,
  REPORTED,
  toldBefore,
  withoutQuotes,
} from "./told-before";

/*
 * What a passage says by its grammar, wherever it stands. A deadline, a body and "should" together occur in nothing but a
 * recommendation; neither does "we recommend that X Police:" above a list. A sentence may bring in what others have under
 * headings: "we issued a cause of concern, with these recommendations:".
 */

const REPORTERS = new Set("hmicfrs hmic inspectors inspectorate report watchdog".split(" "));
const CALLING = new Set("calls called tells told urges urged".split(" "));
const SAYING = new Set("says said recommends recommended calls called tells told urges urged".split(" "));

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** An item with its sign or, where the copy lost them, a line that begins in small letters. */
const isItem = (line: ReadingLine | undefined): boolean =>
  line !== undefined && line.cells === null && (line.marker !== null || /^\p{Ll}.{8}/u.test(line.text));

/**
 * Opens the section that a sentence under no heading leads into, or takes the findings that it words. Gives the lines
 * taken, 0 where the line at `at` only tells.
 */
export function readEvidence(
  section: Section,
  frame: Frame,
  line: ReadingLine,
  lines: readonly ReadingLine[],
  at: number,
): number {
  const next = lines[at + 1];
  if (line.level) return 0;
  if (frame.isAnswer || isQuotation(line.text) || line.marker?.kind === "sign")
    return takeCalls(section, line, doubtsIn(section, frame)) ? 1 : 0;
  if (!leadsIntoList(line.text)) {
    if (announces(line.text) && opensCause(section, frame, line, next)) return 1;
    return takesSentence(section, frame, line) ? 1 : 0;
  }
  if (!isItem(next)) return opensCause(section, frame, line, next) ? 1 : 0;
  const stem = stemIn(line, next, frame, section.earlier);
  if (!stem) return 0;
  if (stem.kind === "cause") return readCauses(section, stem.text, lines, at);
  const { cause } = section;
  openSection(section, { opens: "recommendations", plural: true, numbered: false, rest: "" });
  if (stem.restated) section.cause = cause;
  const { text, doubt, restated } = stem;
  section.stem = text === "" ? null : { text, deadline: deadlineIn(text), items: 0, sign: null, goesOn: true, doubt };
  section.implicit = true;
  section.restated = restated;
  return 1;
}

/** The causes of concern that a letter lists again, as sentences or as clauses of its one sentence. */
function readCauses(section: Section, lead: string, lines: readonly ReadingLine[], at: number): number {
  let read = 1;
  for (let line = lines[at + read]; line && isItem(line); line = lines[at + read]) {
    const words =
      lead === "" ? withStop(withoutListEnd(capital(line.text)), line.cut) : standingAlone(lead, line.text, line.cut);
    if (lead === "" && !isSentence(words)) break;
    section.drafts.add({
      kind: "cause-of-concern",
      text: words,
      confidence: "low",
      restated: true,
      lines: [line.number, line.number],
    });
    read += 1;
  }
  return read === 1 ? 0 : read;
}

/** "Gloucestershire FRS values are tarnished.": a sentence, and no topic. */
const isSentence = (text: string): boolean =>
  wordsIn(text, 9).some(({ is }, i) => i > 0 && (FINITE.has(is) || is.endsWith("n't")));
const FINITE = new Set("is are was were has have does do needs need should must cannot fails lacks".split(" "));

interface FoundStem {
  readonly kind: "cause" | "recommendation";
  readonly text: string;
  readonly restated: boolean;
  readonly doubt: boolean;
}

/** What a sentence that leads into a list makes of its items; null where it only tells. */
function stemIn(
  { text }: ReadingLine,
  next: ReadingLine | undefined,
  frame: Frame,
  earlier: boolean,
): FoundStem | null {
  if (text.length > 700) return null;
  const sentence = sentencesOf(text).at(-1) ?? text;
  const words = wordsIn(sentence);
  const that = behindThat(sentence);
  const recommended = words.findIndex(({ is }) => is === "recommended");
  const recommends = opensWithRecommending(sentence);
  const before = has(RECOMMENDATIONS, words) && words.some(({ is }) => MADE.has(is));
  // "We made the following recommendations, stating that the constabulary should:"; "we recommended that the force should:"
  if (
    (before ||
      (recommended > 0 &&
        !REPORTERS.has(words[recommended - 2]?.is ?? "") &&
        !REPORTERS.has(words[recommended - 1]?.is ?? ""))) &&
    !recommends
  ) {
    const lead = that !== null && tellsToAct(capital(that)) ? capital(that) : "";
    const own =
      lead === "" &&
      next !== undefined &&
      tellsToAct(next.text) &&
      (opensWithDeadline(next.text) || opensWithSubject(next.text));
    return lead !== "" || own ? { kind: "recommendation", text: lead, restated: true, doubt: true } : null;
  }
  // "we identified three causes of concern, which were that the force:"; "These were that:"
  if (
    has(CAUSES, wordsIn(text)) &&
    (words.some(({ is }) => MADE.has(is)) || sentence === "These were that:" || sentence === "This was that:")
  ) {
    const lead = that === null ? "" : capital(withoutColon(that));
    const named = lead !== "" && opensWithSubject(lead) && lead.split(" ").length <= 6;
    if (!named && !(frame.isRevisit && (that !== null || sentence.endsWith(" of concern:")))) return null;
    return { kind: "cause", text: named ? lead : "", restated: true, doubt: true };
  }
  if (recommends && !isReportersOwn(words))
    return { kind: "recommendation", text: sentence, restated: false, doubt: false };
  const reported = reportedCall(sentence, words);
  if (reported !== null) return { kind: "recommendation", text: reported, restated: false, doubt: true };
  const restated = toldBefore(text.slice(0, Math.max(0, text.length - sentence.length)));
  // "The force should immediately:" sets its deadline behind the verb
  const dated = opensWithDeadline(sentence) || (!earlier && deadlineIn(sentence) !== null);
  // In a letter "The force should:" alone may call, too: a person decides
  const called = frame.isLetter && (tellsTheForce(sentence) || (words[0]?.is === "you" && tellsToAct(sentence)));
  return (dated || restated || called) && tellsABody(sentence)
    ? { kind: "recommendation", text: sentence, restated, doubt: restated || !dated }
    : null;
}

const withoutColon = (text: string): string => (endsIn(text, ":") ? text.slice(0, -1) : text);

/** The clause behind the last "that": "the force should:" */
function behindThat(sentence: string): string | null {
  const at = Math.max(sentence.lastIndexOf(" that "), sentence.lastIndexOf(" that, "));
  if (at < 0) return sentence.endsWith(" that:") ? "" : null;
  return sentence.slice(at + 6).trim();
}

/** A journalist’s "To address these concerns, HMICFRS has recommended that …" */
const isReportersOwn = (words: readonly Word[]): boolean =>
  words.some(({ is }) => is === "recommended") && !words.some(({ is }) => is === "it");

/** "HMICFRS says X Police needs to ensure that:": the call, without who says it. */
function reportedCall(sentence: string, words: readonly Word[]): string | null {
  if (words.some(({ is }) => is === "because" || is.includes("engage"))) return null;
  const said = words.findIndex(
    ({ is }, i) => SAYING.has(is) && i <= 10 && words.slice(0, i).some((word) => REPORTERS.has(word.is)),
  );
  const behind = words[said + 1]?.is === "that" ? words[said + 2] : words[said + 1];
  if (said < 0 || !behind) return null;
  const lead = capital(sentence.slice(behind.at).replace(/^the (?=\p{Lu})/u, "The "));
  return tellsToAct(lead) || words.some(({ is }, i) => is === "to" && i > said && CALLING.has(words[said]?.is ?? ""))
    ? lead
    : null;
}

/** "The second reads:", after the first cause that a letter brought in so. */
const ORDINALS = new Set("first second third fourth fifth next other".split(" "));

/** "We sent you the cause of concern and made recommendations as follows:", above a paragraph that says what is wrong. */
function opensCause(section: Section, frame: Frame, { text }: ReadingLine, next: ReadingLine | undefined): boolean {
  const words = wordsIn(text, 80);
  const goesOn = section.severalCauses && words.length <= 8 && words.some(({ is }) => ORDINALS.has(is));
  const named = has(CAUSES, words) && words.some(({ is }) => MADE.has(is) || is === "recommendations");
  if (!next || next.level || !(named || goesOn) || !isTold(withoutQuotes(next.text))) return false;
  const several = goesOn || words.some(({ is }) => is === "causes");
  const restated =
    words.some(({ is }) => BEFORE.has(is)) ||
    ((frame.isRevisit || words.some(({ is }) => REPORTED.has(is))) && words.some(({ is }) => isOfBefore(is)));
  openSection(section, { opens: "cause", plural: false, numbered: false, rest: "" });
  section.severalCauses = several;
  section.implicit = true;
  section.restated = restated;
  return true;
}

/** What is wrong, in the words of a cause; of somebody else than the force where it falls short. */
const isTold = (text: string): boolean =>
  saysShortcoming(text) || (endsIn(text, ".") && !tellsToAct(text) && saysWanting(text));

/** Whether what a sentence asks for here may be another's, or an earlier report's: a person decides. */
export const doubtsIn = (section: Section, frame: Frame): boolean =>
  frame.isAnswer || frame.isNews || frame.isPaper || section.earlier || section.again !== null || section.aside;

/** "By 31 January 2025, the force should …", "We recommend that, within six months, …": one sentence, one recommendation. */
function takesSentence(section: Section, frame: Frame, line: ReadingLine): boolean {
  const { text, number } = line;
  const remarks = section.remarks;
  const dated = (opensWithDeadline(text) || remarks?.deadline) && tellsABody(text);
  const recommended =
    opensWithRecommending(text) &&
    tellsToAct(text) &&
    wordsIn(text, 30).some(({ is }) => is === "recommend" || is === "recommends");
  const labelled = remarks?.kind && (tellsToAct(text) || saysShortcoming(text)) ? remarks.kind : null;
  const several = !labelled && callsIn(text).some(({ at, text: call }) => at > 0 && opensWithDeadline(call));
  if (several || text.length > 900 || (!labelled && !dated && !recommended))
    return takeCalls(section, line, doubtsIn(section, frame));
  section.drafts.add(
    draftOf(section, {
      kind: labelled ?? "recommendation",
      text: withStop(withoutListEnd(text), line.cut),
      deadline: labelled === "area-for-improvement" ? null : deadlineIn(text.slice(0, 240)),
      confidence: line.cut || doubtsIn(section, frame) ? "low" : "high",
      lines: [number, number],
    }),
  );
  return true;
}
