import type { ReadingLine } from "../lines/reading-line";
import { GRADE_PATTERN, gradeOf } from "../phrases/grade-words";
import type { FoundJudgment } from "../reading";

/** "The extent to which the force is efficient at keeping people safe and reducing crime is: good."; "… requires improvement." */
const EXTENT = new RegExp(
  `^(?<question>The extent to which .{6,160}?)(?: is|:)?:? (?<grade>${GRADE_PATTERN})[.;,]?(?: and)?$`,
  "i",
);
/** 2014: "The available evidence indicates that:" */
const EVIDENCE = /\bavailable evidence indicates that:?$/i;
/** "… the force is good at reducing crime and preventing offending, good at investigating offending and …" */
const GRADED_AT = new RegExp(
  `\\b(${GRADE_PATTERN}) (?:at|in) ([^,.;]{4,120}?)(?=[,.;]|$| and (?:it )?(?:is )?${GRADE_PATTERN}\\b)`,
  "gi",
);
/** "the efficiency with which the force carries out its responsibilities is good; and" */
const EFFICIENCY = new RegExp(`^(the efficiency with which [^,.;]{6,120}?)(?: is)? (${GRADE_PATTERN})\\b`, "i");

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).trim();

/** The grade of a pillar, as the first page of a force's assessment says it in a sentence. */
export function gradeExtentOf(line: ReadingLine): FoundJudgment | null {
  if (line.text.length > 260) return null;
  const groups = EXTENT.exec(line.text)?.groups;
  const grade = groups && gradeOf(groups.grade ?? "");
  return grade ? { question: sentenceCase(groups.question ?? ""), grade, lines: [line.number, line.number] } : null;
}

/** The grades of a first assessment, which stand in a list of clauses. */
export function gradesInEvidence(lines: readonly ReadingLine[], at: number): FoundJudgment[] {
  if (!EVIDENCE.test(lines[at]?.text.slice(-80) ?? "")) return [];
  const found: FoundJudgment[] = [];
  for (const { text, number } of lines.slice(at + 1, at + 5)) {
    if (!/^(?:in terms of|the |its )/i.test(text)) break;
    const graded = [...text.slice(0, 600).matchAll(GRADED_AT)].map((each) => ({ question: each[2], grade: each[1] }));
    const efficiency = EFFICIENCY.exec(text.slice(0, 300));
    if (efficiency) graded.push({ question: efficiency[1], grade: efficiency[2] });
    for (const each of graded) {
      const grade = gradeOf(each.grade ?? "");
      if (grade) found.push({ question: sentenceCase(each.question ?? ""), grade, lines: [number, number] });
    }
  }
  return found;
}

const PILLARS: readonly (readonly [pillar: string, question: RegExp])[] = [
  ["effectiveness", /\beffective(?:ly)?\b.{0,40}\b(?:keep(?:ing)? people safe|reduc(?:e|ing) crime)\b/i],
  ["efficiency", /\befficien(?:t|tly|cy)\b.{0,40}\b(?:keep(?:ing)? people safe|reducing crime|sustainabl[ey])\b/i],
  [
    "legitimacy",
    /\blegitimate(?:ly)?\b.{0,40}\b(?:keep(?:ing)? people safe|reducing crime|the public and its workforce)\b/i,
  ],
  ["legitimacy", /\bthe public and its workforce legitimately\b/i],
];
const ASKS_OR_SAYS = /^(?:How|The extent to which)\b/i;

/** The pillar that a question asks about as a whole: the first page says its grade, and the pillar's own page prints it. */
export const pillarOf = (question: string): string | null =>
  ASKS_OR_SAYS.test(question) && !/\banti-social|\bvulnerable|\bre-offending/i.test(question)
    ? (PILLARS.find(([, pattern]) => pattern.test(question))?.[0] ?? null)
    : null;
