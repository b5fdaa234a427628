import type { Grade } from "../../inspection/inspection";
import type { ReadingLine } from "../lines/reading-line";
import { beginsFigure, endsIn } from "../lines/signs";
import { gradeAt } from "../phrases/grade-words";
import { headingOf, looksLikeHeading } from "../phrases/heading";
import { wordsIn } from "../phrases/words";
import { wrappedQuestion } from "./wrapped-question";

const LABELS = new Set(
  "overall our judgment judgement judgments judgements grade graded rating ratings rated assessment".split(" "),
);
/** "judged to be", "rated as": what may stand around a label. */
const AROUND = new Set("judged found assessed to be as is was being".split(" "));
const isLabel = (words: readonly { readonly is: string }[]): boolean =>
  words.every(({ is }) => LABELS.has(is) || AROUND.has(is)) &&
  (words.length === 0 || words.some(({ is }) => LABELS.has(is) || is.endsWith("ed")));
/** First words of a line that is no question. */
const NO_QUESTION = new Set("area areas recommendation recommendations cause causes note get from to".split(" "));

/** Lines that may stand between a question and its grade. */
const BETWEEN =
  /^(?:last updated|published|print|first published|this question|read more|\d+$|overall(?: judgment| summary| assessment)?$|summary(?: of findings)?$|judg|grade|get the)/i;

/**
 * The grade that a line ends with, and the question before it: "How effective is the force at investigating crime? Good",
 * "Legitimacy – good"; or the grade alone, with its label: "Overall judgment: Good", "graded inadequate".
 */
export function gradeLineOf(text: string): { grade: Grade; question: string | null } | null {
  if (text.length > 260) return null;
  const words = wordsIn(text, 60);
  const at = words.findIndex((_, i) => {
    const found = gradeAt(words, i);
    return found !== null && i + found.length === words.length;
  });
  const found = at < 0 ? null : gradeAt(words, at);
  if (!found) return null;
  const before = words.slice(0, at);
  if (isLabel(before)) return words[0]?.capital || before.length > 0 ? { grade: found.grade, question: null } : null;
  const last = words[at - 1];
  const end = (last?.at ?? 0) + (last?.is.length ?? 0);
  const between = text.slice(end, words[at]?.at ?? end);
  const mark = between
    .trim()
    .replace(/[‘“'"]$/, "")
    .trim();
  const parted = mark === ":" || mark === "?" || mark === "|" || (/^[–—-]$/.test(mark) && /\s/.test(between.charAt(0)));
  const first = words[0];
  if (!parted || !first || !(first.capital || beginsFigure(first.is)) || NO_QUESTION.has(first.is)) return null;
  const question = text.slice(first.at, end) + (mark === "?" ? "?" : "");
  return question.length < 4 || question.length > 222 ? null : { grade: found.grade, question };
}

/** Where a box of areas for improvement ends right above `at`, the line after which it begins: questions print it first. */
function aboveBox(lines: readonly ReadingLine[], at: number): number {
  let i = at - 1;
  while (i >= Math.max(1, at - 12) && lines[i]?.marker?.kind === "sign") i -= 1;
  const heading = i < at - 1 ? headingOf(lines[i]?.text ?? "") : null;
  return heading?.opens === "areas" && heading.rest === "" && endsIn(lines[i - 1]?.text ?? "", "?") ? i : at;
}

/**
 * The heading or question right above a paragraph; lines such as "Last updated 02/05/2019" may stand between, and so may
 * the areas for improvement of a question.
 */
export function headingAbove(lines: readonly ReadingLine[], below: number): string | null {
  const at = aboveBox(lines, below);
  for (let i = at - 1; i >= Math.max(1, at - 3); i -= 1) {
    const line = lines[i];
    if (!line || line.marker?.kind === "sign") return null;
    if (/^(?:last updated|published|\d+$)/i.test(line.text)) continue;
    if (line.text.toLowerCase() === "contents") return null;
    const question = /^[A-Z].*\?$/.test(line.text) && line.text.length <= 220;
    return question || looksLikeHeading(line.text) ? line.text : null;
  }
  return null;
}

/** A question, or a pillar by name, that a part of a report is about. */
const ASKS = /^(?:(?:How|To what extent)\b.{8,200}\?|Effectiveness|Efficiency|Legitimacy)$/;
/** How far below its question a grade may stand. */
const ASKED_WITHIN = 12;

/** The question of the part that the grade at `at` stands in, below "Summary of findings" or below prose. */
export function questionOfPart(lines: readonly ReadingLine[], at: number): string | null {
  if (gradeLineOf(lines[at - 1]?.text ?? "")) return null;
  for (let i = at - 1; i >= Math.max(0, at - ASKED_WITHIN); i -= 1) {
    const { text } = wrappedQuestion(lines, i);
    if (lines[i]?.marker?.kind !== "sign" && ASKS.test(text)) return text;
  }
  return null;
}

/** The question or pillar that the grade at `at` answers: the nearest heading above it. */
export function questionAbove(lines: readonly ReadingLine[], at: number): string | null {
  let overall: string | null = null;
  for (let i = at - 1; i >= Math.max(0, at - 6); i -= 1) {
    const { text, from } = wrappedQuestion(lines, i);
    i = from;
    // "4. How effective is the force at recording reported crime?" above "Overall judgment" is an entry of the contents
    if (gradeLineOf(text) || (overall !== null && lines[i]?.marker)) return overall;
    if (endsIn(text, "?") && text.length <= 220) return text;
    if (["overall judgment", "overall judgement"].includes(text.toLowerCase())) overall = text;
    if (BETWEEN.test(text)) continue;
    return overall ?? (looksLikeHeading(text) && !text.startsWith("http") && !text.startsWith("www") ? text : null);
  }
  return overall;
}
