import { endsSentence, startsSmall } from "./wrapping";

/** "PEEL 2021/22 – An inspection of Essex Police": a report's own name, as its pages print it */
const NAMES_REPORT =
  /\b(?:PEEL|inspection|HMIC|HMICFRS)\b.{0,60}\b(?:Police|Constabulary|Service|(?:19|20)\d{2})\b|\b(?:Police|Constabulary|Service)\b.{0,60}\b(?:PEEL|inspection|HMIC|HMICFRS)\b/i;
/** In the first lines a report's own name is its title. */
const HEAD = 8;
const NEAR = 5;
const SHORTEST_LINE = 30;

/** The nearest line of words from `at` on, and whether a page's number stands before it. */
function wordsBeside(lines: readonly string[], numbered: readonly boolean[], at: number, step: 1 | -1) {
  let number = false;
  for (let i = at + step; Math.abs(i - at) <= NEAR; i += step) {
    const text = lines[i]?.trim() ?? "";
    if (numbered[i]) number = true;
    else if (text !== "") return { text, number };
  }
  return { text: "", number };
}

/**
 * Whether a report's name at `at` is a page's head: printed beside the page's number more than once, or between two lines
 * of one sentence, "… of the decision of" and "a victim to withdraw support for an investigation".
 */
export function isRunningTitle(
  lines: readonly string[],
  numbered: readonly boolean[],
  at: number,
  repeats: number,
): boolean {
  if (!NAMES_REPORT.test(lines[at]?.slice(0, 200) ?? "")) return false;
  if (repeats >= 2 && at >= HEAD) return true;
  const above = wordsBeside(lines, numbered, at, -1);
  const below = wordsBeside(lines, numbered, at, 1);
  const broken = at >= HEAD || (above.text.length >= SHORTEST_LINE && !endsSentence(above.text));
  return (above.number || below.number) && broken && startsSmall(below.text);
}
