import { inScope } from "@/lib/data/scope";
import { markRead, type WhichNotices } from "@/lib/data/store/notices";
import type { Actor } from "@/lib/domain/actor";

/**
 * Marks what the asker was told as read: one event, or all that they were told up to the moment at which their page was made. It
 * is theirs alone and in no history, so it is no decision (0012); what they were never told is not there, and again does nothing more.
 */
export const markAsRead = (actor: Actor, which: WhichNotices, now: Date): Promise<void> =>
  inScope(actor, (db) => markRead(db, actor, which, now));
