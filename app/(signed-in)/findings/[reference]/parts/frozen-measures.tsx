import { type FrozenMeasure, reaches } from "@/lib/domain/measure/measure";
import { longDate } from "@/lib/format/dates";
import { measured } from "@/lib/format/measured";
import { words } from "@/lib/words/words";
import { MeasureTag } from "./measure-tag";

/** Measures as a decision finds or found them: the last reading of each against its target. */
export const FrozenMeasures = ({ measures }: { measures: readonly FrozenMeasure[] }) => (
  <ul className="space-y-2">
    {measures.map((measure) => {
      const { name, unit, value, on } = measure;
      const state = value === null ? "no-reading" : reaches(measure, value) ? "on-target" : "off-target";
      return (
        <li key={name}>
          <MeasureTag state={state} /> {name}
          <span className="small quiet block">
            {value !== null && on && `${measured(value, unit)} on ${longDate(on)}; `}
            target {words.measure.goal(measure)}
          </span>
        </li>
      );
    })}
  </ul>
);
