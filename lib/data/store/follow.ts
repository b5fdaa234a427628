import "server-only";
import type { Decision } from "@/lib/domain/change";
import type { EventKind } from "@/lib/domain/event";
import { AT_ONCE } from "@/lib/domain/mail/lists";
import { toldOf } from "@/lib/domain/notice/told";
import type { Db } from "../scope";
import type { Head, Moment } from "./chain";
import { markChanged } from "./write/finding";
import { tell } from "./write/notice";

/** `head`: the chain after the events, which are its last. */
type Follower = (db: Db, decided: Decision, head: Head, moment: Moment) => Promise<void>;

/** What the office did itself; answers to its challenges, which are weighed by themselves; and that a finding passed on as it was or lost words. */
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
  "finding-passed",
  "words-redacted",
];

/** The policing body sees that something is new since its last review; what it did itself is no news to it. */
const changedSinceReview: Follower = async (db, { changes, events }, _head, { now }) => {
  const news = events.filter(
    ({ audience, facts }) => audience !== "force" && audience !== "office" && !OWN.includes(facts.kind),
  );
  const findings = new Set(news.flatMap(({ findingId }) => findingId ?? []));
  // What is recorded anew is written as changed now.
  for (const change of changes) if (change.change === "finding-recorded") findings.delete(change.place.findingId);
  await markChanged(db, [...findings], now);
};

/** Whoever is to be told is told with the event: of nothing that did not happen, and of all that did. */
const peopleAreTold: Follower = async (db, { events }, { id, length }) => {
  const first = length - events.length + 1;
  const told = events.map(({ facts, audience }, at) => {
    const urgent = AT_ONCE[facts.kind];
    return {
      number: first + at,
      who: toldOf(facts, audience),
      ...(urgent && { at_once: urgent.who, about: urgent.about }),
    };
  });
  const some = told.filter(({ who }) => who.length > 0);
  if (some.length > 0) await tell(db, id, some);
};

/** What an event becomes beside its entry in the history, in the same transaction: nothing follows from what did not happen. */
const FOLLOWERS: readonly Follower[] = [changedSinceReview, peopleAreTold];

export async function follow(db: Db, decided: Decision, head: Head, moment: Moment): Promise<void> {
  for (const follower of FOLLOWERS) await follower(db, decided, head, moment);
}
