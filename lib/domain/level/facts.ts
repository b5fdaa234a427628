import { orNull, type Shapes, text } from "../stored";
import { beginning, entry, type Weights } from "../weight";

/** What happened to the level that another body gives a force. The names stand as they were. */
export type LevelFacts =
  | { readonly kind: "level-set"; readonly body: string; readonly level: string; readonly before: string | null }
  | { readonly kind: "level-ended"; readonly body: string; readonly level: string; readonly why: string };

export const LEVEL_WEIGHTS: Weights<LevelFacts> = { "level-set": beginning(entry()), "level-ended": entry() };

/** How each is read from where it was stored. */
export const LEVEL_FACTS: Shapes<LevelFacts, "kind"> = {
  "level-set": { body: text, level: text, before: orNull(text) },
  "level-ended": { body: text, level: text, why: text },
};
