import { nameOf } from "./by-reference";
import type { FieldSpec } from "./field-spec";
import type { FormProblem, FormState, NewsLine } from "./form-state";

/** What is asked of each finding, in the order of the form. */
export const UPDATE_FIELDS = ["progress", "note", "next", "nextOn"] as const;
export type UpdateField = (typeof UPDATE_FIELDS)[number];

export { nameOf };

/** Something wrong at a field of one finding, or with all that was said of it. */
export interface UpdateProblem extends FormProblem {
  readonly name: string;
  readonly reference: string;
}

/** A finding in the form: what is known of it, in words, and its fields. */
export interface UpdateRow {
  readonly reference: string;
  readonly text: string;
  /** Its kind, status, progress, and how long ago it was updated. */
  readonly about: readonly string[];
  readonly next: string | null;
  /** What is new of it, where the form is about that; and how much more of it there is. */
  readonly news?: { readonly title: string; readonly lines: readonly NewsLine[]; readonly more: number };
  /** What stands below its words with pages of their own: its challenges. */
  readonly links?: readonly { readonly href: string; readonly label: string; readonly says: string }[];
  readonly fields: readonly (FieldSpec & { readonly name: string })[];
  /** Fields that most leave empty stand folded under these words; open as soon as something is in one. */
  readonly folded?: { readonly summary: string; readonly names: readonly string[] };
  readonly version: number;
}

/** What the form says of what was sent: what is saved, and of the rest why not, with what was done to it meanwhile. */
export interface UpdatesState extends FormState {
  readonly problems: readonly (FormProblem | UpdateProblem)[];
  readonly saved: readonly string[];
  /** The findings that are not saved, as they are now: one of them may stand on the page no more. */
  readonly rows: readonly UpdateRow[];
  readonly newsOf: Readonly<Record<string, NonNullable<FormState["news"]>>>;
}

export const NOTHING_SENT: UpdatesState = { problems: [], typed: {}, news: null, saved: [], rows: [], newsOf: {} };

/** What a filled-in form would change of one finding: each field from what it is to what it becomes. */
export interface UpdateDifference {
  readonly row: number;
  readonly reference: string;
  readonly text: string;
  readonly lines: readonly { readonly what: string; readonly from: string | null; readonly to: string }[];
}

/** A row of a file that is about no finding, with all that was filled in. */
export interface LostRow {
  readonly row: number;
  readonly why: string;
  readonly said: readonly string[];
}

/** What a file holds, before anything of it is saved: what would be, what is to be put right first, what is about nothing. */
export interface UpdatesFileState extends UpdatesState {
  readonly differences: readonly UpdateDifference[];
  readonly lost: readonly LostRow[];
  /** Whether a file was read. */
  readonly isRead: boolean;
}

export const NO_FILE: UpdatesFileState = { ...NOTHING_SENT, differences: [], lost: [], isRead: false };
