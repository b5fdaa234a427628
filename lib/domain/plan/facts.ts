import type { CalendarDate } from "../calendar";
import type { Kinds } from "../kind";
import { NOBODY } from "../notice/lists";
import { among, day, orNull, type Shapes, text } from "../stored";
import { entry } from "../weight";
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

/** What each kind weighs, who is told of it, and which of its words can go. */
export const PLAN_KINDS = {
  "response-set": { weight: entry("plan"), told: NOBODY, words: ["why", "rootCause"] },
  "action-added": { weight: entry("plan"), told: NOBODY, words: ["action"] },
  "action-ended": { weight: entry("plan"), told: NOBODY, words: ["action", "why"] },
} as const satisfies Kinds<PlanFacts>;

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
