import type { Kinds } from "../kind";
import { OF_THE_FORCE } from "../notice/lists";
import { orNull, type Shapes, text } from "../stored";
import { beginning, entry } from "../weight";

/** What happened to the level that another body gives a force. The names stand as they were. */
export type LevelFacts =
  | { readonly kind: "level-set"; readonly body: string; readonly level: string; readonly before: string | null }
  | { readonly kind: "level-ended"; readonly body: string; readonly level: string; readonly why: string };

/** What each kind weighs, who is told of it, and which of its words can go. */
export const LEVEL_KINDS = {
  "level-set": { weight: beginning(entry()), told: OF_THE_FORCE, words: [] },
  "level-ended": { weight: entry(), told: OF_THE_FORCE, words: [] },
} as const satisfies Kinds<LevelFacts>;

/** How each is read from where it was stored. */
export const LEVEL_FACTS: Shapes<LevelFacts, "kind"> = {
  "level-set": { body: text, level: text, before: orNull(text) },
  "level-ended": { body: text, level: text, why: text },
};
