import type { DraftList } from "./draft-list";
import { deadlineIn } from "./published-deadline";
import type { ReadingLine } from "./reading-line";
import { tellsToAct } from "./wording";

/** "[on]9th February 2017 [status]awaiting-review[/status][/on]": what became of the recommendation above it. */
const ENTRY = /^\[on\]/;
const COMPLETE = /\[status\]complete\[\/status\]/;

const startsHere = (lines: readonly ReadingLine[], at: number): boolean =>
  ENTRY.test(lines[at + 1]?.text ?? "") && tellsToAct(lines[at]?.text ?? "");

/**
 * The inspectorate's own list of recommendations: each with the log of its status below it. Gives the lines read, 0 when
 * none starts here.
 */
export function readRecommendationLog(lines: readonly ReadingLine[], at: number, drafts: DraftList): number {
  const line = lines[at];
  if (!line || !startsHere(lines, at)) return 0;
  let read = 1;
  let complete = false;
  for (let entry = lines[at + read]; entry && !startsHere(lines, at + read); entry = lines[at + read]) {
    complete ||= COMPLETE.test(entry.text);
    read += 1;
  }
  drafts.add({
    kind: "recommendation",
    text: line.text,
    deadline: deadlineIn(line.text.slice(0, 240)),
    publishedStatus: complete ? "completed" : null,
    lines: [line.number, line.number],
  });
  return read;
}
