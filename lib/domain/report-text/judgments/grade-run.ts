import type { Grade } from "../../inspection/inspection";
import type { ReadingLine } from "../lines/reading-line";
import { beginsCapital, endsIn } from "../lines/signs";
import { gradeOf } from "../phrases/grade-words";
import { wordsIn } from "../phrases/words";
import type { FoundJudgment } from "../reading";

/** Lines taken, and the judgments in them. */
export interface GradeRun {
  readonly rows: number;
  readonly judgments: readonly FoundJudgment[];
}

const NONE: GradeRun = { rows: 0, judgments: [] };
const MOST = 60;

/** Words of a heading that says what grades mean. */
const MEANS = new Set("mean means meaning explained explain definition definitions characteristics".split(" "));
/** "Our judgments", "Ratings", "Summary of our findings": a heading that leads into a block of grades. */
const LEADS = new Set("judgments judgements ratings grades graded gradings outcomes overview".split(" "));

const isGrade = (line: ReadingLine | undefined): boolean =>
  line !== undefined && line.cells === null && gradeOf(line.text) !== null;

/** A short line that ends no sentence: the name of an area, or a question. */
const isArea = (line: ReadingLine | undefined): line is ReadingLine =>
  line !== undefined &&
  line.cells === null &&
  !isGrade(line) &&
  line.text.length <= 110 &&
  beginsCapital(line.text, "0123456789‘“") &&
  !endsIn(line.text, ".:;,…") &&
  line.text.split(" ").length <= 14;

const isProse = (line: ReadingLine | undefined): boolean =>
  line !== undefined && line.cells === null && /[.][”’)]?$/.test(line.text);

/** "What our judgments mean", "How we grade forces": below it, no grade is anybody’s. */
export function headsExplanation({ text, marker }: ReadingLine): boolean {
  if (marker?.kind === "sign" || text.length > 90 || endsIn(text, ".:")) return false;
  const words = wordsIn(text, 14).map(({ is }) => is);
  const about = words.some(
    (is) => LEADS.has(is) || is === "judgment" || is === "grade" || is === "grading" || is.startsWith("graded"),
  );
  return about && (words.some((is) => MEANS.has(is)) || (words[0] === "how" && words[1] === "we"));
}

/** The grades from `at` on, each with a sentence that says what it means. */
export function explainedFrom(lines: readonly ReadingLine[], at: number): number {
  let rows = 0;
  let grades = 0;
  while (rows < MOST && isGrade(lines[at + rows]) && isProse(lines[at + rows + 1])) {
    grades += 1;
    rows += 2;
    while (isProse(lines[at + rows])) rows += 1;
  }
  return grades >= 2 ? rows : 0;
}

const isItem = (line: ReadingLine | undefined): boolean => line?.marker?.kind === "sign";

/** Whether a grade leads into a list of areas: "Good:", or one group right below another, whatever stands above the first. */
function headsItems(lines: readonly ReadingLine[], at: number): boolean {
  const [first, second] = [lines[at], lines[at + 1]];
  if (!first || !isGrade(first) || isItem(first) || !isItem(second) || !isArea(second)) return false;
  let next = at + 1;
  while (isItem(lines[next]) && isArea(lines[next])) next += 1;
  const again = isGrade(lines[next]) && !isItem(lines[next]) && isItem(lines[next + 1]) && isArea(lines[next + 1]);
  return again || first.text.endsWith(":");
}

/**
 * Grades as headings, each above the areas that have it. Which way a block is to be read is settled once: its first grade
 * stands right below the block’s own heading, and areas below the grades; or its file has the grades as headings.
 */
export function gradesAboveAreas(lines: readonly ReadingLine[], at: number, settled = false): GradeRun {
  const [before, first, second] = [lines[at - 1], lines[at], lines[at + 1]];
  if (!first || !isGrade(first) || !isArea(second)) return NONE;
  const byLevel = (first.level ?? 0) > 0 && !second.level;
  // Prose may stand between the groups of a block whose direction is settled
  const led = before !== undefined && (leadsIntoGrades(before.text) || (settled && isProse(before)));
  const byItems = headsItems(lines, at);
  if (!byLevel && !led && !byItems) return NONE;
  const judgments: FoundJudgment[] = [];
  let grade: Grade | null = null;
  let rows = 0;
  let inGroup = 0;
  for (let line = lines[at]; line && rows < MOST; line = lines[at + rows]) {
    const named = isGrade(line) ? gradeOf(line.text) : null;
    if (!named && (!isArea(line) || (byLevel && line.level) || (byItems && !isItem(line)))) break;
    if (named) {
      grade = named;
      inGroup = 0;
    } else if (grade) {
      if (line.text.endsWith("?")) return NONE;
      // The heading of what comes next stands right above its prose
      if (!byLevel && inGroup > 0 && isProse(lines[at + rows + 1])) break;
      inGroup += 1;
      judgments.push({ question: line.text, grade, lines: [line.number, line.number] });
    }
    rows += 1;
  }
  return { rows, judgments };
}

function leadsIntoGrades(text: string): boolean {
  if (text.length > 300) return false;
  const words = wordsIn(text, 60).map(({ is }) => is);
  if (words.length <= 6 && !text.endsWith("."))
    return words.some((is) => LEADS.has(is)) || (words.includes("summary") && words.includes("findings"));
  return (
    endsIn(text, ":.") &&
    words.some((is) => LEADS.has(is) || is === "grade" || is === "graded") &&
    words.slice(-6).some((is) => is === "follows" || is === "below" || is === "are")
  );
}
