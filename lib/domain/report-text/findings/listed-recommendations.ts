import type { ReadingLine } from "../lines/reading-line";
import { isCommissionersResponse } from "../phrases/commissioners-response";
import { deadlineIn } from "../phrases/published-deadline";
import { withoutListEnd, withStop } from "../phrases/standing-alone";
import { opensWithDeadline, opensWithSubject, tellsToAct } from "../phrases/wording";
import type { DraftList } from "./draft-list";
import { statusOf } from "./findings-table";

/** A force's own page: "Inspectors issued the following recommendations to the Constabulary:" */
const LISTS = /\b(?:issued|made|gave|given|received|has|have) [^.:]{0,60}\brecommendations?\b[^.:]{0,60}:$/i;
/** "Status: Complete", below each. */
const STATUS = /^status\s*[:–-]\s*/i;

const isListed = (line: ReadingLine | undefined): line is ReadingLine =>
  line?.marker != null && tellsToAct(line.text) && (opensWithDeadline(line.text) || opensWithSubject(line.text));

/** The items below such a sentence, low in confidence since another than the inspectorate lists them. Gives the lines read. */
export function readListedRecommendations(lines: readonly ReadingLine[], at: number, drafts: DraftList): number {
  const stem = lines[at];
  if (!stem || stem.marker || stem.text.length > 260 || !LISTS.test(stem.text) || !isListed(lines[at + 1])) return 0;
  if (isCommissionersResponse(lines)) return 0;
  let read = 1;
  for (let line = lines[at + read]; isListed(line); line = lines[at + read]) {
    const below = lines[at + read + 1]?.text ?? "";
    const status = STATUS.test(below.slice(0, 40));
    drafts.add({
      kind: "recommendation",
      text: withStop(withoutListEnd(line.text), line.cut),
      deadline: deadlineIn(line.text.slice(0, 240)),
      publishedStatus: status ? statusOf(below.slice(0, 80).replace(STATUS, "")) : null,
      confidence: "low",
      lines: [line.number, line.number],
    });
    read += status ? 2 : 1;
  }
  return read;
}
