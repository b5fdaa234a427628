import type { CalendarDate } from "../calendar";
import type { Change } from "../change";
import { ok, refuse } from "../result";
import type { Barred, Rule, Rules } from "../rule";
import { type Better, MOST_MEASURES, MOST_READINGS, standing } from "./measure";

export type AddMeasure = {
  readonly do: "add-measure";
  readonly id: string;
  readonly on: CalendarDate;
  readonly name: string;
  readonly unit: string;
  readonly better: Better;
  readonly baseline: number | null;
  readonly target: number;
};

export type AddReadings = {
  readonly do: "add-readings";
  readonly on: CalendarDate;
  readonly measureId: string;
  readonly source: string;
  readonly readings: readonly { readonly id: string; readonly on: CalendarDate; readonly value: number }[];
};

export type CorrectReading = {
  readonly do: "correct-reading";
  /** The id of the reading that takes its place. */
  readonly id: string;
  readonly on: CalendarDate;
  readonly readingId: string;
  /** Null where nothing takes its place. */
  readonly value: number | null;
  readonly why: string;
};

export type MeasureCommand = AddMeasure | AddReadings | CorrectReading;

/** What is counted, and what it should come to. */
export const addMeasure: Rule<AddMeasure> = (_actor, { finding, measures }, command) => {
  const { id, on, name, unit, better, baseline, target } = command;
  if (measures.some((measure) => measure.name.toLowerCase() === name.toLowerCase())) {
    return refuse({ why: "measure-named", name });
  }
  if (measures.length >= MOST_MEASURES) return refuse({ why: "too-many-measures" });
  return ok({
    changes: [{ change: "measure-added", id, findingId: finding.id, name, unit, better, baseline, target, on }],
    events: [
      {
        facts: { kind: "measure-added", measure: name, unit, better, baseline, target },
        on,
        audience: "shared",
        findingId: finding.id,
      },
    ],
  });
};

/** Dated values of one measure from one source: one a day; all of them or none. */
export const addReadings: Rule<AddReadings> = (_actor, { finding, measures }, command, today) => {
  const { on, measureId, source, readings } = command;
  const measure = measures.find(({ id }) => id === measureId);
  if (!measure) return refuse({ why: "measure-unknown" });
  if (readings.length === 0) return refuse({ why: "readings-missing" });
  const days = readings.map((reading) => reading.on);
  const there = standing(measure).map((reading) => reading.on);
  const ahead = days.find((day) => day > today);
  if (ahead) return refuse({ why: "reading-ahead", on: ahead });
  const twice = days.find((day, at) => days.indexOf(day) !== at);
  if (twice) return refuse({ why: "reading-twice", on: twice });
  const known = days.find((day) => there.includes(day));
  if (known) return refuse({ why: "reading-there", on: known });
  if (measure.readings.length + readings.length > MOST_READINGS) return refuse({ why: "too-many-readings" });
  const { id: findingId } = finding;
  return ok({
    changes: readings.map((reading): Change => ({ change: "reading-added", findingId, measureId, source, ...reading })),
    events: [
      {
        facts: {
          kind: "readings-added",
          measure: measure.name,
          unit: measure.unit,
          source,
          readings: readings
            .map((reading) => ({ on: reading.on, value: reading.value }))
            .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
        },
        on,
        audience: "shared",
        findingId,
      },
    ],
  });
};

/** Another value for the same day, or none: the reading before it stays, and says why it counts no more. */
export const correctReading: Rule<CorrectReading> = (_actor, { finding, measures }, command) => {
  const { id, on, readingId, value, why } = command;
  const measure = measures.find((one) => standing(one).some((reading) => reading.id === readingId));
  const before = measure?.readings.find((reading) => reading.id === readingId);
  if (!measure || !before) return refuse({ why: "reading-unknown" });
  if (value === before.value) return refuse({ why: "nothing-changed" });
  const place = { findingId: finding.id, measureId: measure.id, on: before.on, source: before.source };
  return ok({
    changes: [
      { change: "reading-corrected", id: readingId, why, on },
      ...(value === null ? [] : [{ change: "reading-added" as const, id, ...place, value }]),
    ],
    events: [
      {
        facts: {
          kind: "reading-corrected",
          measure: measure.name,
          unit: measure.unit,
          on: before.on,
          before: before.value,
          after: value,
          why,
        },
        on,
        audience: "shared",
        findingId: finding.id,
      },
    ],
  });
};

const noMeasure: Barred = (_actor, { measures }) => (measures.length === 0 ? { why: "measure-unknown" } : null);
const noReading: Barred = (_actor, { measures }) =>
  measures.every((measure) => standing(measure).length === 0) ? { why: "reading-unknown" } : null;

/** What the workflow shows of measures, beside who, from where and to what. */
export const measure: {
  addMeasure: Rules<AddMeasure>;
  addReadings: Rules<AddReadings>;
  correctReading: Rules<CorrectReading>;
} = {
  addMeasure: {
    needs: "a name, a unit, which way is better and a target; the baseline where it is known",
    recordedAs: "measure-added",
    rule: addMeasure,
    barred: null,
  },
  addReadings: {
    needs: "a measure, a source, and one dated value or many, one a day",
    recordedAs: "readings-added",
    rule: addReadings,
    barred: noMeasure,
  },
  correctReading: {
    needs: "a reading that stands, another value or none, and why; the one before it stays in sight",
    recordedAs: "reading-corrected",
    rule: correctReading,
    barred: noReading,
  },
};
