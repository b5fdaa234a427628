import type { CalendarDate } from "../calendar";

/** The local policing body's voice. */
export const ASSURANCES = ["not-reviewed", "assured", "partly-assured", "not-assured"] as const;
export type Assurance = (typeof ASSURANCES)[number];

/** What the policing body asks for with its assurance, and by when where it says so. */
export interface Ask {
  readonly what: string;
  readonly by: CalendarDate | null;
}
