import type { CalendarDate } from "../calendar";
import { among, day, orNull, type Shapes, text } from "../stored";
import { entry, type Weights } from "../weight";
import { ACTION_ENDS, type ActionEnd, RESPONSES, type Response } from "./lists";

/** What happened to the plan. */
export type PlanFacts =
  | {
      readonly kind: "response-set";
      readonly response: Response;
      readonly before: Response | null;
      readonly why: string | null;
      readonly rootCause: string | null;
    }
  | {
      readonly kind: "action-added";
      readonly action: string;
      readonly owner: string | null;
      readonly due: CalendarDate;
    }
  | { readonly kind: "action-ended"; readonly action: string; readonly as: ActionEnd; readonly why: string | null };

export const PLAN_WEIGHTS: Weights<PlanFacts> = {
  "response-set": entry("plan"),
  "action-added": entry("plan"),
  "action-ended": entry("plan"),
};

/** How each is read from where it was stored. */
export const PLAN_FACTS: Shapes<PlanFacts, "kind"> = {
  "response-set": {
    response: among(RESPONSES),
    before: orNull(among(RESPONSES)),
    why: orNull(text),
    rootCause: orNull(text),
  },
  "action-added": { action: text, owner: orNull(text), due: day },
  "action-ended": { action: text, as: among(ACTION_ENDS), why: orNull(text) },
};
