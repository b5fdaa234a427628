import type { CalendarDate } from "../calendar";
import type { Kinds } from "../kind";
import { NOBODY } from "../notice/lists";
import { among, day, number, object, orNull, perhaps, type Shapes, text } from "../stored";
import { entry } from "../weight";
import { ASSURANCES, type Ask, type Assurance } from "./lists";

/** What happened to the policing body's assurance. */
export type AssuranceFacts =
  | {
      readonly kind: "assurance-recorded";
      readonly from: Assurance;
      readonly to: Assurance;
      readonly note: string;
      /** What is asked for, where something is. */
      readonly asks?: Ask;
      /** The later assurance that goes on standing, where this one was recorded late. */
      readonly stands?: { readonly said: Assurance; readonly on: CalendarDate };
    }
  | { readonly kind: "office-note-added"; readonly note: string }
  | { readonly kind: "move-seen"; readonly to: CalendarDate | null; readonly move: number };

/** What each kind weighs, who is told of it, and which of its words can go. */
export const ASSURANCE_KINDS = {
  "assurance-recorded": { weight: entry("assurance"), told: ["owner", "coordinator"], words: ["note", "asks.what"] },
  "office-note-added": { weight: entry("assurance"), told: NOBODY, words: ["note"] },
  "move-seen": { weight: entry("dates"), told: NOBODY, words: [] },
} as const satisfies Kinds<AssuranceFacts>;

/** How each is read from where it was stored. */
export const ASSURANCE_FACTS: Shapes<AssuranceFacts, "kind"> = {
  "assurance-recorded": {
    from: among(ASSURANCES),
    to: among(ASSURANCES),
    note: text,
    asks: perhaps(object<Ask>({ what: text, by: orNull(day) })),
    stands: perhaps(object<{ said: Assurance; on: CalendarDate }>({ said: among(ASSURANCES), on: day })),
  },
  "office-note-added": { note: text },
  "move-seen": { to: orNull(day), move: number },
};
