import type { CalendarDate } from "../calendar";
import type { Facts } from "../event";

/**
 * What somebody has done about a finding, or about the report that it stands under, since the import recorded it: an event, or that
 * something else of the register names it.
 */
export type Touch = { readonly on: CalendarDate } & (
  | { readonly by: string; readonly facts: Facts }
  | { readonly because: "linked" | "revisited" }
);

/** A finding that stays, with what was done about it; nothing where it stays for another one of its family. */
export interface Staying {
  readonly reference: string;
  readonly touches: readonly Touch[];
}
