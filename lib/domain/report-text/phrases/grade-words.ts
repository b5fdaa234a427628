import type { Grade } from "../../inspection/inspection";

/** A grade in words, to stand inside a larger pattern; quotation marks around it are the press release's. */
export const GRADE_PATTERN =
  "(?:outstanding|good|adequate|requires improvement|requiring improvement|inadequate|ungraded|not graded|not being graded)";

/** The grade that `words` name, or null. */
export function gradeOf(words: string): Grade | null {
  const plain = words
    .toLowerCase()
    .replace(/[^a-z ]/g, "")
    .trim();
  if (/^requir(?:es|ing|e) improvement$/.test(plain)) return "requires-improvement";
  if (/^(?:ungraded|not (?:being )?graded)$/.test(plain)) return "ungraded";
  return plain === "outstanding" || plain === "good" || plain === "adequate" || plain === "inadequate" ? plain : null;
}
