import { MONTH_NAME } from "./month-names";
import { endsSentence, startsSmall } from "./wrapping";

/** "2 Code of Ethics: A Code of Practice for the Principles and Standards …": a number without a dot, then the note; no date */
const NOTE = new RegExp(`^\\s*(\\d{1,2})\\s+(?!${MONTH_NAME}\\b)[A-Z‘“]\\S*\\s+\\S`);
const LONGEST_NOTE = 5;
/** A heading that a note stands below is shorter. */
const SHORTEST_BEFORE = 30;

const isNote = (line: string | undefined): boolean => NOTE.test((line ?? "").slice(0, 80));

/** "¹", "²" */
const SUPERSCRIPT = /(?<=[a-z]{3}[.,;:)’”]?)[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+/g;

/**
 * The lines without the marks of footnotes that a copy glued to words: "to carry it out1", "Overall judgment1", "the need
 * to report it.3". Only numbers that a note of the same text begins with are marks.
 */
export function withoutFootnoteMarks(lines: readonly string[]): string[] {
  const notes = new Set(lines.flatMap((line) => NOTE.exec(line.slice(0, 80))?.[1] ?? []));
  const mark =
    notes.size === 0 ? null : new RegExp(`(?<=[a-z]{2}[.,;:)’”]?)(?:${[...notes].join("|")})(?=$|[\\s,;:.])`, "g");
  return lines.map((line) => {
    const plain = line.replace(SUPERSCRIPT, "");
    return mark && !line.includes("://") ? plain.replace(mark, "") : plain;
  });
}

/** The last line of the notes that begin at `place`, or null where one does not end as a sentence does. */
function endOfNotes(texts: readonly string[], place: number): number | null {
  let end = place;
  for (let start = place; start - place < LONGEST_NOTE && isNote(texts[start]); start = end + 1) {
    end = start;
    while (end - start < LONGEST_NOTE && end < texts.length && !/[.][”’)]?$/.test((texts[end] ?? "").slice(-2)))
      end += 1;
    if (end - start >= LONGEST_NOTE || end >= texts.length) return null;
  }
  return end;
}

/**
 * Which lines are notes that a page's foot put between two lines of one sentence: "… can identify and understand the
 * issues that have" / "2 Code of Ethics: …, London, July 2014." / "the greatest effect on public perceptions". `furniture`
 * may stand between, too.
 */
export function footnotesAmong(lines: readonly string[], furniture: readonly boolean[]): readonly boolean[] {
  const notes = lines.map(() => false);
  const own = [...lines.keys()].filter((i) => !furniture[i] && lines[i]?.trim());
  const texts = own.map((i) => lines[i] ?? "");
  for (let place = 1; place < texts.length; place += 1) {
    const before = texts[place - 1] ?? "";
    if (!isNote(texts[place]) || endsSentence(before) || before.length < SHORTEST_BEFORE) continue;
    const end = endOfNotes(texts, place);
    if (end === null || !startsSmall(texts[end + 1] ?? "")) continue;
    for (const i of own.slice(place, end + 1)) notes[i] = true;
    place = end;
  }
  return notes;
}
