import type { AccuracyComment } from "../accuracy/comment";
import type { CalendarDate } from "../calendar";
import type { Spell } from "../engage/spell";
import type { Deadline } from "../finding/deadline";
import type { FindingKind } from "../finding/kind";
import type { Lists } from "../list/lists";
import type { Earlier, Reassessed } from "../reassessment/reassessment";
import type { Numbering } from "../reference";
import type { Body } from "../response/body";

/** A finding of an inspection that is not published yet: it has no reference, and only inspectors and named readers see it. */
export interface DraftFinding {
  readonly id: string;
  readonly forceId: string;
  readonly kind: FindingKind;
  readonly text: string;
  readonly deadline: Deadline;
  readonly theme: string | null;
  readonly parentId: string | null;
  readonly position: number;
  readonly illustrative: boolean;
}

/** A published cause of concern that recommendations of a later report stand under: a revisit may add some to it. */
export interface EarlierCause {
  readonly id: string;
  readonly forceId: string;
  readonly reference: string;
  /** Keeps what is added to it beside it in the order of references. */
  readonly family: string;
}

/** A judgment of the inspection; `position` is its place among them. */
export interface Judged {
  readonly id: string;
  readonly forceId: string;
  readonly question: string;
  readonly grade: string;
  readonly position: number;
}

export interface InspectionDraft {
  readonly id: string;
  readonly title: string;
  readonly publishedOn: CalendarDate | null;
  readonly type: string;
  readonly findings: readonly DraftFinding[];
  readonly judgments: readonly Judged[];
  readonly isLetter: boolean;
  /** Those that recommendations of this report stand under. */
  readonly earlierCauses: readonly EarlierCause[];
}

/** A force that the inspection is on, as publication needs it. */
export interface ForceOnReport extends Numbering {
  readonly id: string;
  readonly spell: Spell | null;
  /** Its policing body, which is to respond to the report; null where it has none. */
  readonly body: Body | null;
  /** That it is no more, and who came after it. */
  readonly ended?: { readonly on: CalendarDate; readonly name: string } | null;
  readonly name?: string;
}

/** An earlier finding of the force that a draft raises again; `id` is for the link. */
export interface Repeat {
  readonly id: string;
  readonly forceId: string;
  readonly findingId: string;
  readonly reference: string;
  /** Null where the force has no such finding. */
  readonly other: { readonly id: string; readonly publishedOn: CalendarDate | null } | null;
}

/** All that a decision about one inspection may depend on, read under the lock of its forces; what a command does not need is empty. */
export interface InspectionCase {
  readonly draft: InspectionDraft;
  readonly forceIds: readonly string[];
  /** Counts the changes of the draft: a page that shows another number is out of date. */
  readonly version: number;
  /** The product's lists, from which a command chooses. */
  readonly lists: Lists;
  readonly forces: readonly ForceOnReport[];
  readonly repeats: readonly Repeat[];
  /** The person whom a command names as a reader: whether they are one, and who they are where they work for one of its forces or its policing body. */
  readonly reader: {
    readonly named: boolean;
    readonly is: { readonly post: string; readonly forceId: string } | null;
  } | null;
  /** The asker's own force of the inspection, where they are named as a reader of it; null for anybody else. */
  readonly asker: { readonly forceId: string } | null;
  /** What named readers said of its facts. */
  readonly comments: readonly AccuracyComment[];
  /** What it says of earlier findings, and the one that the command names. */
  readonly reassessed: readonly Reassessed[];
  readonly earlier: Earlier | null;
  /** What forces recorded of it and nobody has confirmed, in the order of the references. */
  readonly unconfirmed: readonly { readonly id: string; readonly forceId: string; readonly reference: string }[];
}
