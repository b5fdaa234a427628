import type { CalendarDate } from "../calendar";

/** What the policing body says to the public of a finding: what is drafted, and what is published. An asker outside its office sees no draft. */
export interface PublicWordings {
  readonly draft: { readonly id: string; readonly wording: string } | null;
  readonly published: { readonly id: string; readonly wording: string; readonly on: CalendarDate } | null;
}
