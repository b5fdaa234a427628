import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Db } from "../../scope";
import { insert, type Table } from "./rows";

const FEED = { id: "uuid", personId: "uuid", organisationId: "uuid", tokenHash: "text", at: "timestamptz" } as const;
export const CALENDAR_FEED: Table<typeof FEED> = { name: "calendar_feed", columns: FEED };
const DAYS = {
  id: "uuid",
  personId: "uuid",
  organisationId: "uuid",
  delegateId: "uuid",
  fromOn: "date",
  untilOn: "date",
  at: "timestamptz",
} as const;
export const AWAY: Table<typeof DAYS> = { name: "away", columns: DAYS };

/** Ends the address of somebody's calendar that counts, if one does. */
export async function endFeed(db: Db, personId: string, now: Date): Promise<void> {
  await db.calendarFeed.updateMany({ where: { personId, endedAt: null }, data: { endedAt: now } });
}

export interface NewFeed {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly tokenHash: string;
  readonly at: Date;
}

/** Keeps a new address of somebody's calendar, in place of the one that counted. */
export async function insertFeed(db: Db, feed: NewFeed): Promise<void> {
  await endFeed(db, feed.personId, feed.at);
  await insert(db, CALENDAR_FEED, [feed]);
}

/** Ends what somebody said of when they are away, if anything stands. */
export async function endAway(db: Db, personId: string, now: Date): Promise<void> {
  await db.away.updateMany({ where: { personId, endedAt: null }, data: { endedAt: now } });
}

export interface NewAway {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly delegateId: string | null;
  readonly fromOn: CalendarDate;
  readonly untilOn: CalendarDate;
  readonly at: Date;
}

/** Keeps when somebody is away, in place of what they said before. */
export async function insertAway(db: Db, away: NewAway): Promise<void> {
  await endAway(db, away.personId, away.at);
  await insert(db, AWAY, [away]);
}
