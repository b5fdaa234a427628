import type { CalendarDate } from "../calendar";
import type { FindingKind } from "../finding/kind";
import type { Body } from "./body";
import type { ResponseDocument } from "./document";
import type { Action, NotRequired, Recipient, ResponseState } from "./lists";

/** A finding of the report on this force, as a response answers it. Recommendations are to be answered; the others may be. */
export interface Question {
  readonly findingId: string;
  readonly reference: string;
  readonly kind: FindingKind;
  readonly words: string;
}

/** What the office has written to one of them so far. */
export interface Answer {
  readonly findingId: string;
  readonly action: Action | null;
  readonly words: string | null;
  /** The published words as they stood when it was written. */
  readonly about: string;
}

export interface Invitation {
  readonly on: CalendarDate;
  /** The date before which the comments are asked for. */
  readonly by: CalendarDate;
  readonly message: string | null;
}

/** The chief officer's comments, given. */
export interface Given {
  readonly words: string;
  readonly on: CalendarDate;
}

export interface Publication {
  readonly number: number;
  readonly document: ResponseDocument;
  readonly on: CalendarDate;
}

export interface Sending {
  readonly number: number;
  readonly recipient: Recipient;
  readonly on: CalendarDate;
}

/**
 * The response to one report, with all that a decision about it may depend on, as far as the asker sees it: the office alone has
 * what it has written, the force's coordinators the comments in draft.
 */
export interface ResponseCase {
  readonly id: string;
  readonly forceId: string;
  readonly force: { readonly name: string; readonly code: string };
  readonly report: {
    readonly inspectionId: string;
    readonly title: string;
    readonly publishedOn: CalendarDate;
    readonly address: string | null;
  };
  /** The body that oversees the force now; null where there is none. */
  readonly body: Body | null;
  readonly lastDay: CalendarDate;
  /** Whether that day counts: not of a report from before the body joined the register. */
  readonly clock: boolean;
  readonly state: ResponseState;
  readonly reference: string | null;
  readonly notRequired: { readonly because: NotRequired; readonly why: string; readonly on: CalendarDate } | null;
  /** Counts what changed of it that the office sees: a page that shows another number is out of date. */
  readonly version: number;
  /** The latest one stands. */
  readonly invitation: Invitation | null;
  readonly given: readonly Given[];
  readonly draftComments: { readonly id: string; readonly words: string; readonly version: number } | null;
  readonly draft: { readonly comments: string | null; readonly reply: string | null } | null;
  /** In the order of the report. */
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
  /** The latest last. */
  readonly publications: readonly Publication[];
  readonly sent: readonly Sending[];
  /** The last number of a published response of this force in each year. */
  readonly lastNumbers: ReadonlyMap<number, number>;
  readonly illustrative: boolean;
}

export const latestOf = ({ publications }: Pick<ResponseCase, "publications">): Publication | null =>
  publications.at(-1) ?? null;

/** Whether the law asks for an answer to it. */
export const isAsked = ({ kind }: Pick<Question, "kind">): boolean => kind === "recommendation";

/** Recommendations that lack an action or its words: publication is refused while there is one. */
export function unanswered({ questions, answers }: Pick<ResponseCase, "questions" | "answers">): readonly Question[] {
  return questions.filter((question) => {
    const { findingId } = question;
    const answer = answers.find((one) => one.findingId === findingId);
    const isWhole = answer !== undefined && answer.action !== null && answer.words !== null;
    const isBegun = answer !== undefined && (answer.action !== null || answer.words !== null);
    return isAsked(question) ? !isWhole : isBegun && !isWhole;
  });
}

/** What was answered in other words than are published now: the record was corrected since. */
export const outdated = ({ questions, answers }: Pick<ResponseCase, "questions" | "answers">): readonly Question[] =>
  questions.filter(({ findingId, words }) =>
    answers.some((answer) => answer.findingId === findingId && answer.about !== words && answer.words !== null),
  );

/** Where a response is found: the slugs of a force and of a report on it. */
export interface ResponsePlace {
  readonly force: string;
  readonly report: string;
}

/** A response with what its page says beside what decisions depend on. */
export interface ResponseView extends ResponseCase {
  readonly place: ResponsePlace;
  /** What the body was called when it was opened. */
  readonly openedFor: string;
  /** Who of the office wrote last, and when. */
  readonly written: { readonly by: string; readonly at: string } | null;
}
