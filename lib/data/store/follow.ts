import "server-only";
import type { Decision } from "@/lib/domain/change";
import type { EventKind } from "@/lib/domain/event";
import type { Db } from "../scope";
import type { Moment } from "./chain";
import { markChanged } from "./write/finding";

type Follower = (db: Db, decided: Decision, moment: Moment) => Promise<void>;

/** What the office did itself; and answers to its challenges, which are weighed by themselves. */
const OWN: readonly EventKind[] = [
  "challenge-answered",
  "assurance-recorded",
  "office-note-added",
  "move-seen",
  "challenge-raised",
  "challenge-pressed",
  "challenge-accepted",
  "public-wording-published",
  "public-wording-withdrawn",
];

/** The policing body sees that something is new since its last review; what it did itself is no news to it. */
const changedSinceReview: Follower = async (db, { changes, events }, { now }) => {
  const news = events.filter(
    ({ audience, facts }) => audience !== "force" && audience !== "office" && !OWN.includes(facts.kind),
  );
  const findings = new Set(news.flatMap(({ findingId }) => findingId ?? []));
  // What is recorded anew is written as changed now.
  for (const change of changes) if (change.change === "finding-recorded") findings.delete(change.place.findingId);
  await markChanged(db, [...findings], now);
};

/** What an event becomes beside its entry in the history, in the same transaction: nothing follows from what did not happen. */
const FOLLOWERS: readonly Follower[] = [changedSinceReview];

export async function follow(db: Db, decided: Decision, moment: Moment): Promise<void> {
  for (const follower of FOLLOWERS) await follower(db, decided, moment);
}
