import type { CalendarDate } from "../calendar";

/** Which way is better. */
export const BETTER = ["higher", "lower"] as const;
export type Better = (typeof BETTER)[number];

/** One reading, as it was given. One that was corrected stays, and says by what and why. */
export interface Reading {
  readonly id: string;
  readonly on: CalendarDate;
  readonly value: number;
  readonly source: string;
  readonly by: string;
  /** When it was corrected or taken away; null while it stands. */
  readonly correctedOn: CalendarDate | null;
  readonly correctedWhy: string | null;
  readonly illustrative: boolean;
}

/** Evidence in numbers: what is counted, which way is better, and what it should come to. */
export interface Measure {
  readonly id: string;
  readonly name: string;
  /** "%", "cases", "days". */
  readonly unit: string;
  readonly better: Better;
  /** What it was at the beginning, where that is known. */
  readonly baseline: number | null;
  readonly target: number;
  readonly illustrative: boolean;
  /** In the order of their days. */
  readonly readings: readonly Reading[];
}

export const MOST_MEASURES = 12;
export const MOST_READINGS = 1_000;
/** As many as are pasted at once. */
export const MOST_PASTED = 400;
/** Whole numbers up to a billion, with four places behind the point. */
export const LARGEST_VALUE = 1_000_000_000;

export const standing = ({ readings }: Measure): readonly Reading[] =>
  readings.filter(({ correctedOn }) => correctedOn === null);

export const latestOf = (measure: Measure): Reading | null => standing(measure).at(-1) ?? null;

/** Whether a value is at the target or better. */
export const reaches = ({ better, target }: Pick<Measure, "better" | "target">, value: number): boolean =>
  better === "higher" ? value >= target : value <= target;

/** How it stands: at its target or better, not there yet, or never read. */
export const MEASURE_STATES = ["on-target", "off-target", "no-reading"] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

export function stateOfMeasure(measure: Measure): MeasureState {
  const last = latestOf(measure);
  if (last === null) return "no-reading";
  return reaches(measure, last.value) ? "on-target" : "off-target";
}

/** A measure as a basis freezes it: its last reading then. */
export interface FrozenMeasure {
  readonly name: string;
  readonly unit: string;
  readonly better: Better;
  readonly target: number;
  readonly value: number | null;
  readonly on: CalendarDate | null;
}

export const frozenMeasure = (measure: Measure): FrozenMeasure => {
  const { name, unit, better, target } = measure;
  const last = latestOf(measure);
  return { name, unit, better, target, value: last?.value ?? null, on: last?.on ?? null };
};
