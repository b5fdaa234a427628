import type { BoardPackCommandName } from "@/lib/domain/board-pack/commands";
import type { TableChange } from "@/lib/domain/board-pack/document";
import type { BoardPackFacts } from "@/lib/domain/board-pack/facts";
import type { Minuted, Section } from "@/lib/domain/board-pack/lists";
import type { BoardPackRefusal } from "@/lib/domain/board-pack/refusals";
import type { PackBefore } from "@/lib/domain/board-pack/source";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { WaitsFor } from "@/lib/domain/dependency/dependency";
import type { Overdue } from "@/lib/domain/finding/overdue";
import type { Done, FactsWords, OtherCommandWords, RefusalWords, ToldWords } from "./shapes";

/** The heads of the columns of a board pack. */
export type PackHead =
  | (
      | "kind"
      | "status"
      | "known"
      | "late"
      | "opening"
      | "new"
      | "reopened"
      | "closed"
      | "inError"
      | "rekinded"
      | "closing"
    )
  | (
      | "entered"
      | "left"
      | "force"
      | "reference"
      | "finding"
      | "what"
      | "on"
      | "recordedOn"
      | "cause"
      | "report"
      | "publishedOn"
    )
  | ("closedOn" | "outcome" | "lateTarget" | "lateDeadline" | "submittedOn" | "by" | "returnedOn" | "points" | "note")
  | ("reopenedOn" | "why" | "movedOn" | "from" | "to" | "days" | "reason" | "move" | "grantedBy" | "since" | "against")
  | ("whose" | "owner" | "months" | "progress" | "assurance" | "challenge" | "about" | "pressed" | "lastDay" | "day")
  | ("respondedOn" | "measure" | "target" | "value" | "readOn" | "unit" | "pack" | "number" | "minuted" | "meeting")
  | ("metOn" | "words" | "dueOn" | "answer" | "answeredOn");

export interface BoardPackWords {
  /** Of a force, or of all; or of what a saved view shows of them. */
  readonly title: (scope: string | null, view: string | null) => string;
  readonly allForces: string;
  readonly period: (from: CalendarDate, to: CalendarDate) => string;
  readonly marking: string;
  readonly illustrative: string;
  readonly minuted: Record<Minuted, string>;
  /** A request that waits for its answer, on somebody's work; `answers` where they may give it. */
  readonly duty: {
    readonly one: (request: {
      readonly number: number;
      readonly meeting: string;
      readonly dueOn: CalendarDate | null;
      readonly answers: boolean;
    }) => string;
    readonly many: (count: number) => readonly [what: string, why: string];
  };
  /** Each table: its title, the rule by which it is made, and what is said where it has no row. */
  readonly sections: Record<Section, { readonly title: string; readonly rule: string; readonly none: string }>;
  readonly heads: Record<PackHead, string>;
  readonly all: string;
  readonly months: (months: number) => string;
  readonly whose: Record<WaitsFor, string>;
  readonly against: Record<Overdue["against"], string>;
  readonly wasRecorded: {
    readonly import: (source: string) => string;
    readonly report: (source: string) => string;
    readonly person: (by: string) => string;
  };
  readonly facts: {
    readonly term: Record<"period" | "findings" | "records" | "holds" | "before" | "opening" | "known", string>;
    /** Of a pack that is of what a view shows. */
    readonly findings: (view: string) => string;
    /** Of a force that ended and whose record it has; `came`: how many were open of it, where the pack before does not count them. */
    readonly records: (record: { name: string; on: CalendarDate; came: number | null }) => string;
    readonly holds: (exceptions: boolean, quietDays: number) => string;
    readonly before: (pack: PackBefore | null) => string;
    /** How many findings were open before the first day, and by how many more, or fewer, than was known then; why, one a cause. */
    readonly opening: (opening: number, late: number, causes: readonly string[]) => string;
    readonly known: string;
  };
  /** "WMP-BP-2024-001, version 2, issued 30 September 2024". */
  readonly issued: (reference: string, number: number, on: CalendarDate) => string;
  readonly page: { readonly foot: (issued: string, marking: string) => string; readonly of: string };
  /** What became other when it was issued again, a line a table. */
  readonly changed: (changes: readonly TableChange[]) => readonly string[];
  readonly tooLong: (rows: number, most: number) => string;
  readonly commands: { readonly [Name in BoardPackCommandName]: OtherCommandWords };
  readonly done: Record<"save-layout" | "drop-layout", Done>;
  readonly events: FactsWords<BoardPackFacts>;
  readonly told: ToldWords<BoardPackFacts>;
  readonly refusals: RefusalWords<BoardPackRefusal>;
}
