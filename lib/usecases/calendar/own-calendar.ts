import { createHash, createHmac, randomUUID } from "node:crypto";
import { findCalendar } from "@/lib/data/queries/calendar";
import { inScope } from "@/lib/data/scope";
import { type CalendarOwner, calendarOwner, endFeed, insertFeed } from "@/lib/data/store/calendar";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { env } from "@/lib/env";
import { writeCalendar } from "@/lib/outside/calendar/write-calendar";
import { words } from "@/lib/words/words";
import { isTold } from "../mail/keep-wishes";
import { tokenHash } from "../take-up-invitation";

const site = () => env().NEXTAUTH_URL.replace(/\/$/, "");

/** The secret of an address, worked out from its row: its owner can see it again, and the register keeps its hash alone. */
const tokenOf = (feed: string): string =>
  createHmac("sha256", env().NEXTAUTH_SECRET).update(`calendar ${feed}`).digest("base64url");

/** The address that somebody gives their calendar program. */
export const calendarAddress = (feed: string): string => `${site()}/api/calendar/${tokenOf(feed)}.ics`;

/** Makes an address of the asker's own calendar, in place of the one that counted: whoever had that one sees nothing any more. */
export async function makeCalendarAddress(actor: Actor, now: Date): Promise<Result<null, Refusal>> {
  if (!isTold(actor)) return refuse({ why: "not-found" });
  const id = randomUUID();
  const { personId, organisation } = actor;
  await inScope(actor, (db) =>
    insertFeed(db, { id, personId, organisationId: organisation.id, tokenHash: tokenHash(tokenOf(id)), at: now }),
  );
  return ok(null);
}

/** Ends the address of the asker's own calendar; without one it does nothing. */
export async function endCalendarAddress(actor: Actor, now: Date): Promise<Result<null, Refusal>> {
  if (!isTold(actor)) return refuse({ why: "not-found" });
  await inScope(actor, (db) => endFeed(db, actor.personId, now));
  return ok(null);
}

/** Who is behind a secret address, as they are now; null where it counts no more, or nobody is there. */
export const ownerOfCalendar = (token: string): Promise<CalendarOwner | null> => calendarOwner(tokenHash(token));

/** Somebody's calendar as iCalendar, with the mark of what it says: the same days have the same mark. */
export async function calendarFile(
  actor: Actor,
  today: CalendarDate,
): Promise<{ readonly body: string; readonly mark: string }> {
  const entries = await findCalendar(actor, today);
  const body = writeCalendar(entries, {
    name: "Outstanding",
    address: site(),
    host: new URL(site()).hostname,
    says: words.calendar.entry,
  });
  return { body, mark: `"${createHash("sha256").update(body).digest("base64url").slice(0, 32)}"` };
}
