import type { CalendarDate } from "../calendar";
import type { Outcome } from "../closure/lists";
import type { DatedNote } from "../evidence/holds";
import type { Marking } from "../evidence/lists";
import type { Status } from "../finding/finding";
import type { FindingKind } from "../finding/kind";
import type { Progress } from "../progress/lists";

/** A finding of the force that is to be inspected, on one of the themes. */
export interface FoundHere {
  readonly reference: string;
  readonly text: string;
  readonly kind: FindingKind;
  /** The key of its theme, or of its cause of concern's. */
  readonly theme: string;
  readonly report: string;
  readonly publishedOn: CalendarDate;
  /** The first day of the fieldwork that found it. */
  readonly fieldworkFrom: CalendarDate | null;
  readonly status: Status;
  readonly statusOn: CalendarDate | null;
  readonly progress: Progress | null;
  readonly outcome: Outcome | null;
  /** The evidence that stands for it, as far as the asker reads it. */
  readonly notes: readonly (DatedNote & { readonly title: string; readonly kind: string; readonly marking: Marking })[];
}

/** A finding of another force, as the public reads it. */
export interface FoundElsewhere {
  readonly force: string;
  readonly reference: string;
  readonly text: string;
  readonly kind: FindingKind;
  readonly theme: string;
  readonly report: string;
  readonly publishedOn: CalendarDate;
  readonly status: Status;
  readonly closedOn: CalendarDate | null;
  readonly outcome: Outcome | null;
}

/** What a planned visit is. */
export const VISITS = ["revisit", "inspection"] as const;

/** A visit that is planned: a revisit, or an inspection that is recorded and not published. */
export interface PlannedVisit {
  readonly id: string;
  readonly is: (typeof VISITS)[number];
  readonly title: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Keys of themes. */
  readonly themes: readonly string[];
}

/** From the first day of the fieldwork to the last. */
export interface Fieldwork {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}
