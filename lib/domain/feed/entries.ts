import type { CalendarDate } from "../calendar";

/** What stands in somebody's calendar: the day by which a finding is to be done, the last day of a response, a visit, when a committee is to have its answer. */
export const ENTRY_KINDS = ["target", "response", "revisit", "committee"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** A whole day, or some of them, of a calendar; it names what it is about and leads there, and says none of the register's words. */
export interface CalendarEntry {
  readonly kind: EntryKind;
  /** The id of what it is about: with the kind it is the entry, however often its day moves. */
  readonly id: string;
  /** The reference of a finding or a pack, or the name of the force. */
  readonly about: string;
  /** Where it can be seen, below the address of the register. */
  readonly path: string;
  readonly from: CalendarDate;
  /** The last day. */
  readonly to: CalendarDate;
  /** It is over before its day, or does not take place. */
  readonly isCancelled: boolean;
  /** When what it says last changed. */
  readonly changedOn: CalendarDate;
}
