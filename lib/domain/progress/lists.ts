import type { CalendarDate } from "../calendar";

/** The force's voice (self-assessment); null until the first update. */
export const PROGRESS = ["on-track", "some-issues", "off-track", "delivered"] as const;
export type Progress = (typeof PROGRESS)[number];

/** What the force does next about a finding, and by when where it says so. */
export interface NextStep {
  readonly step: string;
  readonly on: CalendarDate | null;
}
