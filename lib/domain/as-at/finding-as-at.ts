import { ASSURANCES, type Assurance } from "../assurance/lists";
import { type CalendarDate, earliest } from "../calendar";
import type { Lateness } from "../closure/lateness";
import { OUTCOMES, type Outcome } from "../closure/lists";
import { type Deadline, readDeadline } from "../finding/deadline";
import { STATUSES, type Status } from "../finding/finding";
import { FINDING_KINDS, type FindingKind } from "../finding/kind";
import { type Dates, type Overdue, overdue } from "../finding/overdue";
import { PROGRESS, type Progress } from "../progress/lists";
import { PRIORITIES, type Priority } from "../sorting/lists";
import { among, day, flag, listOf, number, object, orNull, type Reader, text } from "../stored";

/** What a finding waited for from another body. */
export interface AwaitedThen {
  readonly body: string;
  readonly needed: string;
  readonly nextCheckOn: CalendarDate;
}

/** How a finding was closed, while it was. */
export interface ClosedThen {
  readonly outcome: Outcome;
  /** Null of a closing that says nothing of it. */
  readonly late: Lateness | null;
}

/**
 * A published finding as it stood at the end of a day, made of its events alone: of those that the force, its policing body and
 * the inspectorate all read (`fold.ts`). What only some of them read is no part of it, so one state is right for whoever may see
 * the finding. Its theme is none either: publication does not say it.
 */
export interface FindingAsAt {
  readonly reference: string;
  /** The reference of its cause of concern. */
  readonly parent: string | null;
  readonly publishedOn: CalendarDate;
  readonly kind: FindingKind;
  /** Null where the published words were never corrected: they are those of the finding. */
  readonly text: string | null;
  readonly deadline: Deadline;
  readonly deadlineOn: CalendarDate | null;
  /** Recorded by the force, and not confirmed by an inspector yet. */
  readonly unconfirmed: boolean;
  readonly status: Status;
  readonly statusOn: CalendarDate;
  readonly closed: ClosedThen | null;
  readonly reopenedOn: CalendarDate | null;
  readonly progress: Progress | null;
  readonly progressOn: CalendarDate | null;
  readonly assurance: Assurance;
  readonly assuranceOn: CalendarDate | null;
  /** The posts, as they were called when they were named. */
  readonly owner: string | null;
  readonly sponsor: string | null;
  /** Since when it had that owner, or none; null while nobody was ever named. */
  readonly allocatedOn: CalendarDate | null;
  readonly firstTarget: CalendarDate | null;
  readonly target: CalendarDate | null;
  readonly moves: number;
  readonly submittedOn: CalendarDate | null;
  readonly returnedOn: CalendarDate | null;
  readonly priority: Priority | null;
  readonly waitsFor: readonly AwaitedThen[];
  /** An event of it says what this version cannot read: what is counted from it may be wrong, and is not issued. */
  readonly unread: boolean;
}

/** How a state is read from where it was kept. */
export const readFindingAsAt: Reader<FindingAsAt> = object<FindingAsAt>({
  reference: text,
  parent: orNull(text),
  publishedOn: day,
  kind: among(FINDING_KINDS),
  text: orNull(text),
  deadline: readDeadline,
  deadlineOn: orNull(day),
  unconfirmed: flag,
  status: among(STATUSES),
  statusOn: day,
  closed: orNull(
    object<ClosedThen>({
      outcome: among(OUTCOMES),
      late: orNull(object<Lateness>({ firstTarget: orNull(number), deadline: orNull(number) })),
    }),
  ),
  reopenedOn: orNull(day),
  progress: orNull(among(PROGRESS)),
  progressOn: orNull(day),
  assurance: among(ASSURANCES),
  assuranceOn: orNull(day),
  owner: orNull(text),
  sponsor: orNull(text),
  allocatedOn: orNull(day),
  firstTarget: orNull(day),
  target: orNull(day),
  moves: number,
  submittedOn: orNull(day),
  returnedOn: orNull(day),
  priority: orNull(among(PRIORITIES)),
  waitsFor: listOf(object<AwaitedThen>({ body: text, needed: text, nextCheckOn: day })),
  unread: flag,
});

/** The dates that overdue is computed from, as they stood. */
export const datesThen = ({ status, deadlineOn, target, submittedOn, waitsFor }: FindingAsAt): Dates => ({
  status,
  deadlineOn,
  target,
  submissionPending: submittedOn !== null,
  nextCheckOn: earliest(waitsFor.map(({ nextCheckOn }) => nextCheckOn)),
});

/** Whether and how it was overdue at the end of that day. */
export const overdueThen = (state: FindingAsAt, on: CalendarDate): Overdue | null => overdue(datesThen(state), on);

/** Whether it was in the counts: what was recorded in error is in none from the day on which it was closed as that. */
export const countedThen = ({ closed }: FindingAsAt): boolean => closed?.outcome !== "recorded-in-error";
