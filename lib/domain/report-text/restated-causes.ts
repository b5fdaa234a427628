import type { DraftList } from "./draft-list";
import type { ReadingLine } from "./reading-line";
import { standingAlone } from "./standing-alone";

/** A revisit letter: "we identified three causes of concern, which were that the force:" */
const RESTATES =
  /\b(?:identified|issued|made|had)\b[^.:]{0,60}\bcauses? of concern\b[^.:]{0,30}\b(?:was|were|is|are) that (the (?:force|constabulary)|[A-Z][A-Za-z ]{2,40}):$/;

/**
 * The causes of concern that a revisit letter lists again. Low confidence: the register has most of them already, and
 * the review matches them by wording.
 */
export function readRestatedCauses(lines: readonly ReadingLine[], at: number, drafts: DraftList): number {
  const stem = lines[at];
  const subject = stem && !stem.marker ? RESTATES.exec(stem.text.slice(-300))?.[1] : undefined;
  if (!stem || !subject) return 0;
  const lead = subject.charAt(0).toUpperCase() + subject.slice(1);
  let read = 1;
  for (let line = lines[at + read]; line?.marker; line = lines[at + read]) {
    const text = standingAlone(lead, line.text, line.cut);
    drafts.add({ kind: "cause-of-concern", text, confidence: "low", lines: [line.number, line.number] });
    read += 1;
  }
  return read === 1 ? 0 : read;
}
