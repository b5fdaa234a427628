import type { CalendarDate } from "../calendar";
import type { Kinds } from "../kind";
import { NOBODY } from "../notice/lists";
import { among, day, flag, object, orNull, perhaps, type Shapes, text } from "../stored";
import { entry } from "../weight";
import { type NextStep, PROGRESS, type Progress } from "./lists";

/** What happened to its force's progress. */
export type ProgressFacts = {
  readonly kind: "progress-updated";
  readonly from: Progress | null;
  readonly to: Progress;
  readonly note: string;
  /** What comes next, where the update said so. */
  readonly next?: NextStep;
  /** The later update that goes on standing, where this one was recorded late. */
  readonly stands?: { readonly said: Progress; readonly on: CalendarDate };
  /** The register that was imported gives no day for it. */
  readonly undated?: boolean;
};

/** What each kind weighs, who is told of it, and which of its words can go. */
export const PROGRESS_KINDS = {
  "progress-updated": { weight: entry("progress"), told: NOBODY, words: ["note", "next.step"] },
} as const satisfies Kinds<ProgressFacts>;

/** How each is read from where it was stored. */
export const PROGRESS_FACTS: Shapes<ProgressFacts, "kind"> = {
  "progress-updated": {
    from: orNull(among(PROGRESS)),
    to: among(PROGRESS),
    note: text,
    next: perhaps(object<NextStep>({ step: text, on: orNull(day) })),
    stands: perhaps(object<{ said: Progress; on: CalendarDate }>({ said: among(PROGRESS), on: day })),
    undated: perhaps(flag),
  },
};
