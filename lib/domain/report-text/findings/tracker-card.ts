import type { ReadingLine } from "../lines/reading-line";
import { FORCE_NAMES } from "../phrases/force-names";
import { statusOf } from "./findings-table";
import { forgetLatest, type Section } from "./section";

const FORCES = new Set(FORCE_NAMES.flat());
const STATUS =
  /^(?:completed?|closed|implemented|superseded|open|in progress|being progressed|outstanding|not started|awaiting review)$/i;
/** "This recommendation is complete", below what the inspectorate's own list says of it */
const SETTLED = /^This recommendation (?:is|has been) (completed?|closed|superseded)\.?$/i;

/**
 * Trackers copied without their layout: "2", "Superseded", the recommendation, then the force that it is for. Takes the
 * status and the force; neither ends the recommendations.
 */
export function takeCardLine(section: Section, line: ReadingLine): boolean {
  if (section.opens !== "recommendations" || line.marker) return false;
  const settled = SETTLED.exec(line.text)?.[1];
  if (settled) {
    section.drafts.settle(section.taken, statusOf(settled));
    return true;
  }
  if (STATUS.test(line.text)) {
    section.status = statusOf(line.text);
    section.explained = false;
    section.stem = null;
    forgetLatest(section);
    return true;
  }
  if (!FORCES.has(line.text) || section.taken === 0) return false;
  section.explained = false;
  section.stem = null;
  forgetLatest(section);
  return true;
}
