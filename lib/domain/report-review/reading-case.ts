import type { CalendarDate } from "../calendar";
import type { EarlierCause, InspectionDraft } from "../inspection/draft";
import type { Lists } from "../list/lists";
import type { Report } from "../proposal/reported";
import type { Numbering } from "../reference";
import type { Refusal } from "../refusal";
import type { Body } from "../response/body";
import type { ReportThere } from "./plan";
import type { Review } from "./review";

/** The inspection that a report is recorded into, where it is not a new one. */
export interface RecordInto extends ReportThere {
  readonly id: string;
  /** Its drafts and judgments while it is not published. */
  readonly draft: Pick<InspectionDraft, "findings" | "judgments"> | null;
}

/** A report under review with all that recording it depends on, read under the lock of its force. */
export interface ReadingCase {
  readonly id: string;
  readonly review: Review;
  readonly lines: readonly string[];
  readonly state: "open" | "recorded" | "dropped";
  readonly version: number;
  /** The inspection that was made of it when it was recorded. */
  readonly inspectionId: string | null;
  readonly force: (Numbering & { readonly id: string; readonly name: string; readonly body: Body | null }) | null;
  /** The same report, as the register has it: its judgments stand. */
  readonly there: ReportThere | null;
  /** Null for a new inspection; "unknown" where the inspector chose one that is not there. */
  readonly into: RecordInto | "unknown" | null;
  /** Published findings of the force that drafts or changes name, by reference. */
  readonly named: ReadonlyMap<string, { readonly id: string; readonly publishedOn: CalendarDate }>;
  /** Causes of concern of the register that drafts stand under, by reference. */
  readonly causes: ReadonlyMap<string, EarlierCause>;
  readonly spellEnteredOn: CalendarDate | null;
  readonly waiting: readonly Pick<Report, "what" | "findingId" | "on">[];
  readonly lists: Lists;
  readonly mint: () => string;
}

/** What its reader says when a report is recorded, and the moment of it. */
export interface RecordAsked {
  /** That the report is recorded for the force it is read for, though it names another. */
  readonly otherForce: boolean;
  /** The version of the review that the page showed; null where it does not matter. */
  readonly version: number | null;
  readonly today: CalendarDate;
  readonly illustrative: boolean;
}

/** Why nothing can be done with a report that is not under review any more; null while it is. */
export function ended({ state }: Pick<ReadingCase, "state">): Refusal | null {
  if (state === "open") return null;
  return { why: "draft-unfit", because: state === "recorded" ? "recorded" : "discarded" };
}
