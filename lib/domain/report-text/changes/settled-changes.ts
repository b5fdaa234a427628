import { type CalendarDate, daysBetween } from "../../calendar";
import { endsIn } from "../lines/signs";
import { wordingKey } from "../phrases/duplicates";
import type { FoundChange } from "../reading";

/** A move between phases told this many days after it took effect is background, and the register has it. */
const BACKGROUND_DAYS = 14;

/** A change that a text may report, and whether a heading says it. */
export interface Candidate extends FoundChange {
  readonly heading: boolean;
}

/** Whether a date lies further from the day of publication than news does. */
export const isOld = (date: CalendarDate | null, publishedOn: CalendarDate | null): boolean =>
  date !== null && publishedOn !== null && Math.abs(daysBetween(date, publishedOn)) > BACKGROUND_DAYS;

/** Each closure once; one move between phases, told best; no moves of long ago. */
export function settled(found: readonly Candidate[], publishedOn: CalendarDate | null): FoundChange[] {
  const kept: Candidate[] = [];
  const known = new Set<string>();
  const leaves = found.some((change) => change.what === "leave-engage");
  for (const change of found) {
    const moves = isMove(change.what);
    if (moves && (isOld(change.date, publishedOn) || (leaves && change.what === "enter-engage"))) continue;
    if (!moves && change.heading) continue;
    const key = moves ? change.what : `${change.what} ${wordingKey(change.text)}`;
    if (known.has(key) && !moves) continue;
    if (moves && known.has(key)) {
      const first = kept.findIndex((each) => each.what === change.what);
      if (first >= 0 && tellsBetter(change, kept[first])) kept[first] = change;
      continue;
    }
    known.add(key);
    kept.push(change);
  }
  return kept.map(({ what, date, text, lines }) => ({ what, date, text, lines }));
}

/** Whether a change moves a force between phases of monitoring. */
export const isMove = (what: FoundChange["what"]): boolean => what === "enter-engage" || what === "leave-engage";

/** A sentence that says who decided tells more than a headline. */
function tellsBetter(change: Candidate, other: Candidate | undefined): boolean {
  if (!other) return true;
  const rank = (each: Candidate) =>
    (each.heading ? 0 : 1) +
    (endsIn(each.text, ".:") ? 1 : 0) +
    (/\b(?:decided|has today(?! been)|have today)\b/i.test(each.text) ? 1 : 0);
  return rank(change) > rank(other);
}
