import type { CalendarDate } from "../calendar";

/**
 * The local policing body of a force, as its responses need it: a commissioner, a mayor, the City's police authority, a policing
 * and crime board. What differs between them is data (`body_kind`), and nothing here asks which of them it is.
 */
export interface Body {
  readonly name: string;
  /** What screens and papers call it: "PCC", "Mayor". */
  readonly label: string;
  /** "Police and crime commissioner". */
  readonly kind: string;
  /** The title of who signs, and of the deputy who may sign too. */
  readonly signatory: string;
  readonly deputy: string;
  readonly deputySigns: boolean;
  /** How many days it has, the day of publication counted. */
  readonly days: number;
  /** Since when it works with the register; null where it does not. */
  readonly joinedOn: CalendarDate | null;
}
