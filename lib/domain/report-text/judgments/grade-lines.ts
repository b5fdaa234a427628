import type { ReadingLine } from "../lines/reading-line";

/** "(previously Good)", "(was adequate)", "(2018: Good)": a former grade behind the present one. */
const FORMER =
  /\s*[([](?:previously|formerly|was|last|from|prev|up|down|no change|(?:19|20)\d\d)[^()[\]]{0,60}[)\]]\s*$/i;

/** "requires" / "improvement", as a narrow cell breaks the grade. */
const joinsBelow = (text: string, next: string | undefined): boolean =>
  /^(?:graded |judged )?requires$/i.test(text) && /^improvement\b/i.test(next ?? "");

/** The lines as the rules for grades read them: a grade on one line, without the former one behind it. */
export function gradeLines(lines: readonly ReadingLine[]): readonly ReadingLine[] {
  const result: ReadingLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    const next = lines[at + 1];
    if (line.text.length < 24 && joinsBelow(line.text, next?.text)) {
      result.push({ ...line, text: `${line.text} ${next?.text}` });
      at += 1;
    } else if (line.text.endsWith(")") && line.cells === null)
      result.push({ ...line, text: line.text.replace(FORMER, "") });
    else result.push(line);
  }
  return result;
}
