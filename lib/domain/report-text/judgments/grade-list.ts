import type { ReadingLine } from "../lines/reading-line";
import { GRADE_PATTERN, gradeOf } from "../phrases/grade-words";
import type { FoundJudgment } from "../reading";

/** "Preventing crime – adequate", "Recording data about crime - requires improvement", "Responding to the public: Adequate" */
const PARTED = new RegExp(
  `^(?<question>[A-Z][^.:;|]{5,140}?)\\s*(?::|\\s[–—-])\\s*(?<grade>${GRADE_PATTERN})[.;,]?$`,
  "i",
);
/** "Preventing crime and antisocial behaviour Good": what a copy leaves of two cells */
const BESIDE = new RegExp(
  `^(?<question>[A-Z][^.:;|]{5,140}?)(?<!\\b(?:is|are|was|were|as|not))\\s(?<grade>${GRADE_PATTERN})$`,
  "i",
);
/** "Area Grade", the head of such a table */
const HEAD = /^(?:area|question|topic|pillar)(?: of policing)?s?\s+(?:our |overall )?(?:grade|judge?ment|rating)s?$/i;
/** "Our judgments", "The gradings awarded are:", "… graded Lincolnshire Police in nine areas:" */
const INTRODUCES =
  /^(?:our )?(?:graded )?(?:judge?ments|grad(?:e|ing)s)$|\b(?:judge?ments?|grad(?:e[ds]?|ings?))\b[^.]{0,120}:$/i;
/** So many below one another need no introduction. */
const ENOUGH = 3;

type Graded = readonly { readonly question: string; readonly grade: string }[];

/** What a line grades: several questions where a sentence parts them, none where a piece of it grades nothing. */
function gradedIn(text: string, form: RegExp): Graded {
  if (text.length > 300) return [];
  const pieces = text.split(/(?<=[a-z])\.\s+(?=[A-Z])/).map((piece) => form.exec(piece)?.groups);
  const graded = pieces.flatMap((groups) =>
    groups ? [{ question: (groups.question ?? "").trim(), grade: groups.grade ?? "" }] : [],
  );
  return graded.length === pieces.length ? graded : [];
}

/** A list that grades a question in each item, and how many lines it takes; none unless introduced, or three items long. */
export function readGradeList(lines: readonly ReadingLine[], at: number) {
  const head = HEAD.test(lines[at]?.text.slice(0, 80) ?? "");
  const judgments: FoundJudgment[] = [];
  const from = head ? at + 1 : at;
  let rows = 0;
  for (let line = lines[from]; line && (head || line.marker?.kind === "sign"); line = lines[from + rows]) {
    const graded = gradedIn(line.text, head ? BESIDE : PARTED);
    if (graded.length === 0) break;
    for (const { question, grade: words } of graded) {
      const grade = gradeOf(words);
      if (grade) judgments.push({ question, grade, lines: [line.number, line.number] });
    }
    rows += 1;
  }
  const introduced = head || INTRODUCES.test(lines[at - 1]?.text.slice(-300) ?? "");
  if (rows === 0 || !(introduced || rows >= ENOUGH)) return { rows: 0, judgments: [] };
  return { rows: from - at + rows, judgments };
}
