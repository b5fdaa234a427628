import type { CalendarDate } from "../calendar";
import type { Kinds } from "../kind";
import { NOBODY } from "../notice/lists";
import { day, type Shapes, text } from "../stored";
import { entry } from "../weight";

/** What happened to what a finding waits for; `body` is what the body was called. */
export type DependencyFacts =
  | {
      readonly kind: "dependency-added";
      readonly body: string;
      readonly contact: string;
      readonly needed: string;
      readonly nextCheckOn: CalendarDate;
    }
  | {
      readonly kind: "dependency-checked";
      readonly body: string;
      readonly needed: string;
      readonly heard: string;
      readonly nextCheckOn: CalendarDate;
    }
  | { readonly kind: "dependency-ended"; readonly body: string; readonly needed: string; readonly cameOf: string };

/** What each kind weighs, who is told of it, and which of its words can go. */
export const DEPENDENCY_KINDS = {
  "dependency-added": { weight: entry("progress"), told: NOBODY, words: ["contact", "needed"] },
  "dependency-checked": { weight: entry("progress"), told: NOBODY, words: ["needed", "heard"] },
  "dependency-ended": { weight: entry("progress"), told: NOBODY, words: ["needed", "cameOf"] },
} as const satisfies Kinds<DependencyFacts>;

/** How each is read from where it was stored. */
export const DEPENDENCY_FACTS: Shapes<DependencyFacts, "kind"> = {
  "dependency-added": { body: text, contact: text, needed: text, nextCheckOn: day },
  "dependency-checked": { body: text, needed: text, heard: text, nextCheckOn: day },
  "dependency-ended": { body: text, needed: text, cameOf: text },
};
