import type { FindingAsAt } from "../as-at/finding-as-at";
import type { CalendarDate } from "../calendar";
import type { Facts } from "../event";
import type { Better } from "../measure/measure";
import type { Minuted } from "./lists";
import type { Closings, Ends, Moved } from "./movement";

/** A finding as a pack needs it: what it is, and how it stood at both ends of the period. */
export interface PackFinding extends Ends {
  /** As published, now; what stood at the end says so where it was other words. */
  readonly text: string;
  readonly force: string;
  /** What the force last said of it by the end of the period. */
  readonly lastNote: string | null;
}

/** What happened to a finding, within the period or, `late`, before it. */
export interface PackEvent extends Moved {
  /** The day on which it was recorded. */
  readonly recordedOn: CalendarDate;
  readonly by: string;
  /** The file that it was imported from, or the report that it was recorded from, where it was. */
  readonly source: { readonly is: "import" | "report"; readonly name: string } | null;
}

export interface PackChallenge {
  readonly reference: string;
  readonly about: string;
  /** Since when an answer is owed. */
  readonly since: CalendarDate;
  readonly pressed: number;
}

/** What the policing body owed to a report, as it stood at the end of the period. */
export interface PackResponse {
  readonly force: string;
  readonly report: string;
  readonly publishedOn: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly clock: boolean;
  /** Published by then. */
  readonly respondedOn: CalendarDate | null;
}

export interface PackMeasure {
  readonly reference: string;
  readonly name: string;
  readonly unit: string;
  readonly better: Better;
  readonly target: number;
  /** The last reading of the period or before. */
  readonly value: number;
  readonly on: CalendarDate;
}

/** Something that a committee minuted of an earlier pack. */
export interface PackRequest {
  readonly pack: string;
  readonly number: number;
  readonly minuted: Minuted;
  readonly words: string;
  readonly references: readonly string[];
  readonly meeting: string;
  readonly metOn: CalendarDate;
  readonly owner: string;
  readonly dueOn: CalendarDate | null;
  readonly answer: string | null;
  readonly answeredOn: CalendarDate | null;
}

/** The pack before, of the same scope. */
export interface PackBefore {
  readonly reference: string;
  readonly number: number;
  readonly to: CalendarDate;
  readonly closings: Closings;
}

/** All that a pack is built from. */
export interface PackSource {
  /** The force; null of all. */
  readonly scope: string | null;
  /** The forces that ended and whose record it had by the end of the period; `came`: within it. */
  readonly records: readonly { readonly name: string; readonly on: CalendarDate; readonly came: boolean }[];
  readonly findings: readonly PackFinding[];
  /** Published findings of which nothing is kept: a pack is not built while there are any. */
  readonly missing: number;
  readonly events: readonly PackEvent[];
  readonly late: readonly PackEvent[];
  readonly challenges: readonly PackChallenge[] | null;
  /** Null where the pack is of a view: a report is answered whole. */
  readonly responses: readonly PackResponse[] | null;
  readonly measures: readonly PackMeasure[];
  readonly requests: readonly PackRequest[];
  readonly before: PackBefore | null;
}

export type FactsOf<Kind extends Facts["kind"]> = Extract<Facts, { kind: Kind }>;
export type { FindingAsAt };
