import type { ReadingLine } from "../lines/reading-line";
import { deadlineIn } from "../phrases/published-deadline";
import { isStub, standingAlone, withoutListEnd, withStop } from "../phrases/standing-alone";
import type { DraftList } from "./draft-list";

/** A revisit letter: "we identified three causes of concern, which were that the force:" */
const RESTATES =
  /\b(?:identified|issued|made|had)\b[^.:]{0,60}\bcauses? of concern\b[^.:]{0,30}\b(?:was|were|is|are) that (the (?:force|constabulary)|[A-Z][A-Za-z ]{2,40}):$/;

/** "During the inspection, we identified one cause of concern:"; "The focus was the causes of concern we established in 2019. These were that:" */
const LISTED =
  /\b(?:identified|issued) (?:an?|the following|the following \w+|\w+) causes? of concern:$|\bcauses? of concern\b[^.]{0,160}\. (?:These were|This was) that:$/;
/** "the service hasn’t done enough since the last inspection to improve equality": a sentence, and no topic. */
const SENTENCE =
  /^(?:The (?:force|constabulary|service)|[A-Z][A-Za-z ]{2,40}) (?:\w+ )?(?:doesn|isn|hasn|aren|can|didn|won|does|is|has|are|needs|cannot|fails|lacks)\b/;

/** "We made the following recommendations:", "We made the following recommendations, stating that the constabulary should:" */
const RECOMMENDED =
  /^We (?:also )?made the following recommendations?(?:,? (?:stating )?that (the (?:force|constabulary|service) (?:should|needs? to)[^:]{0,60}))?:$/;

/** An item, with its sign or, where the copy lost them, in small letters: "does not have adequate strategic plans in place." */
const isItem = (line: ReadingLine | undefined, lead: string): line is ReadingLine =>
  line !== undefined && (line.marker !== null || (lead !== "" && /^[a-z].{8,}(?:[.;]|; and)$/.test(line.text)));

/** Only a letter or page on a revisit lists again, in its own words, what the register has. */
const isRevisit = (lines: readonly ReadingLine[]) => lines.slice(0, 6).some(({ text }) => /\brevisit/i.test(text));
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The causes of concern that a revisit letter lists again. Low confidence: the register has most of them already, and
 * the review matches them by wording.
 */
export function readRestatedCauses(lines: readonly ReadingLine[], at: number, drafts: DraftList): number {
  const stem = lines[at];
  if (stem && RECOMMENDED.test(stem.text)) return readRestatedRecommendations(lines, at, drafts);
  const subject = stem && !stem.marker ? RESTATES.exec(stem.text.slice(-300))?.[1] : undefined;
  const listed = stem && !stem.marker && LISTED.test(stem.text.slice(-400)) && isRevisit(lines);
  if (!stem || !(subject || listed)) return 0;
  const lead = capital(subject ?? "");
  let read = 1;
  for (let line = lines[at + read]; isItem(line, lead); line = lines[at + read]) {
    const text = lead
      ? standingAlone(lead, line.text, line.cut)
      : withStop(withoutListEnd(capital(line.text)), line.cut);
    if (listed && !SENTENCE.test(text.slice(0, 120))) break;
    drafts.add({ kind: "cause-of-concern", text, confidence: "low", lines: [line.number, line.number] });
    read += 1;
  }
  return read === 1 ? 0 : read;
}

/** The recommendations that such a letter lists again, as sentences of their own or as items of its one sentence. */
function readRestatedRecommendations(lines: readonly ReadingLine[], at: number, drafts: DraftList): number {
  const stem = RECOMMENDED.exec(lines[at]?.text ?? "")?.[1] ?? "";
  const lead = stem.charAt(0).toUpperCase() + stem.slice(1);
  let read = 1;
  for (let line = lines[at + read]; line?.marker; line = lines[at + read]) {
    read += 1;
    if (isStub(line.text, line.cut)) continue;
    const text = standingAlone(lead, line.text, line.cut);
    const deadline = deadlineIn(text.slice(0, 160));
    drafts.add({ kind: "recommendation", text, deadline, confidence: "low", lines: [line.number, line.number] });
  }
  return read === 1 ? 0 : read;
}
