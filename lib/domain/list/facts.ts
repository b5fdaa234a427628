import type { CalendarDate } from "../calendar";
import type { Kinds } from "../kind";
import { NOBODY } from "../notice/lists";
import { among, day, number, orNull, type Shapes, text } from "../stored";
import { entry } from "../weight";
import { LIST_NAMES, type ListName } from "./lists";

/** What happened to the product's lists. The names stand as they were. */
export type ListFacts =
  | {
      readonly kind: "list-entry-added";
      readonly list: ListName;
      readonly key: string;
      readonly name: string;
      readonly from: CalendarDate | null;
    }
  | {
      readonly kind: "list-entry-renamed";
      readonly list: ListName;
      readonly key: string;
      readonly before: string;
      readonly name: string;
    }
  | {
      readonly kind: "list-entry-moved";
      readonly list: ListName;
      readonly key: string;
      readonly name: string;
      readonly place: number;
    }
  | {
      readonly kind: "list-entry-ended";
      readonly list: ListName;
      readonly key: string;
      readonly name: string;
      readonly endedOn: CalendarDate;
      readonly why: string;
    }
  | {
      readonly kind: "list-entry-resumed";
      readonly list: ListName;
      readonly key: string;
      readonly name: string;
      readonly why: string;
    };

/** The kinds of event that stand in the history of the lists, and in no other. */
export const LIST_EVENTS: readonly ListFacts["kind"][] = [
  "list-entry-added",
  "list-entry-renamed",
  "list-entry-moved",
  "list-entry-ended",
  "list-entry-resumed",
];

/** What each kind weighs, who is told of it, and which of its words can go. */
export const LIST_KINDS = {
  "list-entry-added": { weight: entry(), told: NOBODY, words: [] },
  "list-entry-renamed": { weight: entry(), told: NOBODY, words: [] },
  "list-entry-moved": { weight: entry(), told: NOBODY, words: [] },
  "list-entry-ended": { weight: entry(), told: NOBODY, words: [] },
  "list-entry-resumed": { weight: entry(), told: NOBODY, words: [] },
} as const satisfies Kinds<ListFacts>;

const ENTRY = { list: among(LIST_NAMES), key: text, name: text };

/** How each is read from where it was stored. */
export const LIST_FACTS: Shapes<ListFacts, "kind"> = {
  "list-entry-added": { ...ENTRY, from: orNull(day) },
  "list-entry-renamed": { ...ENTRY, before: text },
  "list-entry-moved": { ...ENTRY, place: number },
  "list-entry-ended": { ...ENTRY, endedOn: day, why: text },
  "list-entry-resumed": { ...ENTRY, why: text },
};
