import { isKnownLine } from "./known-lines";
import { listMarkerOf } from "./list-marker";
import { isRunningTitle } from "./running-title";
import { endsIn } from "./signs";

/** "Page 12 of 48", "12", "– 12 –" */
const PAGE_NUMBER = /^[–—-]?\s*(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?\s*[–—-]?$/i;
/** "Recommendations ........ 14" */
const LEADERS = /(?:\.\s?){5,}\s*\d{0,3}$/;
/** "www.justiceinspectorates.gov.uk/hmic", "© HMICFRS 2018" */
const IMPRINT = /^(?:www\.\S+|©.{0,60}|isbn.{0,40})$/i;

/** "18/11/2025, 10:26", "11/22/25, 11:26 AM Report - HMICFRS": the head that a browser prints on each page */
const PRINTED_ON = /^\d{1,2}\/\d{1,2}\/\d{2,4}, \d{1,2}:\d{2}(?:\s?[AP]M)?(?:\s.{1,120})?$/i;
/** "https://hmicfrs.justiceinspectorates.gov.uk/… 3/14": its foot */
const PRINTED_FROM = /^(?:https?:|file:|[\w.-]+\/)\S{1,300}\s+\d{1,3}\/\d{1,3}$/i;

/** Whether a line is an entry of a list of contents, with dots up to its page. */
export const isEntryOfContents = (text: string): boolean => LEADERS.test(text.slice(-200));

const shapeOf = (line: string) => line.trim().replace(/\d+/g, "#");

/** Whether each line is the page's and not the report's: numbers, running headers and footers, entries of contents with dot leaders. */
export function furnitureAmong(lines: readonly string[]): readonly boolean[] {
  const numbered = lines.map((line) => isPageNumber(line.trim()));
  const besideNumber = (i: number) => [-3, -2, -1, 1, 2, 3].some((step) => numbered[i + step]);
  const times = new Map<string, number>();
  for (const [i, line] of lines.entries()) {
    if (mayRepeat(line) && (besideNumber(i) || /\d$/.test(line.trim())))
      times.set(shapeOf(line), (times.get(shapeOf(line)) ?? 0) + 1);
  }
  return lines.map((line, i) => {
    const text = line.trim();
    if (text === "") return false;
    const printed = [lines[i - 1], lines[i + 1]].map((beside) => isPrinted((beside ?? "").trim()));
    if (printed.every(Boolean) && mayRepeat(line)) return true;
    if (numbered[i] || isEntryOfContents(text) || (text.length <= 200 && IMPRINT.test(text))) return true;
    const repeats = times.get(shapeOf(line)) ?? 0;
    return mayRepeat(line) && (repeats >= 3 || isRunningTitle(lines, numbered, i, repeats));
  });
}

/** Whether a browser printed the line on a page that it turned into paper. */
export const isPrinted = (text: string): boolean =>
  text.length <= 340 && (PRINTED_ON.test(text) || PRINTED_FROM.test(text));
const isPageNumber = (text: string) => text.length <= 340 && (PAGE_NUMBER.test(text) || isPrinted(text));

/** A running header is short, ends no sentence and is no heading that reports repeat. */
function mayRepeat(line: string): boolean {
  const text = line.trim();
  return (
    text.length > 0 &&
    text.length <= 100 &&
    /^[A-Z\d©]/.test(text) &&
    !endsIn(text, ".:;?") &&
    !listMarkerOf(line) &&
    !isKnownLine(line)
  );
}
