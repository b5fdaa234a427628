import type { ReadingLine } from "../lines/reading-line";
import { FORCE_NAMES } from "./force-names";

const FORCES = new Map(FORCE_NAMES.flatMap((names) => names.map((name) => [name, names[0] ?? name] as const)));
const PHASE = /^(entered|moved (?:out of|into)|left|removed from) engage$/i;

/** What the inspectorate's lists of forces say of one: its name, "Moved out of Engage" and, below, a month or a year. */
export interface EngageCard {
  readonly force: string;
  readonly label: ReadingLine;
  /** "September 2023", as it stands below the label */
  readonly when: string;
  readonly leaves: boolean;
}

/** A label such as "Entered Engage": the date below it is that of the move. */
export const labelsMove = (text: string): boolean => text.length <= 40 && PHASE.test(text);

/** The cards of a list of forces. */
function engageCards(lines: readonly ReadingLine[]): readonly EngageCard[] {
  return lines.flatMap((line, i) => {
    const force = FORCES.get(line.text);
    const label = lines[i + 1];
    const how = label && PHASE.exec(label.text.slice(0, 40))?.[1];
    if (!force || !label || !how) return [];
    return [{ force, label, when: lines[i + 2]?.text.slice(0, 60) ?? "", leaves: !/^entered|into$/i.test(how) }];
  });
}

/**
 * The card of the one force that a text lists, when it says that the force has left: a copy of one part of "Police forces
 * previously in Engage". A list of several forces tells nothing of any one.
 */
export function onlyCardOut(lines: readonly ReadingLine[]): EngageCard | null {
  const [card, ...others] = engageCards(lines);
  return card?.leaves && others.length === 0 ? card : null;
}
