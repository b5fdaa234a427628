import type { CalendarDate } from "../calendar";
import { day, type Shapes, text } from "../stored";
import { entry, type Weights } from "../weight";

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

export const DEPENDENCY_WEIGHTS: Weights<DependencyFacts> = {
  "dependency-added": entry("progress"),
  "dependency-checked": entry("progress"),
  "dependency-ended": entry("progress"),
};

/** How each is read from where it was stored. */
export const DEPENDENCY_FACTS: Shapes<DependencyFacts, "kind"> = {
  "dependency-added": { body: text, contact: text, needed: text, nextCheckOn: day },
  "dependency-checked": { body: text, needed: text, heard: text, nextCheckOn: day },
  "dependency-ended": { body: text, needed: text, cameOf: text },
};
