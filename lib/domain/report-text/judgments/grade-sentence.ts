import type { Grade } from "../../inspection/inspection";
import type { ReadingLine } from "../lines/reading-line";
import { beginsFigure } from "../lines/signs";
import { bodyAt } from "../phrases/bodies";
import { gradeAt } from "../phrases/grade-words";
import { sentencesOf } from "../phrases/sentences";
import { type Word, wordsIn } from "../phrases/words";
import type { FoundJudgment } from "../reading";

const words = (text: string) => new Set(text.split(" "));

/** What may stand between a force and its grade: "has been graded as", "is". */
const LINKS = words("is are was were has have been be graded judged judge rated assessed as to also now");
const GRADES = words("graded judged judge rated assessed grade found find");
const AT = words("at in for with");
/** A judgment of the time before ("… was good in its 2018/19 assessment."), or a journalist's summary. */
const NOT_NOW = words("previous previously earlier says say said according although but");
/** "good in 3 and adequate in 2", "in one area": a count. */
const COUNTS = words("one two three four five six seven eight nine ten eleven twelve area areas");

export interface Graded {
  readonly question: string | null;
  readonly grade: Grade;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).trim();

/** How many words name the one that is graded: "West Midlands Police", "Shropshire Fire and Rescue Service"; 0 for others. */
function subjectOf(said: readonly Word[]): number {
  const body = bodyAt(said, 0);
  if (body > 0) return body;
  const fire = said
    .slice(0, 9)
    .findIndex(({ is, capital: named }, i) => named && i > 0 && (is === "service" || is === "frs" || is === "brigade"));
  return fire > 0 && said.slice(0, fire).some(({ is }) => is === "fire" || is === "rescue")
    ? fire + 1
    : fire === 1
      ? 2
      : 0;
}

/** "We found the force to be good at …" tells; with a second grade it sums up. */
const FOUND_TO_BE = words("found find");

/** Where the grade of a sentence about one force begins; -1 where the sentence grades nobody. */
function gradeFrom(said: readonly Word[], start = 0): number {
  let from = start + (said[start]?.is === "overall" ? 1 : 0);
  if (said[from]?.is === "we") {
    from += said[from + 1]?.is === "have" ? 2 : 1;
    if (!GRADES.has(said[from]?.is ?? "")) return -1;
    from += 1;
  }
  const subject = subjectOf(said.slice(from));
  if (subject === 0) return -1;
  let at = from + subject;
  while (LINKS.has(said[at]?.is ?? "") && !gradeAt(said, at)) at += 1;
  const found = gradeAt(said, at);
  const linked = at > from + subject || found?.grade === "requires-improvement";
  return found && linked ? at : -1;
}

/** The grades in a sentence, each with what it is for: "‘requires improvement’ at investigating crime and ‘good’ at preventing crime". */
function gradesFrom(text: string, said: readonly Word[], from: number): Graded[] {
  const starts = said.flatMap((_, i) =>
    i >= from && gradeAt(said, i) && (i === from || AT.has(said[i + (gradeAt(said, i)?.length ?? 0)]?.is ?? ""))
      ? [i]
      : [],
  );
  return starts.flatMap((start, n): Graded[] => {
    const found = gradeAt(said, start);
    if (!found) return [];
    const after = start + found.length;
    if (!AT.has(said[after]?.is ?? "")) return after >= said.length ? [{ grade: found.grade, question: null }] : [];
    const topic = said[after + 1];
    if (!topic || COUNTS.has(topic.is) || beginsFigure(topic.is)) return [];
    const next = said[starts[n + 1] ?? said.length];
    const end = next
      ? text.slice(0, next.at).replace(/[,;]?\s*(?:\b(?:and|but)\b(?: (?:it )?is)?)?\s*[‘“'"]?\s*$/i, "").length
      : text.length;
    const question = text
      .slice(topic.at, end)
      .replace(/[.;,]+$/, "")
      .trim();
    return question.length < 4 ? [] : [{ grade: found.grade, question: capital(question) }];
  });
}

/** "Essex Police is good at preventing crime …, but could do more to share learning." */
const RESERVATION = /(?<=.{30}), (?:but|although|though) [^.]{4,200}\.$/;
const LEAD_IN = /^We (?:have )?(?:found|judged?|consider) that (?=\S)/;
const NOT_IN_ITS = /\bin its (?:19|20)\d\d|\blast (?:year|inspection)\b/;

/** The first sentence of a paragraph, without its lead-in and its reservation. */
const answerIn = (paragraph: string): string =>
  (sentencesOf(paragraph.slice(0, 600))[0] ?? "").replace(RESERVATION, ".").replace(LEAD_IN, "");

/** "In keeping people safe, Kent Police is rated good.": the topic stands before its comma, and the grade ends the sentence. */
function gradeOfTopic(text: string, said: readonly Word[]): Graded | null {
  const topic = said[1];
  if (!topic || !["in", "at", "for"].includes(said[0]?.is ?? "") || COUNTS.has(topic.is) || beginsFigure(topic.is))
    return null;
  const comma = said.findIndex(({ stop }) => stop === ",");
  const last = said[comma];
  if (!last || comma < 1) return null;
  const from = gradeFrom(said, comma + 1);
  const found = from < 0 ? null : gradeAt(said, from);
  if (!found || from + found.length !== said.length) return null;
  return { grade: found.grade, question: capital(text.slice(topic.at, last.at + last.is.length)) };
}

/** A paragraph without the sentence that tells the former grade: "In our last inspection it was adequate." */
function ofNow(paragraph: string): string {
  if (paragraph.length > 600) return paragraph;
  const sentences = sentencesOf(paragraph);
  const now = sentences.filter((sentence) => !wordsIn(sentence, 12).some(({ is }) => BEFORE.has(is)));
  return now.length === 1 && sentences.length === 2 ? (now[0] ?? "") : paragraph;
}
const BEFORE = words("previous previously earlier last former formerly");

/**
 * The judgments in a sentence that is a whole paragraph, as reports since 2021 begin their sections; below a question, the
 * first sentence of a paragraph answers it. A sentence that counts grades gives none.
 */
export function gradedIn(paragraph: string, heading: string | null): readonly Graded[] {
  // Below a question, the answer is the first sentence of a paragraph that may have more
  const asked = heading?.endsWith("?") === true;
  const text = asked ? answerIn(paragraph) : ofNow(paragraph);
  if (text.length > 320) return [];
  const said = wordsIn(text, 60);
  const found = said[0]?.is === "we" && said.slice(1, 3).some(({ is }) => FOUND_TO_BE.has(is));
  if (
    said.some(({ is }) => NOT_NOW.has(is)) ||
    NOT_IN_ITS.test(text) ||
    said.slice(0, -1).some(({ stop }) => stop === ".")
  )
    return [];
  const before = gradeOfTopic(text, said);
  if (before)
    return [heading === null ? before : { ...before, question: heading.endsWith("?") ? heading : before.question }];
  const from = gradeFrom(said);
  const graded = from < 0 ? [] : gradesFrom(text, said, from);
  if (found && graded.length < 2) return [];
  if (graded.length > 1) return graded.filter(({ question }) => question !== null);
  const [only] = graded;
  if (only && (heading !== null || only.question !== null))
    return [{ grade: only.grade, question: heading ?? only.question }];
  const answer = asked && graded.length === 0 ? answerOf(said) : null;
  return answer ? [{ grade: answer, question: heading }] : [];
}

/**
 * The grade at the end of an answer, "West Midlands Police’s approach to protecting vulnerable people is inadequate.", or
 * before "in respect of" and the like.
 */
function answerOf(said: readonly Word[]): Grade | null {
  const overall =
    said[0]?.is === "overall" ||
    said.slice(0, 3).some(({ is }) => is === "effectiveness" || is === "efficiency" || is === "legitimacy");
  if (!overall && subjectOf(said) === 0) return null;
  for (let at = 1; at < said.length; at += 1) {
    const found = gradeAt(said, at);
    if (!found) continue;
    const [before, after] = [said[at - 1]?.is ?? "", said[at + found.length]?.is];
    const linked = LINKS.has(before) || found.grade === "requires-improvement";
    if (linked && (after === undefined || after === "in" || after === "for" || after === "at")) return found.grade;
  }
  return null;
}

/** "Inspectors found that Avon and Somerset Constabulary:", "HMICFRS judged that …:" */
const FOUND = /\b(?:inspectors|HMICFRS|HMIC|we)\b.{0,30}\b(?:found|judged|graded|assessed)\b.{0,90}:$/i;

const GRADES_IN = /\b(?:judged|graded|assessed)\b/i;

/** The grades that a press release lists below such a sentence. */
export function gradeItemsBelow(lines: readonly ReadingLine[], at: number): FoundJudgment[] {
  const stem = lines[at];
  if (!stem || stem.text.length > 260 || !FOUND.test(stem.text)) return [];
  const found: FoundJudgment[] = [];
  for (let line = lines[at + 1]; line?.marker && found.length < 20; line = lines[at + 1 + found.length]) {
    const text = line.text.slice(0, 300).replace(/[;,.]?(?: and)?$/, "");
    const said = wordsIn(text, 60);
    const from = said.findIndex(({ is }) => !["it", "is", "was"].includes(is));
    // "Positively, the force is:" above "good at …": an account, and no grade
    if (from === 0 && !/^[‘'“"]/.test(text) && !GRADES_IN.test(stem.text)) break;
    const [graded] = gradeAt(said, from) ? gradesFrom(text, said, from) : [];
    if (!graded?.question) break;
    found.push({ question: graded.question, grade: graded.grade, lines: [line.number, line.number] });
  }
  return found;
}
