import type { CalendarDate } from "@/lib/domain/calendar";
import type { WaitsFor } from "@/lib/domain/dependency/dependency";
import type { FindingCommand } from "@/lib/domain/finding/commands";
import type { Deadline } from "@/lib/domain/finding/deadline";
import type { FindingFacts } from "@/lib/domain/finding/facts";
import type { Status } from "@/lib/domain/finding/finding";
import type { FindingKind } from "@/lib/domain/finding/kind";
import type { LinkKind } from "@/lib/domain/finding/lists";
import type { Overdue } from "@/lib/domain/finding/overdue";
import type { FindingRefusal } from "@/lib/domain/finding/refusals";
import type { DateRange, FilterName, RangeName, Sort } from "@/lib/domain/finding/register-filter";
import type { CommandsWords, Done, FactsWords, RefusalWords, ToldWords } from "./shapes";

/** The columns of a finding in a file, beside those that say which day it shows. */
export type ExportColumn =
  | "response"
  | "doneTests"
  | "reference"
  | "ownReference"
  | "force"
  | "kind"
  | "theme"
  | "parent"
  | "text"
  | "inspection"
  | "published"
  | "deadlineAsPublished"
  | "deadline"
  | "progress"
  | "updated"
  | "priority"
  | "nextStep"
  | "nextStepOn"
  | "assurance"
  | "progressBeforeReopening"
  | "assuranceBeforeReopening"
  | "status"
  | "statusSince"
  | "confirmed"
  | "owner"
  | "ownerLeft"
  | "sponsor"
  | "sponsorLeft"
  | "latestWords"
  | "moveReasons"
  | "daysOver"
  | "firstTarget"
  | "target"
  | "moves"
  | "slipped"
  | "overdueSince"
  | "overdueAgainst"
  | "overdueWith"
  | "waitsOn"
  | "nextCheck"
  | "daysAfterFirstTarget"
  | "daysAfterDeadline"
  | "submitted"
  | "illustrative";

export interface FindingWords {
  /** A finding in a file: the heads of its columns, and the few words that stand in cells. */
  readonly exported: {
    readonly head: Record<ExportColumn, string>;
    /** "granted by the Joint audit committee". */
    readonly grantedBy: (committee: string) => string;
    readonly demonstration: string;
    readonly yes: string;
    readonly notYet: string;
  };
  readonly status: Record<Status, string>;
  /** "W12 in the force’s own register" */
  readonly ownNumber: (own: string) => string;
  readonly kind: Record<FindingKind, { readonly one: string; readonly many: string }>;
  /** "1 cause of concern", "3 causes of concern". */
  readonly count: (kind: FindingKind, count: number) => string;
  /** A link read from the finding that says it, and from the other end. */
  readonly link: Record<LinkKind, { readonly forward: string; readonly back: string }>;
  /** Beside the post of an owner or sponsor who is suspended, has another role or is gone; and both in one line. */
  readonly hasLeft: string;
  readonly left: (post: string) => string;
  /** "3 of 5 recommendations closed". */
  readonly rollUp: (counts: { readonly closed: number; readonly all: number }) => string;
  /** A published deadline: "within 3 months (by 22 March 2024)". Without a publication date, the words alone. */
  readonly deadline: (deadline: Deadline, publishedOn: CalendarDate | null) => string;
  readonly overdue: {
    /** "31 May, 21 days over". Which date it is, and who is waited for, is said beside it by `pastDates`. */
    readonly since: (since: CalendarDate, today: CalendarDate) => string;
    /** Which of the two dates is past, and who is waited for. */
    readonly against: (date: Overdue["against"], waitsFor: WaitsFor) => string;
    /** What is past of the one that has been for longest, and how many are. */
    readonly recommendations: (longest: string, count: number) => string;
  };
  /** What each filter of the register is called, and its order. */
  readonly filter: Record<FilterName, string>;
  /** What a range of days is of. */
  readonly range: Record<RangeName, string>;
  /** "1 Jan 2024 to 31 Mar 2024", "from 1 Jan 2024"; nothing of a range that is open on both sides. */
  readonly within: (range: DateRange) => string;
  /** A range that ends before it begins. */
  readonly backwards: (
    name: FilterName,
    days: { readonly value: CalendarDate; readonly before: CalendarDate },
  ) => string;
  /** A value in an address that a filter does not have at all, or that is nothing which the asker can see. */
  readonly unknownValue: (name: FilterName, value: string) => string;
  readonly unknownInFile: (name: FilterName, value: string) => string;
  readonly unseenValue: (name: FilterName, value: string) => string;
  /** More values of one filter than are looked for. */
  readonly tooManyValues: (name: FilterName, many: { readonly given: number; readonly taken: number }) => string;
  /** Each order of the register, one way and the other: what stands first. */
  readonly order: Record<Sort, { readonly ascending: string; readonly descending: string }>;
  readonly commands: CommandsWords<FindingCommand["do"]>;
  readonly facts: FactsWords<FindingFacts>;
  readonly told: ToldWords<FindingFacts>;
  readonly refusals: RefusalWords<FindingRefusal>;
  readonly done: Record<"confirm-records", Done>;
}
