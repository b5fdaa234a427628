import type { CalendarDate } from "@/lib/domain/calendar";
import type { ResponseDuty } from "@/lib/domain/duties";
import type { FindingKind } from "@/lib/domain/finding/kind";
import type { BankHoliday, NoWorkingDay } from "@/lib/domain/response/bank-holidays";
import type { Clock } from "@/lib/domain/response/clock";
import type { ResponseCommandName } from "@/lib/domain/response/commands";
import type { ResponseDocument } from "@/lib/domain/response/document";
import type { ResponseFacts } from "@/lib/domain/response/facts";
import type { Action, NotRequired, Recipient, ResponseState } from "@/lib/domain/response/lists";
import type { ResponseRefusal } from "@/lib/domain/response/refusals";
import type { FactsWords, OtherCommandWords, RefusalWords, ResponseOpening, ToldWords } from "./shapes";

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
  readonly commands: { readonly [Name in ResponseCommandName]: OtherCommandWords };
  /** What begins a response by hand. */
  readonly opening: Record<ResponseOpening, OtherCommandWords>;
  readonly facts: FactsWords<ResponseFacts>;
  readonly told: ToldWords<ResponseFacts>;
  readonly refusals: RefusalWords<ResponseRefusal>;
}
