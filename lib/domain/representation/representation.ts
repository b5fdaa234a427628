import type { CalendarDate } from "../calendar";

/** Who disputes a finding: the force, or its policing body. */
export const REPRESENTING = ["force", "policing-body"] as const;
export type Representing = (typeof REPRESENTING)[number];

/** Made, and then answered by an inspector. */
export const REPRESENTATION_STATES = ["made", "answered"] as const;

/** One that no inspector has answered. */
export interface Representation {
  readonly id: string;
  readonly side: Representing;
  readonly says: string;
  readonly by: string;
  readonly on: CalendarDate;
}
