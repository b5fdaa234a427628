import { MOVE_REASONS, type MoveReason } from "../target/lists";
import { readInspectionAnswers } from "./inspection-answers";
import type { InspectionAnswers } from "./known";

/** What was asked once for the whole file, and since when it is being recorded. */
export interface ImportAnswers {
  readonly inspections: InspectionAnswers;
  readonly reason: MoveReason | null;
  readonly why: string | null;
  readonly recordingSince: string | null;
}

/** Kept answers, as far as they still say something. */
export function readAnswers(given: unknown): ImportAnswers {
  const kept = typeof given === "object" && given !== null ? (given as Record<string, unknown>) : {};
  return {
    inspections: readInspectionAnswers(kept.inspections),
    reason: MOVE_REASONS.find((known) => known === kept.reason) ?? null,
    why: typeof kept.why === "string" ? kept.why : null,
    recordingSince: typeof kept.recordingSince === "string" ? kept.recordingSince : null,
  };
}
