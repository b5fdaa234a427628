import type { CalendarDate } from "../calendar";
import type { Kinds } from "../kind";
import { PROGRESS, type Progress } from "../progress/lists";
import { among, day, object, orNull, perhaps, type Shapes, text } from "../stored";
import { entry } from "../weight";

/** What an inspector said of how far the force is, on the force's own scale. */
export type RatingFacts = {
  readonly kind: "rated";
  readonly from: Progress | null;
  readonly to: Progress;
  readonly note: string;
  /** The later rating that goes on standing, where this one was recorded late. */
  readonly stands?: { readonly said: Progress; readonly on: CalendarDate };
};

/** What each kind weighs, who is told of it, and which of its words can go. */
export const RATING_KINDS = {
  rated: { weight: entry("progress"), told: ["owner", "coordinator"], words: ["note"] },
} as const satisfies Kinds<RatingFacts>;

/** How each is read from where it was stored. */
export const RATING_FACTS: Shapes<RatingFacts, "kind"> = {
  rated: {
    from: orNull(among(PROGRESS)),
    to: among(PROGRESS),
    note: text,
    stands: perhaps(object<{ said: Progress; on: CalendarDate }>({ said: among(PROGRESS), on: day })),
  },
};
