import type { CalendarDate } from "../calendar";
import { among, day, number, object, orNull, perhaps, type Shapes, text } from "../stored";
import { entry, type Weights } from "../weight";
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

export const ASSURANCE_WEIGHTS: Weights<AssuranceFacts> = {
  "assurance-recorded": entry("assurance"),
  "office-note-added": entry("assurance"),
  "move-seen": entry("dates"),
};

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
