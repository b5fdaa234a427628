import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "../scope";
import { markNotices } from "./write/notice";

/** Which notices are marked: one, by its event, or all that the asker was told up to a moment. */
export type WhichNotices = { readonly event: string } | { readonly upTo: Date };

/** Marks notices of the asker's own as read; those that are read already stay as they are. */
export const markRead = (db: Db, { personId }: Actor, which: WhichNotices, now: Date): Promise<void> =>
  markNotices(
    db,
    personId,
    "event" in which ? { events: [which.event], before: null } : { events: null, before: which.upTo },
    now,
  );
