import type { CalendarDate } from "../calendar";

/** The lists of the product that are data: the inspectorate's administrator keeps them, each is a table of its own. */
export const LIST_NAMES = [
  "evidence-kinds",
  "themes",
  "bodies",
  "inspection-types",
  "rounds",
  "questions",
  "grade-schemes",
  "grades",
  "phases",
  "levels",
] as const;
export type ListName = (typeof LIST_NAMES)[number];

/** One entry of a list. What the register holds of it is its key, which never changes; its name may. */
export interface Entry {
  readonly key: string;
  readonly name: string;
  /** Its place in the list. */
  readonly position: number;
  /** The first day on which it is offered; null where it always was. */
  readonly from: CalendarDate | null;
  /** The first day on which it is offered no more. What was recorded with it stays as it is. */
  readonly endedOn: CalendarDate | null;
}

/** Grades that are given together, in their order. */
export interface GradeScheme extends Entry {
  readonly grades: readonly string[];
}

/** A round of inspections of one type, which judges its own questions on the grades of one scheme. */
export interface Round extends Entry {
  readonly type: string;
  readonly scheme: string;
}

export interface Question extends Entry {
  readonly round: string;
}

/** All lists, each in its order. They are read once and handed on: nothing in the domain knows an entry by itself. */
export interface Lists {
  readonly "evidence-kinds": readonly Entry[];
  readonly themes: readonly Entry[];
  /** Other bodies that findings wait for. */
  readonly bodies: readonly Entry[];
  readonly "inspection-types": readonly Entry[];
  readonly rounds: readonly Round[];
  readonly questions: readonly Question[];
  readonly "grade-schemes": readonly GradeScheme[];
  readonly grades: readonly Entry[];
  /** What the two phases of the inspectorate's monitoring are called. */
  readonly phases: readonly Entry[];
  /** What other bodies say of forces. */
  readonly levels: readonly Entry[];
}

/** Those that a command on a finding chooses from. */
export const LISTS_OF_A_FINDING = ["evidence-kinds", "themes", "bodies"] as const satisfies readonly ListName[];
export type ListsOfAFinding = Pick<Lists, (typeof LISTS_OF_A_FINDING)[number]>;

/** The lists that have their entries for good, because the register knows each by its key: only what they are called changes. */
export const FIXED_LISTS: readonly ListName[] = ["phases"];

export const isListName = (given: unknown): given is ListName => LIST_NAMES.some((name) => name === given);

export const isOffered = ({ from, endedOn }: Entry, on: CalendarDate): boolean =>
  (from === null || from <= on) && (endedOn === null || on < endedOn);

/** The entries that can be chosen on a day; the one that is held already stays among them, although it has ended. */
export const offered = <One extends Entry>(
  entries: readonly One[],
  on: CalendarDate,
  held: string | null = null,
): readonly One[] => entries.filter((entry) => entry.key === held || isOffered(entry, on));

export const entryOf = <One extends Entry>(entries: readonly One[], key: string): One | null =>
  entries.find((entry) => entry.key === key) ?? null;

/** What a key is called now. An entry that was added a moment ago and is not read yet is shown by its key. */
export const nameIn = (entries: readonly Entry[], key: string): string => entryOf(entries, key)?.name ?? key;

/** What tells one name of a list from another: neither case nor spaces do. */
export const sameName = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (name: string) => name.trim().replace(/\s+/g, " ").toLowerCase();

/** Where nothing is chosen from a list. */
export const NO_LISTS: Lists = {
  "evidence-kinds": [],
  themes: [],
  bodies: [],
  "inspection-types": [],
  rounds: [],
  questions: [],
  "grade-schemes": [],
  grades: [],
  phases: [],
  levels: [],
};
