import type { ReadingLine } from "../lines/reading-line";
import { withStop } from "../phrases/standing-alone";
import type { DraftList } from "./draft-list";

const NAMED = /\bareas? for improvement\b[^.]{0,160}:\s+The force (?:should|needs to|must)\b/i;
const ITEM = /\bThe (?:force|constabulary) (?:should|needs to|must)\b/g;
/** A paragraph number of the committee paper that goes on after the list: " 2.4 Leadership and co-ordination" */
const NEXT_PARAGRAPH = /\s\d{1,2}\.\d{1,2}\s+[A-Z]/;

/**
 * Committee papers quote a report's areas for improvement in one paragraph, one after the other: "The force should …
 * The force should …". Where one ends is not marked: low confidence.
 */
export function readAreasInProse(drafts: DraftList, line: ReadingLine): void {
  const named = NAMED.exec(line.text);
  if (!named) return;
  takeAreas(drafts, line, line.text.slice(named.index));
}

/** "… the text included a small number of broad ‘Areas for Improvement’ (AFIs) rather than …:", above a paragraph for each. */
const NAMED_ABOVE = /\bareas? for improvement\b[^.:]{0,160}:$/i;

/** The paragraphs or items below such a sentence: low confidence, for the paper quotes them. Gives the lines read. */
export function readAreasBelow(lines: readonly ReadingLine[], at: number, drafts: DraftList): number {
  const stem = lines[at];
  if (!stem || stem.marker?.kind === "sign" || !NAMED_ABOVE.test(stem.text.slice(-400))) return 0;
  let read = 1;
  for (let line = lines[at + read]; line && OPENS.test(line.text.slice(0, 80)); line = lines[at + read]) {
    takeAreas(drafts, line, line.text);
    read += 1;
  }
  return read === 1 ? 0 : read;
}

const OPENS = new RegExp(`^${ITEM.source}`);

function takeAreas(drafts: DraftList, line: ReadingLine, list: string): void {
  const starts = [...list.matchAll(ITEM)].map((found) => found.index);
  for (const [i, start] of starts.entries()) {
    const piece = list.slice(start, starts[i + 1] ?? list.length);
    const end = piece.search(NEXT_PARAGRAPH);
    const text = withStop(
      (end < 0 ? piece : piece.slice(0, end)).trim(),
      line.cut && i === starts.length - 1 && end < 0,
    );
    drafts.add({ kind: "area-for-improvement", text, confidence: "low", lines: [line.number, line.number] });
    if (end >= 0) return;
  }
}
