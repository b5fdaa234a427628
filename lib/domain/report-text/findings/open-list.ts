import type { ReadingLine } from "../lines/reading-line";
import { deadlineIn } from "../phrases/published-deadline";
import { sentencesOf } from "../phrases/sentences";
import { isStub, standingAlone } from "../phrases/standing-alone";
import { opensWithDeadline, tellsToAct } from "../phrases/wording";
import type { Draft } from "./draft-list";
import { addToLatest, belongsToLatest, type Section, type Stem, tookFinding } from "./section";
import { withoutStatus } from "./status-in-brackets";

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
  // "2. By 30 April 2023, chief constables should …" below a list of another stem: a recommendation with its own deadline
  if (stem.items > 0 && opensWithDeadline(line.text) && tellsToAct(line.text)) return false;
  if (isStub(line.text, line.cut)) return true;
  const { words, status } = withoutStatus(line.text);
  const text = standingAlone(stem.text, words, line.cut);
  const ownDeadline = stem.deadline ?? deadlineIn(`${line.text.slice(0, 60)}`);
  const confidence = line.cut || line.text.split(" ").length < 2 ? "low" : "high";
  const lines = [line.number, line.number] as const;
  const index = section.drafts.add({
    kind,
    text,
    parent,
    deadline: ownDeadline,
    publishedStatus: status,
    confidence,
    lines,
  });
  stem.items += 1;
  stem.sign ??= line.marker?.sign ?? null;
  stem.goesOn = ENDS_AS_ITEM.test(words);
  tookFinding(section, index, line);
  if (!line.marker) section.latestSign = null;
  return true;
}

/** Copies of web pages lose their bullets: "the force needs to:" / "attend calls for service;" / "improve how it …" */
function isUnsignedItem(stem: Stem, line: ReadingLine): boolean {
  if (stem.sign !== null || !stem.goesOn) return stem.items > 0 && stem.sign === null && /^[a-z]/.test(line.text);
  return (
    /^[a-z]/.test(line.text) ||
    (stem.items > 0 && ENDS_AS_ITEM.test(line.text)) ||
    (stem.items === 0 && /;$/.test(line.text))
  );
}
