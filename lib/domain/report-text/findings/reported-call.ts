import type { ReadingLine } from "../lines/reading-line";
import { deadlineIn } from "../phrases/published-deadline";
import { standingAlone } from "../phrases/standing-alone";
import type { DraftList } from "./draft-list";

/**
 * A news report of what the inspectorate calls for: "HMICFRS says X Police needs to ensure that:"; a press release: "To
 * address these concerns, HMICFRS has recommended that Staffordshire Police should ensure that:"
 */
const WHO = String.raw`^(?:To address (?:this|these) concerns?, )?(?:The )?(?:HMICFRS|HMIC|inspectors|inspectorate|report|watchdog)\b[^.:]{0,40}`;
const CALL = new RegExp(
  String.raw`${WHO}\b(?:(?:says?|said|recommends?|recommended)\b[^.:]{0,120}\b(?:should|must|needs? to|has to)|(?:calls?|called|told|tells|urges?|urged)\b[^.:]{0,120}\bto)\b[^.:]{0,80}:$`,
  "i",
);
const REPORTING = new RegExp(String.raw`${WHO}?\b(?:says?|said|recommends?|recommended)(?: that)? `, "i");

/** The items below such a sentence, low in confidence since these are a journalist's words. Gives the lines read, 0 when there is none. */
export function readReportedCall(lines: readonly ReadingLine[], at: number, drafts: DraftList): number {
  const stem = lines[at];
  if (
    !stem ||
    stem.marker ||
    stem.text.length > 260 ||
    !CALL.test(stem.text) ||
    /\bEngage\b|\bbecause\b/.test(stem.text)
  )
    return 0;
  const lead = stem.text.replace(REPORTING, "");
  const deadline = deadlineIn(stem.text);
  let read = 1;
  for (
    let line = lines[at + read];
    line && (line.marker?.kind === "sign" || /^[a-z]/.test(line.text));
    line = lines[at + read]
  ) {
    const text = standingAlone(lead, line.text, line.cut);
    drafts.add({ kind: "recommendation", text, deadline, confidence: "low", lines: [line.number, line.number] });
    read += 1;
  }
  return read === 1 ? 0 : read;
}
