import type { CalendarDate } from "../calendar";
import type { Kinds } from "../kind";
import { NOBODY } from "../notice/lists";
import { among, day, listOf, number, object, orNull, type Shapes, text } from "../stored";
import { entry } from "../weight";
import { BETTER, type Better } from "./measure";

/** A value with its day. */
interface Read {
  readonly on: CalendarDate;
  readonly value: number;
}

/** What happened to measures. */
export type MeasureFacts =
  | {
      readonly kind: "measure-added";
      readonly measure: string;
      readonly unit: string;
      readonly better: Better;
      readonly baseline: number | null;
      readonly target: number;
    }
  | {
      readonly kind: "readings-added";
      readonly measure: string;
      readonly unit: string;
      readonly source: string;
      readonly readings: readonly Read[];
    }
  | {
      readonly kind: "reading-corrected";
      readonly measure: string;
      readonly unit: string;
      readonly on: CalendarDate;
      readonly before: number;
      /** Null where it is taken away and nothing takes its place. */
      readonly after: number | null;
      readonly why: string;
    };

/** What each kind weighs, who is told of it, and which of its words can go. */
export const MEASURE_KINDS = {
  "measure-added": { weight: entry("plan"), told: NOBODY, words: [] },
  "readings-added": { weight: entry("plan"), told: NOBODY, words: [] },
  "reading-corrected": { weight: entry("plan"), told: NOBODY, words: ["why"] },
} as const satisfies Kinds<MeasureFacts>;

/** How each is read from where it was stored. */
export const MEASURE_FACTS: Shapes<MeasureFacts, "kind"> = {
  "measure-added": { measure: text, unit: text, better: among(BETTER), baseline: orNull(number), target: number },
  "readings-added": {
    measure: text,
    unit: text,
    source: text,
    readings: listOf(object<Read>({ on: day, value: number })),
  },
  "reading-corrected": {
    measure: text,
    unit: text,
    on: day,
    before: number,
    after: orNull(number),
    why: text,
  },
};
