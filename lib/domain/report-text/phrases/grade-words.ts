import type { Grade } from "../../inspection/inspection";
import { Phrases, type Word, wordsIn } from "./words";

/** A grade in words, to stand inside a larger pattern; quotation marks around it are the press release's. */
export const GRADE_PATTERN =
  "(?:outstanding|good|adequate|requires improvement|requiring improvement|inadequate|ungraded|not graded|not being graded)";

const GRADES: Readonly<Record<string, Grade>> = {
  outstanding: "outstanding",
  good: "good",
  adequate: "adequate",
  "requires improvement": "requires-improvement",
  "requiring improvement": "requires-improvement",
  "require improvement": "requires-improvement",
  inadequate: "inadequate",
  ungraded: "ungraded",
  "not graded": "ungraded",
  "not being graded": "ungraded",
};
const NAMED = new Phrases(Object.keys(GRADES));

/** The grade that is named from a word on, and how many words it takes. */
export function gradeAt(words: readonly Word[], from: number): { grade: Grade; length: number } | null {
  const length = NAMED.at(words, from);
  const name = words
    .slice(from, from + length)
    .map(({ is }) => is)
    .join(" ");
  const grade = GRADES[name];
  return grade ? { grade, length } : null;
}

/** The grade that `text` is, and nothing else; or null. */
export function gradeOf(text: string): Grade | null {
  if (text.length > 60) return null;
  const words = wordsIn(text, 4);
  const found = gradeAt(words, 0);
  return found && found.length === words.length ? found.grade : null;
}
