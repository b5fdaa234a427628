import type { ReadingLine } from "../lines/reading-line";
import { beginsCapital, beginsFigure, beginsSmall, endsIn, hasFigure } from "../lines/signs";
import { deadlineIn } from "../phrases/published-deadline";
import { sentencesOf } from "../phrases/sentences";
import { isStub, standingAlone } from "../phrases/standing-alone";
import { opensWithDeadline, tellsToAct } from "../phrases/wording";
import type { Draft } from "./draft-list";
import { addToLatest, belongsToLatest, draftOf, type Section, type Stem, tookFinding } from "./section";

/** A stem read from `line`, its deadline taken from its own words or from the line above that sets one for all. */
export function stemOf(section: Section, line: ReadingLine): Stem {
  const deadline = deadlineIn(line.text) ?? section.deadline;
  // Only the last sentence leads into the list
  const text = sentencesOf(line.text).at(-1) ?? line.text;
  return { text, deadline, items: 0, sign: null, goesOn: true };
}

const ENDS_AS_ITEM = /(?:;|,|[;,]? (?:and|or))$/;

/** Takes `line` as an item of the open list, when it is one; items of items become part of their item. */
export function takeItem(section: Section, line: ReadingLine, kind: Draft["kind"], parent: number | null): boolean {
  const { stem } = section;
  if (!stem) return false;
  if (belongsToLatest(section, line)) {
    addToLatest(section, line);
    return true;
  }
  if (!line.marker && !isUnsignedItem(stem, line)) return false;
  if (isOtherList(stem, line)) return false;
  // "2. By 30 April 2023, chief constables should …" below a list of another stem: a recommendation with its own deadline
  if (stem.items > 0 && opensWithDeadline(line.text) && tellsToAct(line.text)) return false;
  if (isStub(line.text, line.cut)) return true;
  const text = standingAlone(stem.text, line.text, line.cut);
  const deadline = stem.deadline ?? deadlineIn(`${line.text.slice(0, 60)}`);
  const confidence = line.cut || line.text.split(" ").length < 2 || stem.doubt ? "low" : "high";
  const lines = [line.number, line.number] as const;
  const index = section.drafts.add(draftOf(section, { kind, text, parent, deadline, confidence, lines }));
  stem.items += 1;
  stem.sign ??= line.marker?.sign ?? null;
  stem.goesOn = ENDS_AS_ITEM.test(line.text);
  tookFinding(section, index, line);
  if (!line.marker) section.latestSign = null;
  return true;
}

/**
 * "2. You sent us a plan on 1 July 2026." below "• feed its dogs.": the letter’s own numbered paragraphs go on below a list
 * with signs, and so does a paragraph that begins anew below one that has ended.
 */
function isOtherList(stem: Stem, line: ReadingLine): boolean {
  if (!line.marker || stem.items === 0 || stem.sign === null) return false;
  const numbered = hasFigure(stem.sign);
  return (
    line.marker.kind === "number" &&
    !numbered &&
    beginsCapital(line.text) &&
    beginsFigure(line.marker.sign) &&
    !stem.goesOn
  );
}

/** Copies of web pages lose their bullets: "the force needs to:" / "attend calls for service;" / "improve how it …" */
function isUnsignedItem(stem: Stem, line: ReadingLine): boolean {
  if (stem.sign !== null || !stem.goesOn) return stem.items > 0 && stem.sign === null && beginsSmall(line.text);
  return (
    beginsSmall(line.text) ||
    (stem.items > 0 && ENDS_AS_ITEM.test(line.text)) ||
    (stem.items === 0 && endsIn(line.text, ";"))
  );
}
