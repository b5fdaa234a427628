import type { ReadingLine } from "../lines/reading-line";
import { deadlineIn } from "../phrases/published-deadline";
import { standingAlone, withoutListEnd } from "../phrases/standing-alone";
import { leadsIntoList, tellsToAct } from "../phrases/wording";
import type { DraftList } from "./draft-list";
import { hasOwnList } from "./own-list";

/** "[on]9th February 2017 [status]awaiting-review[/status][/on]": what became of the recommendation above it. */
const ENTRY = "[on]";
const COMPLETE = "[status]complete[/status]";

/** "Bedfordshire Police, together with the other forces in the alliance, …, should:" above its items, and those above the log. */
function itemsAt(lines: readonly ReadingLine[], at: number): readonly ReadingLine[] {
  if (!leadsIntoList(lines[at]?.text ?? "")) return [];
  const below = lines.slice(at + 1, at + 30);
  const end = below.findIndex((line) => line.marker === null);
  return below.slice(0, Math.max(0, end));
}

const startsHere = (lines: readonly ReadingLine[], at: number): boolean =>
  tellsToAct(lines[at]?.text ?? "") && lines[at + 1 + itemsAt(lines, at).length]?.text.startsWith(ENTRY) === true;

/**
 * The inspectorate's own list of recommendations: each with the log of its status below it. Gives the lines read, 0 when
 * none starts here.
 */
export function readRecommendationLog(lines: readonly ReadingLine[], at: number, drafts: DraftList): number {
  const line = lines[at];
  if (!line || !startsHere(lines, at)) return 0;
  const items = itemsAt(lines, at);
  let read = 1 + items.length;
  let complete = false;
  for (let entry = lines[at + read]; entry && !startsHere(lines, at + read); entry = lines[at + read]) {
    complete ||= entry.text.includes(COMPLETE);
    read += 1;
  }
  const deadline = deadlineIn(line.text.slice(0, 240));
  const publishedStatus = complete ? "completed" : null;
  const add = (text: string, { number }: ReadingLine) =>
    drafts.add({ kind: "recommendation", text, deadline, publishedStatus, lines: [number, number] });
  if (items.length === 0) add(line.text, line);
  else if (hasOwnList(line, items[0])) {
    const index = add(line.text, line);
    for (const [i, item] of items.entries())
      drafts.extend(index, withoutListEnd(item.text), item.number, i === 0 ? ":" : ";");
  } else for (const item of items) add(standingAlone(line.text, item.text, item.cut), item);
  return read;
}
