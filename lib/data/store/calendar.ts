import "server-only";
import { client } from "../client";
import { type SignedIn, standingOf, type Unchecked } from "../sessions";

export { endAway, endFeed, insertAway, insertFeed } from "./write/calendar";

/** Whose calendar an address shows, as they are now. */
export type CalendarOwner = Omit<SignedIn, "lastHereAt" | "unread" | "reads">;

/** Who is behind a secret address, by its hash; null where it was ended, or nobody is there any more. */
export async function calendarOwner(tokenHash: string): Promise<CalendarOwner | null> {
  const [row] = await client().$queryRaw<Unchecked<CalendarOwner>[]>`
    select person_id as "personId", name, post, role, organisation_id as "organisationId", organisation_kind as "organisationKind",
      organisation_name as "organisationName", force_ids as "forceIds" from calendar_of(${tokenHash})`;
  return row ? { ...row, ...standingOf(row) } : null;
}
