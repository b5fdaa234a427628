import type { CalendarDate } from "../calendar";
import { entry, type Weights } from "../weight";
import type { NextStep, Progress } from "./lists";

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
};

export const PROGRESS_WEIGHTS: Weights<ProgressFacts> = {
  "progress-updated": entry("progress"),
};
