import type { CalendarDate } from "../calendar";
import { type Entry, type Lists, offered, type Question, type Round } from "../list/lists";

/** What tells in which round an inspection is: its type, and when its fieldwork or its report was. */
interface Dated {
  readonly type: string;
  readonly fieldworkFrom: CalendarDate | null;
  readonly publishedOn: CalendarDate | null;
}

/** The round of its type in which its fieldwork began; without that day, the one in which it was published, or today. */
export function roundOf(lists: Lists, { type, fieldworkFrom, publishedOn }: Dated, today: CalendarDate): Round | null {
  const on = fieldworkFrom ?? publishedOn ?? today;
  const ofType = lists.rounds.filter((round) => round.type === type);
  return offered(ofType, on).at(-1) ?? null;
}

/** What an inspection can be judged on: of its round, where it is in one. */
export interface Judging {
  readonly round: Round | null;
  readonly questions: readonly Question[];
  readonly grades: readonly Entry[];
}

/**
 * What an inspection of this round is judged on: its questions, and its grades in their order. Outside rounds, any grade; the
 * one that is held already stays among them.
 */
export function judgedOn(lists: Lists, round: Round | null, today: CalendarDate, held: string | null = null): Judging {
  const scheme = lists["grade-schemes"].find(({ key }) => key === round?.scheme);
  const grades = offered(lists.grades, today, held);
  return {
    round,
    questions: offered(lists.questions, today).filter((question) => question.round === round?.key),
    grades: scheme ? grades.filter(({ key }) => key === held || scheme.grades.includes(key)) : grades,
  };
}
