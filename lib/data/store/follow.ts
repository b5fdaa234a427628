import "server-only";
import type { EventDraft, EventKind } from "@/lib/domain/event";
import type { Db } from "../scope";
import type { Moment } from "./chain";
import { markChanged } from "./write/finding";

type Follower = (db: Db, events: readonly EventDraft[], moment: Moment) => Promise<void>;

const OWN: readonly EventKind[] = ["assurance-recorded", "move-seen"];

/** The policing body sees that something is new since its last review; what it did itself is no news to it. */
const changedSinceReview: Follower = async (db, events, { now }) => {
  const news = events.filter(({ audience, facts }) => audience !== "force" && !OWN.includes(facts.kind));
  await markChanged(db, [...new Set(news.flatMap(({ findingId }) => findingId ?? []))], now);
};

/** What an event becomes beside its entry in the history, in the same transaction: nothing follows from what did not happen. */
const FOLLOWERS: readonly Follower[] = [changedSinceReview];

export async function follow(db: Db, events: readonly EventDraft[], moment: Moment): Promise<void> {
  for (const follower of FOLLOWERS) await follower(db, events, moment);
}
