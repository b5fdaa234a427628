import type { AccuracyFacts } from "@/lib/domain/accuracy/facts";
import type { AccuracyRefusal } from "@/lib/domain/accuracy/refusals";
import type { Role, Side } from "@/lib/domain/actor";
import type { AllocationCommand } from "@/lib/domain/allocation/commands";
import type { AllocationFacts } from "@/lib/domain/allocation/facts";
import type { AllocationRefusal } from "@/lib/domain/allocation/refusals";
import type { Lifetime, Scope, TokenKind } from "@/lib/domain/api-token/api-token";
import type { ApiTokenRefusal } from "@/lib/domain/api-token/refusals";
import type { AssuranceCommand } from "@/lib/domain/assurance/commands";
import type { AssuranceFacts } from "@/lib/domain/assurance/facts";
import type { Ask, Assurance } from "@/lib/domain/assurance/lists";
import type { AssuranceRefusal } from "@/lib/domain/assurance/refusals";
import type { Audience } from "@/lib/domain/audience";
import type { Wrong, WrongField } from "@/lib/domain/before-they-come/asked";
import type { BoardPackCommandName } from "@/lib/domain/board-pack/commands";
import type { TableChange } from "@/lib/domain/board-pack/document";
import type { BoardPackFacts } from "@/lib/domain/board-pack/facts";
import type { Minuted, Section } from "@/lib/domain/board-pack/lists";
import type { BoardPackRefusal } from "@/lib/domain/board-pack/refusals";
import type { PackBefore } from "@/lib/domain/board-pack/source";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { ChallengeCommandName } from "@/lib/domain/challenge/commands";
import type { ChallengeFacts } from "@/lib/domain/challenge/facts";
import type { ChallengeState, TurnKind } from "@/lib/domain/challenge/lists";
import type { ChallengeRefusal } from "@/lib/domain/challenge/refusals";
import type { ClosureCommand } from "@/lib/domain/closure/commands";
import type { ClosureFacts } from "@/lib/domain/closure/facts";
import type { Lateness } from "@/lib/domain/closure/lateness";
import type { Outcome, VerificationMethod } from "@/lib/domain/closure/lists";
import type { ClosureRefusal } from "@/lib/domain/closure/refusals";
import type { CommandName } from "@/lib/domain/command";
import type { DependencyCommand } from "@/lib/domain/dependency/commands";
import type { WaitsFor } from "@/lib/domain/dependency/dependency";
import type { DependencyFacts } from "@/lib/domain/dependency/facts";
import type { DependencyRefusal } from "@/lib/domain/dependency/refusals";
import type { DirectionCommandName } from "@/lib/domain/direction/commands";
import type { DirectionState } from "@/lib/domain/direction/direction";
import type { DirectionFacts } from "@/lib/domain/direction/facts";
import type { DirectionRefusal } from "@/lib/domain/direction/refusals";
import type { DoneTestCommand } from "@/lib/domain/done-test/commands";
import type { DoneTestState } from "@/lib/domain/done-test/done-test";
import type { DoneTestFacts } from "@/lib/domain/done-test/facts";
import type { DoneTestRefusal } from "@/lib/domain/done-test/refusals";
import type { ChallengeDuty, DeskDuty, DutyKind, ResponseDuty, WeightiestChange } from "@/lib/domain/duties";
import type { EngageCommand } from "@/lib/domain/engage/commands";
import type { EngageFacts } from "@/lib/domain/engage/facts";
import type { EngageCommand as ForceCommand } from "@/lib/domain/engage/force-commands";
import type { EngageRefusal } from "@/lib/domain/engage/refusals";
import type { Facts } from "@/lib/domain/event";
import type { EvidenceCommand } from "@/lib/domain/evidence/commands";
import type { EvidenceFacts } from "@/lib/domain/evidence/facts";
import type { Holding } from "@/lib/domain/evidence/holds";
import type { Standing as NoteStanding } from "@/lib/domain/evidence/library";
import type { FileKind, FileRefusal, FileState, Marking } from "@/lib/domain/evidence/lists";
import type { EvidenceRefusal } from "@/lib/domain/evidence/refusals";
import type { CalendarEntry } from "@/lib/domain/feed/entries";
import type { Case } from "@/lib/domain/finding/case";
import type { FindingCommand } from "@/lib/domain/finding/commands";
import type { Deadline } from "@/lib/domain/finding/deadline";
import type { FindingFacts } from "@/lib/domain/finding/facts";
import type { Status } from "@/lib/domain/finding/finding";
import type { FindingKind } from "@/lib/domain/finding/kind";
import type { LinkKind, Searched } from "@/lib/domain/finding/lists";
import type { Overdue } from "@/lib/domain/finding/overdue";
import type { FindingRefusal } from "@/lib/domain/finding/refusals";
import type { DateRange, FilterName, RangeName, Sort } from "@/lib/domain/finding/register-filter";
import type { FollowUpCommand } from "@/lib/domain/follow-up/commands";
import type { FollowUpFacts } from "@/lib/domain/follow-up/facts";
import type { FollowUpResult, FollowUpState } from "@/lib/domain/follow-up/follow-up";
import type { FollowUpRefusal } from "@/lib/domain/follow-up/refusals";
import type { InspectionFacts } from "@/lib/domain/inspection/facts";
import type { InspectionRefusal } from "@/lib/domain/inspection/refusals";
import type { LevelCommand } from "@/lib/domain/level/commands";
import type { LevelFacts } from "@/lib/domain/level/facts";
import type { LevelRefusal } from "@/lib/domain/level/refusals";
import type { ListFacts } from "@/lib/domain/list/facts";
import type { Entry, ListName } from "@/lib/domain/list/lists";
import type { ListRefusal } from "@/lib/domain/list/refusals";
import type { MailFailure, MailKind, MailState, Urgent } from "@/lib/domain/mail/lists";
import type { MeasureCommand } from "@/lib/domain/measure/commands";
import type { MeasureFacts } from "@/lib/domain/measure/facts";
import type { Better, MeasureState } from "@/lib/domain/measure/measure";
import type { MeasureRefusal } from "@/lib/domain/measure/refusals";
import type { NationalCommandName } from "@/lib/domain/national/commands";
import type { NationalFacts } from "@/lib/domain/national/facts";
import type { NationalAnswer } from "@/lib/domain/national/national";
import type { NationalRefusal } from "@/lib/domain/national/refusals";
import type { ToldAs } from "@/lib/domain/notice/lists";
import type { ToldKind } from "@/lib/domain/notice/told";
import type { AccessEvent } from "@/lib/domain/people/access";
import type { AccountNews } from "@/lib/domain/people/account-news";
import type { PeopleFacts } from "@/lib/domain/people/facts";
import type { Held } from "@/lib/domain/people/held";
import type { PeopleRefusal } from "@/lib/domain/people/refusals";
import type { PlanCommand } from "@/lib/domain/plan/commands";
import type { PlanFacts } from "@/lib/domain/plan/facts";
import type { ActionState, Response } from "@/lib/domain/plan/lists";
import type { PlanRefusal } from "@/lib/domain/plan/refusals";
import type { Standing } from "@/lib/domain/policy";
import type { ProgressCommand } from "@/lib/domain/progress/commands";
import type { ProgressFacts } from "@/lib/domain/progress/facts";
import type { NextStep, Progress } from "@/lib/domain/progress/lists";
import type { ProgressRefusal } from "@/lib/domain/progress/refusals";
import type { FormColumn } from "@/lib/domain/progress/updates-sheet";
import type { ProposalFacts } from "@/lib/domain/proposal/facts";
import type { Proposed } from "@/lib/domain/proposal/proposal";
import type { ProposalRefusal } from "@/lib/domain/proposal/refusals";
import type { PublicWordingCommand } from "@/lib/domain/public-wording/commands";
import type { PublicWordingFacts } from "@/lib/domain/public-wording/facts";
import type { PublicWordingRefusal } from "@/lib/domain/public-wording/refusals";
import type { RatingCommand } from "@/lib/domain/rating/commands";
import type { RatingFacts } from "@/lib/domain/rating/facts";
import type { ReassessmentFacts } from "@/lib/domain/reassessment/facts";
import type { Says } from "@/lib/domain/reassessment/reassessment";
import type { ReassessmentRefusal } from "@/lib/domain/reassessment/refusals";
import type { RedactionFacts } from "@/lib/domain/redaction/facts";
import type { RedactionState } from "@/lib/domain/redaction/lists";
import type { RedactionRefusal } from "@/lib/domain/redaction/refusals";
import type { GeneralRefusal, Refusal } from "@/lib/domain/refusal";
import type { OutlinedChange } from "@/lib/domain/register-import/changes";
import type { ImportColumn } from "@/lib/domain/register-import/column";
import type { ImportFacts } from "@/lib/domain/register-import/facts";
import type { UpdatedRow } from "@/lib/domain/register-import/import-result";
import type { Issue, IssueKind } from "@/lib/domain/register-import/issue";
import type { ImportFailure, OrderState } from "@/lib/domain/register-import/outline";
import type { PlanCounts } from "@/lib/domain/register-import/plan";
import type { ImportRefusal } from "@/lib/domain/register-import/refusals";
import type { LeftSheet } from "@/lib/domain/register-import/sheets-read";
import type { SpreadsheetRefusal } from "@/lib/domain/register-import/spreadsheet";
import type { ProgressMeaning } from "@/lib/domain/register-import/value-words";
import type { Reminder } from "@/lib/domain/reminder/due";
import type { ReminderFacts } from "@/lib/domain/reminder/facts";
import type { Reminded, ReminderClock } from "@/lib/domain/reminder/lists";
import type { ReadingRefusal } from "@/lib/domain/report-review/refusals";
import type { Likeness, Review, WhyLook } from "@/lib/domain/report-review/review";
import type { WhyNothing } from "@/lib/domain/report-text/why-nothing";
import type { RepresentationCommand } from "@/lib/domain/representation/commands";
import type { RepresentationFacts } from "@/lib/domain/representation/facts";
import type { RepresentationRefusal } from "@/lib/domain/representation/refusals";
import type { Representing } from "@/lib/domain/representation/representation";
import type { BankHoliday, NoWorkingDay } from "@/lib/domain/response/bank-holidays";
import type { Clock } from "@/lib/domain/response/clock";
import type { ResponseCommandName } from "@/lib/domain/response/commands";
import type { ResponseDocument } from "@/lib/domain/response/document";
import type { ResponseFacts } from "@/lib/domain/response/facts";
import type { Action, NotRequired, Recipient, ResponseState } from "@/lib/domain/response/lists";
import type { ResponseRefusal } from "@/lib/domain/response/refusals";
import type { RetentionKind } from "@/lib/domain/retention/terms";
import type { RevisitCommandName } from "@/lib/domain/revisit/commands";
import type { RevisitFacts } from "@/lib/domain/revisit/facts";
import type { RevisitRefusal } from "@/lib/domain/revisit/refusals";
import type { RevisitState } from "@/lib/domain/revisit/revisit";
import type { SavedViewRefusal } from "@/lib/domain/saved-view/refusals";
import type { SortingCommand } from "@/lib/domain/sorting/commands";
import type { SortingFacts } from "@/lib/domain/sorting/facts";
import type { Priority } from "@/lib/domain/sorting/lists";
import type { SubmissionCommand } from "@/lib/domain/submission/commands";
import type { SubmissionFacts } from "@/lib/domain/submission/facts";
import type { SubmissionState } from "@/lib/domain/submission/lists";
import type { SubmissionRefusal } from "@/lib/domain/submission/refusals";
import type { SignOffAsk } from "@/lib/domain/submission/sign-off";
import type { SuccessionFacts } from "@/lib/domain/succession/facts";
import type { SuccessionRefusal } from "@/lib/domain/succession/refusals";
import type { Passes } from "@/lib/domain/succession/succession";
import type { TargetCommand } from "@/lib/domain/target/commands";
import type { TargetFacts } from "@/lib/domain/target/facts";
import type { Decider, MoveReason } from "@/lib/domain/target/lists";
import type { TargetRefusal } from "@/lib/domain/target/refusals";
import type { UnreadReason } from "@/lib/domain/unread";
import type { Break, Differing, Meeting } from "@/lib/domain/verdict";
import type { Sight } from "@/lib/domain/visibility";
import type { About } from "@/lib/domain/weight";
import type { Row } from "@/lib/domain/workflow";
import type { WordedRefusal } from "./refused";
import type { Sentence } from "./sentence";

/**
 * What a language has to say. Everything follows from the closed lists of the domain: a value, command, fact or refusal
 * without its words does not compile, in any language. `en.ts` is one; another is another object of this type.
 */

/** What a page says after an action led to it: what is done, and what happens next or nothing. */
export type Done = readonly [title: string, next: string];

/** What somebody can ask for: of one finding, of a force, its Engage spell and its sign-off, of the response to a report, of a challenge. */
export type Asked =
  | CommandName
  | ForceCommand["do"]
  | SignOffAsk["do"]
  | ResponseCommandName
  | ResponseOpening
  | ChallengeCommandName
  | BoardPackCommandName
  | RevisitCommandName
  | DirectionCommandName
  | LevelCommand["do"]
  | NationalCommandName;
/** A response opened by hand, and what an inspector says that opens one. */
export type ResponseOpening = "open-response" | "apply-report";

export interface CommandWords {
  /** What a button says and the page behind it is called: a verb, and what it is done to. */
  readonly title: string;
  /** Where the case makes the same command another thing to do; null where none does. */
  readonly inThisCase: ((theCase: Case) => string | false) | null;
  /** The end of a sentence that begins "Only an inspector can …". */
  readonly deed: string;
  readonly done: Done;
}

type CommandsWords<Name extends string> = { readonly [One in Name]: CommandWords };
type FactsWords<Of extends { readonly kind: string }> = {
  readonly [Kind in Of["kind"]]: (facts: Extract<Of, { kind: Kind }>) => Sentence;
};
type RefusalWords<Of extends { readonly why: string }> = {
  /** `deed` is what was asked for, where that is known. */
  readonly [Why in Of["why"]]: (refusal: Extract<Of, { why: Why }>, deed: string | null) => string | WordedRefusal;
};

export type FactsOf<Kind extends Facts["kind"]> = Extract<Facts, { kind: Kind }>;
export type RefusalOf<Why extends Refusal["why"]> = Extract<Refusal, { why: Why }>;

export interface AllocationWords {
  readonly commands: CommandsWords<AllocationCommand["do"]>;
  readonly facts: FactsWords<AllocationFacts>;
  readonly refusals: RefusalWords<AllocationRefusal>;
}

export interface AssuranceWords {
  readonly value: Record<Assurance, string>;
  readonly commands: CommandsWords<AssuranceCommand["do"]>;
  readonly facts: FactsWords<AssuranceFacts>;
  readonly refusals: RefusalWords<AssuranceRefusal>;
  readonly asked: (ask: Ask) => string;
  readonly done: Record<"save-reviews", Done>;
}

export interface ClosureWords {
  readonly outcome: Record<Outcome, string>;
  readonly method: Record<VerificationMethod, string>;
  /** "79 days after its first target and 12 days before its published deadline"; null of what had neither. */
  readonly lateness: (late: Lateness) => string | null;
  readonly commands: CommandsWords<ClosureCommand["do"]>;
  readonly facts: FactsWords<ClosureFacts>;
  readonly refusals: RefusalWords<ClosureRefusal>;
}

export interface FollowUpWords {
  readonly result: Record<FollowUpResult, string>;
  readonly state: Record<FollowUpState, string>;
  readonly commands: CommandsWords<FollowUpCommand["do"]>;
  readonly facts: FactsWords<FollowUpFacts>;
  readonly refusals: RefusalWords<FollowUpRefusal>;
}

export interface MeasureWords {
  readonly better: Record<Better, string>;
  readonly state: Record<MeasureState, string>;
  /** "90% or more", "10 cases or fewer". */
  readonly goal: (measure: { readonly better: Better; readonly target: number; readonly unit: string }) => string;
  readonly commands: CommandsWords<MeasureCommand["do"]>;
  readonly facts: FactsWords<MeasureFacts>;
  readonly refusals: RefusalWords<MeasureRefusal>;
}

export interface PlanWords {
  readonly response: Record<Response, string>;
  readonly action: Record<ActionState, string>;
  /** Of an action whose day has passed. */
  readonly late: string;
  readonly commands: CommandsWords<PlanCommand["do"]>;
  readonly facts: FactsWords<PlanFacts>;
  readonly refusals: RefusalWords<PlanRefusal>;
}

export interface DoneTestWords {
  readonly state: Record<DoneTestState, string>;
  /** "2 of 3 done tests met". */
  readonly metOf: (met: number, all: number) => string;
  readonly commands: CommandsWords<DoneTestCommand["do"]>;
  readonly facts: FactsWords<DoneTestFacts>;
  readonly refusals: RefusalWords<DoneTestRefusal>;
}

/** What the line of one finding on somebody's work page can say. */
export interface DutyAbout {
  readonly does: CommandName | null;
  readonly change: WeightiestChange;
  readonly points: number;
  readonly recommendations: number;
  readonly overdue: Overdue | null;
  readonly firstTarget: CalendarDate | null;
  readonly target: CalendarDate | null;
  readonly moves: number;
  readonly today: CalendarDate;
}

export interface DutyWords {
  /** What is to be done about one finding. */
  readonly one: { readonly [Kind in DutyKind]: (about: DutyAbout) => string };
  /** What more its line says, where the wording of the finding is not enough. */
  readonly why: { readonly [Kind in DutyKind]?: (about: DutyAbout) => string | null | false };
  /** What is to be done about many, and why. */
  readonly many: { readonly [Kind in DutyKind]: (count: number) => readonly [what: string, why: string] };
  /** "Progress changed since you reviewed it"; "3 findings changed in progress since you reviewed them". */
  readonly changed: Record<WeightiestChange, { readonly one: string; readonly many: string }>;
  /** The register's filter by what the reader has to do. */
  readonly filter: Record<DutyKind, string>;
  readonly desk: {
    readonly [Kind in DeskDuty]: (line: {
      readonly count: number;
      readonly name: string;
    }) => readonly [what: string, why: string];
  };
  /** What would end it, by which date is past. */
  readonly overdueEnds: (overdue: Overdue) => string;
}

export interface EngageWords {
  readonly commands: CommandsWords<EngageCommand["do"]>;
  readonly forceCommands: { readonly [Name in ForceCommand["do"]]: Pick<CommandWords, "deed" | "done"> };
  readonly facts: FactsWords<EngageFacts>;
  readonly refusals: RefusalWords<EngageRefusal>;
}

export interface EvidenceWords {
  readonly marking: Record<Marking, string>;
  readonly markingHint: string;
  /** Said at every box into which evidence is typed or put. */
  readonly personalData: string;
  readonly fileKind: Record<FileKind, string>;
  readonly fileState: Record<FileState, string>;
  /** Why a file is not kept, and the way out. */
  readonly fileRefusal: Record<FileRefusal, string>;
  readonly notSent: string;
  readonly tooMuchAtOnce: string;
  readonly tooManyAtOnce: string;
  readonly filesHint: string;
  /** What becomes of files that are sent, with a virus scanner and without one. */
  readonly scanned: string;
  readonly notScanned: string;
  /** The index of an evidence pack. */
  readonly pack: {
    readonly head: readonly string[];
    readonly title: (of: string) => string;
    readonly intro: (on: string) => string;
    readonly period: (from: string | null, to: string | null) => string;
    readonly none: string;
    readonly missing: string;
    readonly same: string;
    readonly differs: string;
    readonly illustrative: string;
    readonly yes: string;
    readonly tooLarge: string;
  };
  readonly standing: Record<NoteStanding, string>;
  readonly audience: Record<Audience, string>;
  readonly commands: CommandsWords<EvidenceCommand["do"]>;
  readonly facts: FactsWords<EvidenceFacts>;
  readonly refusals: RefusalWords<EvidenceRefusal>;
  readonly done: Record<
    "add-note" | "add-newer-note" | "use-note" | "widen-note" | "withdraw-note" | "withdraw-file",
    Done
  >;
}

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
  readonly refusals: RefusalWords<FindingRefusal>;
  readonly done: Record<"confirm-records", Done>;
}

export interface ImportWords {
  readonly facts: FactsWords<ImportFacts>;
  /** Why a file was not read at all, and the way out. */
  readonly spreadsheet: Record<SpreadsheetRefusal, string>;
  /** What each column is, for those who choose one. */
  readonly hint: Record<ImportColumn, string>;
  /** A finding as a row of the template would have it. */
  readonly example: Record<ImportColumn, string>;
  /** What a word in the file's progress column can mean. */
  readonly meaning: Record<ProgressMeaning, string>;
  readonly state: Readonly<Record<string, string>>;
  readonly failure: Record<ImportFailure, string>;
  /** How it stands with a file that is to be recorded, before the first row of it is written. */
  readonly order: Record<OrderState, string>;
  readonly closureProposed: string;
  /** What is to be said about a row: what is wrong and what to do, what is left out, or what differs. */
  readonly issue: { readonly [Kind in IssueKind]: (issue: Extract<Issue, { what: Kind }>) => string };
  /** "Row 7", "Rows 7, 9 and 12", "Rows 2, 3, 4, 5, 6 and 35 more". */
  readonly rows: (rows: readonly number[]) => string;
  /** What a row changes of a finding that the register had: what, from what, to what. */
  readonly change: (change: OutlinedChange) => { readonly what: string; readonly from: string; readonly to: string };
  /** All that a row changed, in one sentence each. */
  readonly update: (row: Pick<UpdatedRow, "changes" | "move">) => readonly string[];
  /** Why a sheet of a workbook is not read. */
  readonly sheetLeft: Record<LeftSheet, string>;
  readonly sheetRecorded: string;
  /** What is true of a file of which nothing would be recorded: rows that the register has, rows left out, rows with errors. */
  readonly nothingToRecord: (counts: PlanCounts) => { readonly title: string; readonly words: string };
  readonly refusals: RefusalWords<ImportRefusal>;
  readonly done: Record<"discard-import" | "take-back-import", Done>;
}

export interface InspectionWords {
  /** Said beside every list and trend of judgments. */
  readonly gradesCaveat: string;
  readonly facts: FactsWords<InspectionFacts>;
  readonly refusals: RefusalWords<InspectionRefusal>;
  readonly done: Record<
    | "record-inspection"
    | "change-inspection"
    | "add-draft-finding"
    | "change-draft-finding"
    | "drop-draft-finding"
    | "set-judgment"
    | "change-judgment"
    | "drop-judgment"
    | "name-reader"
    | "drop-reader"
    | "merge-record"
    | "publish-inspection",
    Done
  >;
}

export interface RedactionWords {
  readonly done: Record<"ask-for-redaction" | "agree-to-redaction" | "decline-redaction", Done>;
  readonly state: Record<RedactionState, string>;
  readonly facts: FactsWords<RedactionFacts>;
  readonly refusals: RefusalWords<RedactionRefusal>;
}

export interface SuccessionWords {
  readonly facts: FactsWords<SuccessionFacts>;
  readonly refusals: RefusalWords<SuccessionRefusal>;
  readonly done: Record<"end-organisation", Done>;
  /** What passes to a successor, each as a line that says how many and what becomes of them. */
  readonly passes: Record<Passes, (many: number) => readonly [what: string, then: string]>;
  readonly passesOpen: (many: number) => readonly [what: string, then: string];
  readonly passesClosed: (many: number) => readonly [what: string, then: string];
  /** Beside a force or body that has ended. */
  readonly ended: (on: CalendarDate, successor: string) => string;
}

export interface ListWords {
  /** Each list as its page is called; one entry of it; and what it is for. */
  readonly list: Record<ListName, { readonly title: string; readonly one: string; readonly means: string }>;
  readonly facts: FactsWords<ListFacts>;
  readonly refusals: RefusalWords<ListRefusal>;
  readonly done: Record<"add-entry" | "change-entry" | "end-entry" | "resume-entry", Done>;
}

export interface PeopleWords {
  readonly role: Record<Role, string>;
  /** What a role is for and from where it begins, as the help says it to whoever has it. */
  readonly purpose: Record<Role, string>;
  /** The same in a line, where a role is chosen for somebody. */
  readonly roleInALine: Record<Role, string>;
  readonly standing: Record<Standing, string>;
  /** A standing as a person in a sentence: "only an inspector can …". */
  readonly person: Record<Standing, string>;
  /** "an inspector"; "the owner of the finding or a force coordinator"; "everyone signed in" when nobody is left out. */
  readonly who: (standings: readonly Standing[]) => string;
  /** Before somebody who answers for findings is suspended, or given another role: for how many, and what becomes of them. */
  readonly answersFor: (findings: { readonly owned: number; readonly sponsored: number }) => string;
  readonly ifSuspended: string;
  readonly ifMoved: string;
  readonly facts: FactsWords<PeopleFacts>;
  readonly refusals: RefusalWords<PeopleRefusal>;
  readonly done: Record<
    | "invite"
    | "change-role"
    | "suspend"
    | "ask-renewal"
    | "restore"
    | "change-body"
    | "signed-out"
    | "sessions-ended"
    | "account-connected"
    | "account-disconnected"
    | "password-chosen"
    | "second-factor-on"
    | "second-factor-off",
    Done
  >;
}

export interface ProgressWords {
  readonly value: Record<Progress, string>;
  /** With what is said before the first update: nobody answers for the finding yet, or somebody does and has said nothing. */
  readonly standing: (progress: Progress | null, hasOwner: boolean) => string;
  /** Of a progress of which nobody says since when it holds. */
  readonly undated: string;
  /** "updated 4 Jun, 26 days ago", where there is a day. */
  readonly updated: (progress: Progress | null, on: string | null) => string;
  /** Beside a voice that was given before the finding was last reopened. */
  readonly beforeReopening: string;
  /** "Next, by 31 October 2024: dip sample ten cases". */
  readonly next: (next: NextStep) => string;
  readonly commands: CommandsWords<ProgressCommand["do"]>;
  readonly facts: FactsWords<ProgressFacts>;
  readonly refusals: RefusalWords<ProgressRefusal>;
  readonly done: Record<"save-updates", Done>;
  /** A form for updates as a file. */
  readonly file: {
    /** Why it was not read, where that is said otherwise than of a register. */
    readonly unread: Partial<Record<SpreadsheetRefusal, string>>;
    readonly headingsMissing: (headings: readonly string[]) => string;
    readonly tooMany: (most: number) => string;
    readonly nothingFilledIn: string;
    /** Before a sentence about a cell: "Row 7, Progress “excellent”". */
    readonly cell: (row: number, column: string, holds: string) => string;
    readonly notAReference: (written: string) => string;
    readonly notThere: string;
    readonly twice: (row: number) => string;
    readonly entryLost: (column: string) => string;
    /** What each column holds, for those who fill it in. */
    readonly hint: Record<FormColumn, string>;
  };
}

export interface ProposalWords {
  /** What a letter or a spreadsheet reports, on the desk and where it is decided. */
  readonly reported: Record<Proposed, string>;
  readonly facts: FactsWords<ProposalFacts>;
  readonly refusals: RefusalWords<ProposalRefusal>;
  readonly done: Record<"take-off-proposal" | "decline-proposal" | "choose-own-forces", Done>;
}

export interface ReadingWords {
  /** Why a report was not read, whatever it holds, and the way out. */
  readonly unread: Record<UnreadReason, string>;
  /** What a draft of a report may be to a finding of the register. */
  readonly likeness: Record<Likeness, string>;
  /** Why a draft wants to be looked at before it is recorded. */
  readonly look: Record<WhyLook, string>;
  /** What one part of a review says now, or without a key what the review says of its report, for somebody whose page is older. */
  /** Why nothing was recognised in a text, and what to do. */
  readonly nothing: Record<WhyNothing, string>;
  readonly nowReads: (review: Review, key: string | null, grades: readonly Entry[]) => string;
  readonly refusals: RefusalWords<ReadingRefusal>;
  readonly done: Record<"record-reading" | "start-reading" | "discard-reading", Done>;
}

export interface ResponseWords {
  readonly holiday: Record<BankHoliday, string>;
  /** "a Sunday", "Good Friday": what a day is that is no working day. */
  readonly noWorkingDay: (is: NoWorkingDay) => string;
  /** "Day 41 of 56: 15 days left, until 15 February 2024". */
  readonly dayOf: (clock: Clock) => string;
  /** "day 41 of 56". */
  readonly dayInAList: (clock: Clock) => string;
  /** Of a report from before the body joined the register. */
  readonly noClock: string;
  /** Beside a last day that is no working day. */
  readonly lastDayNote: (note: NonNullable<Clock["note"]>) => string;
  readonly state: Record<ResponseState, string>;
  readonly action: Record<Action, string>;
  /** The same where it is chosen. */
  readonly actionAsked: Record<Action, string>;
  readonly notRequired: Record<NotRequired, string>;
  readonly recipient: Record<Recipient, string>;
  /** The response as it is published, on the screen and in Word. */
  readonly document: {
    readonly title: (document: ResponseDocument) => string;
    /** What it says of itself, before the first heading. */
    readonly facts: (document: ResponseDocument) => readonly (readonly [term: string, value: string])[];
    /** Its headings. */
    readonly parts: {
      readonly notice: string;
      readonly comments: (document: ResponseDocument) => string;
      readonly chiefOfficer: string;
      readonly reply: string;
      readonly answers: (document: Pick<ResponseDocument, "answers">) => string;
    };
    readonly columns: readonly [finding: string, published: string, answer: string];
    /** Above the chief officer's comments. */
    readonly given: (on: CalendarDate, late: boolean) => string;
    readonly noComments: (document: ResponseDocument) => string;
    readonly noFindings: string;
    /** Of a finding that has no answer of its own. */
    readonly notByItself: (kind: FindingKind) => string;
  };
  /** What waits of a response for somebody: what to do, and why. */
  readonly duty: {
    readonly [Kind in ResponseDuty]: (line: {
      /** Null of a report from before the body joined. */
      readonly clock: Clock | null;
      readonly title: string;
      readonly by: CalendarDate | null;
    }) => readonly [what: string, why: string];
  };
  /** What waits behind those that stand one by one. */
  readonly more: (count: number) => readonly [what: string, why: string];
  readonly commands: { readonly [Name in ResponseCommandName]: Pick<CommandWords, "title" | "deed" | "done"> };
  /** What begins a response by hand. */
  readonly opening: Record<ResponseOpening, Pick<CommandWords, "title" | "deed" | "done">>;
  readonly facts: FactsWords<ResponseFacts>;
  readonly refusals: RefusalWords<ResponseRefusal>;
}

export interface ChallengeWords {
  readonly state: Record<ChallengeState, string>;
  /** Who said something in it, and how: "asked", "answered". */
  readonly turn: Record<TurnKind, string>;
  /** "unanswered since 3 September 2024 (12 days), pressed twice". */
  readonly stands: (stands: {
    readonly state: ChallengeState;
    readonly since: CalendarDate;
    readonly pressed: number;
    readonly today: CalendarDate;
  }) => string;
  /** What waits of challenges for somebody: of one, and of many. */
  readonly duty: { readonly [Kind in ChallengeDuty]: (pressed: number) => string };
  readonly duties: { readonly [Kind in ChallengeDuty]: (count: number) => readonly [what: string, why: string] };
  /** The register's filter. */
  readonly filter: Record<ChallengeState, string>;
  readonly commands: { readonly [Name in ChallengeCommandName]: Pick<CommandWords, "title" | "deed" | "done"> };
  readonly facts: FactsWords<ChallengeFacts>;
  readonly refusals: RefusalWords<ChallengeRefusal>;
}

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
  readonly commands: { readonly [Name in BoardPackCommandName]: Pick<CommandWords, "title" | "deed" | "done"> };
  readonly done: Record<"save-layout" | "drop-layout", Done>;
  readonly events: FactsWords<BoardPackFacts>;
  readonly refusals: RefusalWords<BoardPackRefusal>;
}

/** The file of what is held about a person. */
export interface HeldWords {
  readonly title: string;
  /** Who took it, where that is whom it is about. */
  readonly own: string;
  readonly notes: readonly string[];
  readonly means: Record<Held, string>;
}

/** The lists that are handed out as files. */
export type ListInFile =
  | "findings"
  | "findings-then"
  | "inspections"
  | "forces"
  | "responses"
  | "challenges"
  | "evidence"
  | "people"
  | "mail"
  | "national"
  | "packs"
  | "inbox"
  | "proposals"
  | "views"
  | "imports"
  | "sessions"
  | "tokens"
  | "together"
  | "lists"
  | "organisations"
  | "access";

/** The heads of their columns. */
export type ListHead =
  | "about"
  | "added"
  | "address"
  | "answer"
  | "assurance"
  | "belongs"
  | "beside"
  | "browser"
  | "by"
  | "closed"
  | "commentsBy"
  | "commentsGiven"
  | "confirmed"
  | "day"
  | "days"
  | "daysLate"
  | "effective"
  | "email"
  | "ended"
  | "endedBy"
  | "fileName"
  | "fileNames"
  | "files"
  | "finding"
  | "findings"
  | "firstTarget"
  | "force"
  | "forces"
  | "from"
  | "illustrative"
  | "issued"
  | "judgments"
  | "key"
  | "kind"
  | "lastDay"
  | "lastSeen"
  | "lastSignIn"
  | "lastUsed"
  | "list"
  | "made"
  | "moves"
  | "name"
  | "national"
  | "note"
  | "offered"
  | "open"
  | "openCauses"
  | "owner"
  | "parent"
  | "pastDeadline"
  | "phase"
  | "post"
  | "pressed"
  | "progress"
  | "published"
  | "question"
  | "raised"
  | "read"
  | "readBy"
  | "reads"
  | "recorded"
  | "reference"
  | "refused"
  | "report"
  | "renewal"
  | "requests"
  | "responded"
  | "role"
  | "rows"
  | "settled"
  | "shows"
  | "signedIn"
  | "since"
  | "source"
  | "state"
  | "status"
  | "submitted"
  | "successor"
  | "superseded"
  | "supports"
  | "target"
  | "text"
  | "thisOne"
  | "title"
  | "to"
  | "toldAs"
  | "tries"
  | "type"
  | "unconfirmed"
  | "until"
  | "usual"
  | "version"
  | "what"
  | "when"
  | "whose"
  | "withdrawn";

/** The tables of what a force has at hand before inspectors come. */
export type BeforeTable = "no-evidence" | "open" | "closed" | "evidence" | "elsewhere";

export interface BeforeTheyComeWords {
  readonly title: (force: string) => string;
  readonly terms: Record<"themes" | "fieldwork" | "drawn" | "evidence", string>;
  readonly evidence: string;
  readonly tables: Record<BeforeTable, { readonly title: string; readonly rule: string; readonly none: string }>;
  readonly heads: Record<
    | "reference"
    | "force"
    | "finding"
    | "kind"
    | "theme"
    | "report"
    | "published"
    | "status"
    | "progress"
    | "closed"
    | "outcome"
    | "holds"
    | "note"
    | "from"
    | "to"
    | "age"
    | "verdict",
    string
  >;
  readonly holding: Record<Holding, string>;
  /** How many notes hold, of how many that stand. */
  readonly holds: (good: number, all: number) => string;
  readonly noUpdate: string;
  readonly onlySome: (shown: number, all: number) => string;
  readonly tooLong: (lines: number, most: number) => string;
  readonly tooLongForAny: (lines: number, most: number) => string;
  /** What is wrong with what was asked, field by field, and what to do. */
  readonly wrong: Record<WrongField, Record<Wrong, string>>;
}

export interface ListExportWords {
  readonly list: Record<ListInFile, string>;
  readonly heads: Record<ListHead, string>;
  readonly yes: string;
  readonly never: string;
  readonly unread: string;
  readonly readsOnly: string;
  /** Whether somebody can sign in. */
  readonly person: Record<"active" | "suspended" | "not-here-yet", string>;
  readonly notYet: string;
  readonly asAt: string;
  readonly marking: string;
  /** How a file is marked that holds what is marked so. */
  readonly marked: Record<Marking, string>;
  /** "Findings: 1,312". */
  readonly above: (list: string, rows: number) => string;
  readonly filteredBy: (filters: readonly string[]) => string;
  readonly takenOn: (day: string) => string;
  /** An address that asks for a file of no kind that there is; for a day that is none. */
  readonly noSuchFile: string;
  readonly noDay: string;
}

/** Why a program is not answered with a page. */
export type ProgramProblem =
  | ("no-token" | "unknown-token" | "token-ended" | "token-expired" | "nobody-there" | "not-its-scope")
  | ("reads-no-records" | "too-many" | "not-understood" | "unknown-cursor" | "busy");

export interface ApiTokenWords {
  readonly kind: Record<TokenKind, string>;
  readonly scope: Record<Scope, string>;
  /** Whose eyes a token of each kind reads with. */
  readonly means: Record<TokenKind, string>;
  readonly lifetime: (days: Lifetime) => string;
  readonly problems: Record<ProgramProblem, string>;
  readonly wait: (seconds: number) => string;
  readonly notItsScope: (scope: Scope) => string;
  readonly noOrder: string;
  readonly searchTooLong: (most: number) => string;
  readonly done: Record<"make-token" | "end-token", Done>;
  readonly refusals: RefusalWords<ApiTokenRefusal>;
}

export interface SavedViewWords {
  readonly whose: Record<"mine" | "organisation", string>;
  readonly everything: string;
  readonly done: Record<
    "keep-view" | "drop-view" | "share-view" | "unshare-view" | "usual-view" | "no-usual-view",
    Done
  >;
  readonly refusals: RefusalWords<SavedViewRefusal>;
}

export interface RevisitWords {
  readonly state: Record<RevisitState, string>;
  /** "September 2024" of a whole month, else its days. */
  readonly window: (from: CalendarDate, to: CalendarDate) => string;
  readonly commands: { readonly [Name in RevisitCommandName]: Pick<CommandWords, "title" | "deed" | "done"> };
  readonly facts: FactsWords<RevisitFacts>;
  readonly refusals: RefusalWords<RevisitRefusal>;
}

export interface NoticeWords {
  /** Why somebody was told, said to them. */
  readonly because: Record<ToldAs, string>;
  /** The same people, as others speak of them. */
  readonly who: Record<ToldAs, string>;
  /** "Its owner and the policing body are told." */
  readonly areTold: (who: readonly ToldAs[]) => string;
  /** What they are told of, as a noun: "a closing". */
  readonly of: Record<ToldKind, string>;
}

/** What a mail about an account says, and the same in a line on the page of that person. */
export interface AccountLetter {
  readonly subject: string;
  readonly says: string;
}

/** What an entry of the access log says. */
export interface AccessWords {
  readonly event: Record<AccessEvent, string>;
}

/** What is kept for a while, why, and since when its term counts. */
export interface RetentionWords {
  readonly kind: Record<RetentionKind, { readonly what: string; readonly why: string; readonly since: string }>;
}

export interface MailWords {
  readonly kind: Record<MailKind, string>;
  readonly state: Record<MailState, string>;
  /** Why it was given up, and the way out: for administrators. */
  readonly failure: Record<MailFailure, string>;
  /** What can come at once, or in the digest. */
  readonly urgent: Record<Urgent, string>;
  /** Monday first. */
  readonly weekday: readonly [string, string, string, string, string, string, string];
  /** What a line says of what it is about: which kind of thing happened, and why its reader is told. No word of the register. */
  readonly line: (line: { readonly kind: string; readonly toldAs: ToldAs }) => string;
  readonly more: (count: number) => string;
  readonly moreSays: string;
  readonly moreReminders: string;
  readonly digest: {
    readonly subject: (reminders: number, notices: number) => string;
    readonly intro: string;
    readonly reminded: string;
    readonly told: string;
  };
  readonly atOnce: { readonly subject: (about: string, count: number) => string; readonly intro: string };
  /** Above the link of a mail that has one, and what the link is called. */
  readonly linkIntro: string;
  readonly accountLink: string;
  /** What happened to an account: to its own person, or to somebody who looks after it. */
  readonly account: Record<AccountNews, { readonly own: AccountLetter; readonly others: AccountLetter }>;
  readonly accountIntro: string;
  readonly accountPlace: { readonly own: string; readonly others: string };
  readonly signIn: {
    readonly subject: string;
    readonly intro: string;
    readonly about: string;
    readonly says: (session: { readonly browser: string | null; readonly at: Date }) => string;
  };
  readonly foot: { readonly work: string; readonly wishes: string; readonly why: string };
  readonly done: Record<
    "keep-wishes" | "send-mail-again" | "make-calendar" | "end-calendar" | "say-away" | "end-away",
    Done
  >;
}

export interface CalendarWords {
  /** What an entry of a calendar is called: what is to be done, and of which finding or force. No word of the register. */
  readonly entry: (entry: Pick<CalendarEntry, "kind" | "about" | "isCancelled">) => string;
}

export interface ReminderWords {
  readonly clock: Record<ReminderClock, string>;
  /** From which day its rungs are counted. */
  readonly from: Record<ReminderClock, string>;
  readonly as: Record<Reminded, string>;
  /** "30 and 7 days before and 1 day after". */
  readonly rungs: (clock: ReminderClock, rungs: readonly number[]) => string;
  /** "Its date: 7 days before 31 October 2024". */
  readonly sent: (reminder: Pick<Reminder, "clock" | "from" | "rung">) => string;
  /** The same to whoever is reminded, with why. */
  readonly mailed: (reminder: Pick<Reminder, "clock" | "from" | "rung" | "toldAs">) => string;
  readonly wrong: {
    readonly "too-many": (most: number) => string;
    readonly "out-of-range": (first: number, last: number) => string;
    readonly twice: string;
  };
  readonly facts: FactsWords<ReminderFacts>;
  readonly done: Record<"set-ladder", Done>;
}

export interface RepresentationWords {
  readonly side: Record<Representing, string>;
  readonly commands: CommandsWords<RepresentationCommand["do"]>;
  readonly facts: FactsWords<RepresentationFacts>;
  readonly refusals: RefusalWords<RepresentationRefusal>;
}

export interface ReassessmentWords {
  readonly says: Record<Says, { readonly name: string; readonly means: string }>;
  readonly facts: FactsWords<ReassessmentFacts>;
  readonly refusals: RefusalWords<ReassessmentRefusal>;
  readonly done: Record<"reassess" | "drop-reassessment" | "match-draft", Done>;
}

export interface AccuracyWords {
  readonly facts: FactsWords<AccuracyFacts>;
  readonly refusals: RefusalWords<AccuracyRefusal>;
  readonly done: Record<"comment-on-accuracy" | "answer-accuracy", Done>;
}

export interface RatingWords {
  /** How far the inspector's rating lies above (or, negative, below) what the force says. */
  readonly gap: (steps: number) => string;
  readonly commands: CommandsWords<RatingCommand["do"]>;
  readonly facts: FactsWords<RatingFacts>;
}

export interface NationalWords {
  readonly answer: Record<NationalAnswer, string>;
  readonly commands: { readonly [Name in NationalCommandName]: Pick<CommandWords, "title" | "deed" | "done"> };
  readonly facts: FactsWords<NationalFacts>;
  readonly refusals: RefusalWords<NationalRefusal>;
}

export interface DirectionWords {
  readonly state: Record<DirectionState, string>;
  readonly commands: { readonly [Name in DirectionCommandName]: Pick<CommandWords, "title" | "deed" | "done"> };
  readonly facts: FactsWords<DirectionFacts>;
  readonly refusals: RefusalWords<DirectionRefusal>;
}

export interface LevelWords {
  readonly commands: { readonly [Name in LevelCommand["do"]]: Pick<CommandWords, "title" | "deed" | "done"> };
  readonly facts: FactsWords<LevelFacts>;
  readonly refusals: RefusalWords<LevelRefusal>;
}

export interface DependencyWords {
  /** Whose an overdue finding is: ours, theirs, or the inspectorate's. */
  readonly waitsFor: Record<WaitsFor, string>;
  /** "Overdue: 8 with the force, 3 with another body, none with the inspectorate." */
  readonly counts: (overdue: {
    readonly ours: number;
    readonly theirs: number;
    readonly inspectorates: number;
  }) => string;
  /** "waits on Home Office, NHS". */
  readonly waitsOn: (bodies: string) => string;
  readonly commands: CommandsWords<DependencyCommand["do"]>;
  readonly facts: FactsWords<DependencyFacts>;
  readonly refusals: RefusalWords<DependencyRefusal>;
}

export interface PublicWordingWords {
  readonly commands: CommandsWords<PublicWordingCommand["do"]>;
  readonly facts: FactsWords<PublicWordingFacts>;
  readonly refusals: RefusalWords<PublicWordingRefusal>;
}

export interface SortingWords {
  readonly priority: Record<Priority, string>;
  /** "high priority". */
  readonly inALine: (priority: Priority) => string;
  readonly commands: CommandsWords<SortingCommand["do"]>;
  readonly facts: FactsWords<SortingFacts>;
}

export interface SubmissionWords {
  readonly state: Record<SubmissionState, string>;
  readonly commands: CommandsWords<SubmissionCommand["do"]>;
  readonly forceCommands: { readonly [Name in SignOffAsk["do"]]: Pick<CommandWords, "deed" | "done"> };
  /** Whether a force asks for sign-off, to those who read its page. */
  readonly signOff: { readonly asked: string; readonly notAsked: string; readonly nobody: string };
  readonly facts: FactsWords<SubmissionFacts>;
  readonly refusals: RefusalWords<SubmissionRefusal>;
}

export interface TargetWords {
  readonly reason: Record<MoveReason, string>;
  /** Who decides a date that waits, in a sentence. */
  readonly decidedBy: Record<Decider, string>;
  /** The force's own date, with the first one beside it once it has moved: "30 Jun → 31 Oct". */
  readonly dates: (first: CalendarDate, now: CalendarDate, today: CalendarDate) => string;
  /** "2 moves, +123 days", or null when the date has never moved. */
  readonly slip: (first: CalendarDate, now: CalendarDate, moves: number) => string | null;
  readonly commands: CommandsWords<TargetCommand["do"]>;
  readonly facts: FactsWords<TargetFacts>;
  readonly refusals: RefusalWords<TargetRefusal>;
}

/** What is said of any record: its history, and what may be refused of anything. */
export interface RegisterWords {
  /** Before a passage that a search found: where it is said. */
  readonly saidIn: Record<Searched, string>;
  /** Who reads an event: what the force alone sees says so beside it. */
  readonly readers: Record<Audience, string>;
  /** The ways to look at a history, by what its events are about. */
  readonly history: Record<"decisions" | About, string>;
  /** What an address asks of a history that is none of them. */
  readonly unknownHistory: (asked: string) => string;
  /** After "broken at entry 12". */
  readonly breaks: Record<Break, string>;
  /** What the register says otherwise than its history. */
  readonly differs: Record<Differing, string>;
  readonly unbroken: (
    entries: number,
    signed?: { readonly entry: number; readonly at: string },
    met?: readonly Meeting[],
  ) => string;
  /** The chain is whole, and what was signed of it is not. */
  readonly checkpointsChanged: string;
  readonly brokenAt: (entry: number, because: string) => string;
  /** An event that a later version wrote. */
  readonly unknownKind: (kind: string) => string;
  /** An event of a known kind that does not say what one of its kind says. */
  readonly unreadable: (kind: string) => string;
  readonly refusals: RefusalWords<GeneralRefusal>;
}

/** A table of the rules: what it is called, what it says of itself, and the heads of its first columns. */
interface TableWords {
  readonly title: string;
  readonly says: string;
  readonly columns: readonly string[];
}

/** The tables of the rules, as the help pages and the generated documents show them. */
export interface ReferenceWords {
  readonly workflow: TableWords;
  readonly submission: Record<Row["submission"], string>;
  readonly unchanged: string;
  readonly refusals: TableWords;
  readonly whoMay: TableWords;
  readonly whoSees: TableWords;
  readonly sight: Record<Sight, string>;
  readonly viewer: Record<Side, string>;
}

/** Everything that an action can end in a page's line about. */
export type DoneCode =
  | Asked
  | keyof (AccuracyWords["done"] &
      AssuranceWords["done"] &
      BoardPackWords["done"] &
      EvidenceWords["done"] &
      FindingWords["done"] &
      ImportWords["done"] &
      InspectionWords["done"] &
      ListWords["done"] &
      SuccessionWords["done"] &
      MailWords["done"] &
      PeopleWords["done"] &
      ProgressWords["done"] &
      ProposalWords["done"] &
      ReassessmentWords["done"] &
      ReadingWords["done"] &
      RedactionWords["done"] &
      ReminderWords["done"] &
      SavedViewWords["done"] &
      ApiTokenWords["done"]);

/** How what somebody did is put right, if it was the wrong thing. */
export interface PutRightWords {
  readonly title: string;
  readonly says: string;
  readonly columns: readonly [after: string, putsRight: string];
  /** After each thing that can be done: a sentence; null where nothing was recorded. */
  readonly of: Record<DoneCode, string | null>;
}

export interface Words {
  readonly allocation: AllocationWords;
  readonly apiToken: ApiTokenWords;
  readonly assurance: AssuranceWords;
  readonly boardPack: BoardPackWords;
  readonly beforeTheyCome: BeforeTheyComeWords;
  readonly calendar: CalendarWords;
  readonly challenge: ChallengeWords;
  readonly closure: ClosureWords;
  readonly doneTest: DoneTestWords;
  readonly duty: DutyWords;
  readonly engage: EngageWords;
  readonly evidence: EvidenceWords;
  readonly finding: FindingWords;
  readonly followUp: FollowUpWords;
  readonly import: ImportWords;
  readonly inspection: InspectionWords;
  readonly list: ListWords;
  readonly redaction: RedactionWords;
  readonly succession: SuccessionWords;
  readonly held: HeldWords;
  readonly listExport: ListExportWords;
  readonly measure: MeasureWords;
  readonly access: AccessWords;
  readonly retention: RetentionWords;
  readonly mail: MailWords;
  readonly notice: NoticeWords;
  readonly people: PeopleWords;
  readonly plan: PlanWords;
  readonly progress: ProgressWords;
  readonly proposal: ProposalWords;
  readonly reading: ReadingWords;
  readonly reference: ReferenceWords;
  readonly register: RegisterWords;
  readonly reminder: ReminderWords;
  readonly response: ResponseWords;
  /** The words that screens use, in a sentence each. */
  readonly glossary: readonly { readonly word: string; readonly means: string }[];
  readonly dependency: DependencyWords;
  readonly direction: DirectionWords;
  readonly national: NationalWords;
  readonly accuracy: AccuracyWords;
  readonly reassessment: ReassessmentWords;
  readonly rating: RatingWords;
  readonly representation: RepresentationWords;
  readonly level: LevelWords;
  readonly publicWording: PublicWordingWords;
  readonly putRight: PutRightWords;
  readonly revisit: RevisitWords;
  readonly savedView: SavedViewWords;
  readonly sorting: SortingWords;
  readonly submission: SubmissionWords;
  readonly target: TargetWords;
  /** The nouns' together, for callers who know a command, a fact or a refusal and not its noun. */
  readonly commands: CommandsWords<CommandName>;
  readonly done: Record<DoneCode, Done>;
  readonly facts: FactsWords<Facts>;
  readonly refusals: RefusalWords<Refusal>;
}
