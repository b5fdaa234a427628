import type { Kinds } from "../kind";
import { NOBODY, OF_THE_FORCE } from "../notice/lists";
import { listOf, number, object, orNull, perhaps, type Shapes, text } from "../stored";
import { beginning, entry } from "../weight";

/** A question that was judged, and how, by the words of the lists as they were then. */
export interface Graded {
  readonly question: string;
  readonly grade: string;
}

/** What happened to inspections. */
export type InspectionFacts =
  | { readonly kind: "inspection-recorded"; readonly title: string }
  | { readonly kind: "reader-named"; readonly reader: string; readonly title: string }
  | { readonly kind: "reader-dropped"; readonly reader: string; readonly title: string }
  | {
      readonly kind: "inspection-published";
      readonly title: string;
      readonly findings: number;
      /** How the force was judged there. */
      readonly grades?: readonly Graded[];
    }
  /** What a force recorded of a report is that report, which was here already. */
  | { readonly kind: "inspection-merged"; readonly title: string; readonly into: string; readonly findings: number }
  /** A finding of it, and which of the report's findings it is. */
  | {
      readonly kind: "record-came-over";
      readonly report: string;
      readonly was: string;
      readonly same: string | null;
    };

/** What each kind weighs, who is told of it, and which of its words can go. */
export const INSPECTION_KINDS = {
  "inspection-recorded": { weight: entry(), told: NOBODY, words: [] },
  "reader-named": { weight: entry(), told: NOBODY, words: [] },
  "reader-dropped": { weight: entry(), told: NOBODY, words: [] },
  "inspection-published": { weight: beginning(entry()), told: OF_THE_FORCE, words: [] },
  "inspection-merged": { weight: entry(), told: OF_THE_FORCE, words: [] },
  // Its report tells of it.
  "record-came-over": { weight: entry("record"), told: NOBODY, words: [] },
} as const satisfies Kinds<InspectionFacts>;

/** How each is read from where it was stored. */
export const INSPECTION_FACTS: Shapes<InspectionFacts, "kind"> = {
  "inspection-recorded": { title: text },
  "reader-named": { reader: text, title: text },
  "reader-dropped": { reader: text, title: text },
  "inspection-published": {
    title: text,
    findings: number,
    grades: perhaps(listOf(object<Graded>({ question: text, grade: text }))),
  },
  "inspection-merged": { title: text, into: text, findings: number },
  "record-came-over": { report: text, was: text, same: orNull(text) },
};
