import { endsIn } from "../lines/signs";
import type { FoundChange } from "../reading";
import { CHANGE_RULES, DONE_AFTER_ALL, NAMES_FINDINGS, NO_CHANGE, OF_THOSE_STAYS } from "./change-rules";

const LONGEST_SENTENCE = 900;

/** What a sentence says has become of a finding or a phase; null for most. */
export function changeIn(sentence: string): FoundChange["what"] | null {
  const text = sentence.slice(0, LONGEST_SENTENCE);
  if (endsIn(text, "?") || (NO_CHANGE.some((rule) => rule.test(text)) && !DONE_AFTER_ALL.test(text))) return null;
  return CHANGE_RULES.find((rule) => rule.pattern.test(text))?.what ?? null;
}

/** "Of the five causes of concern, four have been discharged. One, about the management of offenders, will stay open." */
export const changeOfThose = (before: string, text: string): FoundChange["what"] | null =>
  OF_THOSE_STAYS.test(text.slice(0, 300)) && NAMES_FINDINGS.test(before.slice(0, LONGEST_SENTENCE))
    ? "keep-open"
    : null;
