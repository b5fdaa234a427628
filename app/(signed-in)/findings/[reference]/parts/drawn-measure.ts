import type { DrawnMeasure } from "@/components/charts/measure-drawing";
import { latestOf, type Measure, standing, stateOfMeasure } from "@/lib/domain/measure/measure";
import { longDate } from "@/lib/format/dates";
import { measured } from "@/lib/format/measured";
import { words } from "@/lib/words/words";

/** How a measure stands, in a sentence beside the word for its state: its last reading, its day, its target. */
export function measureInWords(measure: Measure): string {
  const { unit, baseline } = measure;
  const last = latestOf(measure);
  const goal = words.measure.goal(measure);
  const from = baseline === null ? "" : `; it was ${measured(baseline, unit)} at the beginning`;
  return last === null
    ? `Target ${goal}${from}.`
    : `${measured(last.value, unit)} on ${longDate(last.on)}; target ${goal}${from}.`;
}

/** A measure as it is drawn: the readings that stand. */
export const drawn = (measure: Measure): DrawnMeasure => ({
  id: measure.id,
  name: measure.name,
  says: `${words.measure.state[stateOfMeasure(measure)]}. ${measureInWords(measure)}`,
  target: measure.target,
  goal: `Target ${words.measure.goal(measure)}`,
  readings: standing(measure).map(({ on, value }) => ({ on, value, shown: measured(value, measure.unit) })),
});
