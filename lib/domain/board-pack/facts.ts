import type { CalendarDate } from "../calendar";
import type { Kinds } from "../kind";
import { OF_THE_FORCE } from "../notice/lists";
import { among, day, listOf, number, orNull, type Shapes, text } from "../stored";
import { beginning, entry } from "../weight";
import { MINUTED, type Minuted } from "./lists";

/** What happened to board packs, and what a committee said of them. */
export type BoardPackFacts =
  | {
      readonly kind: "board-pack-issued";
      readonly reference: string;
      /** 1, then one more each time it is issued again. */
      readonly number: number;
      readonly from: CalendarDate;
      readonly to: CalendarDate;
      /** SHA-256 of what was issued. */
      readonly hash: string;
      /** How many rows are gone or new since the version before; 0 of the first. */
      readonly changed: number;
    }
  | {
      readonly kind: "committee-minuted";
      readonly pack: string;
      readonly number: number;
      readonly minuted: Minuted;
      readonly meeting: string;
      readonly words: string;
      readonly references: readonly string[];
      readonly owner: string;
      readonly dueOn: CalendarDate | null;
    }
  | {
      readonly kind: "committee-answered";
      readonly pack: string;
      readonly number: number;
      readonly meeting: string;
      readonly answer: string;
    };

/** What each kind weighs, who is told of it, and which of its words can go. */
export const BOARD_PACK_KINDS = {
  "board-pack-issued": { weight: beginning(entry()), told: OF_THE_FORCE, words: [] },
  "committee-minuted": { weight: entry("assurance"), told: ["owner", "coordinator", "policing-body"], words: [] },
  "committee-answered": { weight: entry("assurance"), told: ["owner", "coordinator", "policing-body"], words: [] },
} as const satisfies Kinds<BoardPackFacts>;

/** How each is read from where it was stored. */
export const BOARD_PACK_FACTS: Shapes<BoardPackFacts, "kind"> = {
  "board-pack-issued": { reference: text, number, from: day, to: day, hash: text, changed: number },
  "committee-minuted": {
    ...{
      pack: text,
      number,
      minuted: among(MINUTED),
      meeting: text,
      words: text,
      references: listOf(text),
      owner: text,
    },
    dueOn: orNull(day),
  },
  "committee-answered": { pack: text, number, meeting: text, answer: text },
};
