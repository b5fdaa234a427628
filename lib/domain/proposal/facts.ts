import type { CalendarDate } from "../calendar";
import type { Kinds } from "../kind";
import { NOBODY } from "../notice/lists";
import { among, day, orNull, perhaps, type Shapes, text } from "../stored";
import { entry } from "../weight";

/** What happened to what letters and spreadsheets report. */
export type ProposalFacts =
  | {
      /** A letter or a spreadsheet says so; only an inspector decides. `date` is unknown where the source gives none. */
      readonly kind: "reported-closed";
      readonly date: CalendarDate | null;
      readonly words: string;
      readonly source: string;
      /** Where the source can be read, if that is known; older events do not say. */
      readonly address?: string;
    }
  | {
      readonly kind: "reported-phase";
      readonly phase: "engage" | "scan";
      readonly date: CalendarDate | null;
      readonly words: string;
      readonly source: string;
      readonly address?: string;
    }
  | {
      readonly kind: "proposal-declined";
      readonly what: "close" | "enter-engage" | "leave-engage";
      readonly source: string;
      readonly why: string;
    };

/** What each kind weighs, who is told of it, and which of its words can go. */
export const PROPOSAL_KINDS = {
  "reported-closed": { weight: entry(), told: ["inspector"], words: [] },
  "reported-phase": { weight: entry(), told: ["inspector"], words: [] },
  "proposal-declined": { weight: entry(), told: NOBODY, words: ["why"] },
} as const satisfies Kinds<ProposalFacts>;

/** How each is read from where it was stored. */
export const PROPOSAL_FACTS: Shapes<ProposalFacts, "kind"> = {
  "reported-closed": { date: orNull(day), words: text, source: text, address: perhaps(text) },
  "reported-phase": {
    phase: among(["engage", "scan"]),
    date: orNull(day),
    words: text,
    source: text,
    address: perhaps(text),
  },
  "proposal-declined": { what: among(["close", "enter-engage", "leave-engage"]), source: text, why: text },
};
