import type { CalendarDate } from "../calendar";

/** A wording is drafted and published; it ends by being replaced by the next one, or withdrawn. */
export const PUBLIC_WORDING_STATES = ["draft", "published", "replaced", "withdrawn"] as const;

/** What the policing body says to the public of a finding: what is drafted, and what is published. An asker outside its office sees no draft. */
export interface PublicWordings {
  readonly draft: { readonly id: string; readonly wording: string } | null;
  readonly published: { readonly id: string; readonly wording: string; readonly on: CalendarDate } | null;
}
