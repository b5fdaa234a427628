import "server-only";
import type { ToldAs } from "@/lib/domain/notice/lists";
import type { Db } from "../../scope";

/** An event of a chain by its number, and as what people are told of it. */
export interface Telling {
  readonly number: number;
  readonly who: readonly ToldAs[];
  /** Of what cannot wait: to whom of them a mail goes at once, and which of their wishes it is. */
  readonly at_once?: readonly ToldAs[];
  readonly about?: string;
}

/**
 * Tells people of events that the asker recorded in this transaction. Through a door, since nobody sees who the people of
 * another organisation are; it leaves out the asker, and whoever may not read the event.
 */
export async function tell(db: Db, chain: string, events: readonly Telling[]): Promise<void> {
  await db.$queryRaw`select tell(${chain}, ${JSON.stringify(events)}::json)`;
}

/** Marks what somebody was told and has not read as read: these events, or all up to a moment; null leaves either open. */
export async function markNotices(
  db: Db,
  personId: string,
  { events, before }: { readonly events: readonly string[] | null; readonly before: Date | null },
  readAt: Date,
): Promise<void> {
  const which = { ...(events && { eventId: { in: [...events] } }), ...(before && { at: { lte: before } }) };
  await db.notice.updateMany({ where: { personId, readAt: null, ...which }, data: { readAt } });
}
