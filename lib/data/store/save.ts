import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Change, Decision } from "@/lib/domain/change";
import type { Db } from "../scope";
import { append, lockForces, type Moment } from "./chain";
import { applyChange } from "./changes";

/**
 * The only writer of what was decided about a force: the changes, the events that record them and the hash, together or
 * not at all. The caller has locked the force and decided inside the same transaction.
 */
export async function save(db: Db, actor: Actor, forceId: string, decision: Decision, moment: Moment): Promise<void> {
  const head = (await lockForces(db, [forceId])).get(forceId);
  if (!head) throw new Error(`No chain for force ${forceId}`);
  for (const change of inOrder(decision.changes)) await applyChange(db, actor, forceId, change, moment);
  await append(db, head, actor, decision.events, moment);
  await noteWhatIsNew(db, decision, moment.now);
}

/** What ends goes before what begins, so that "one open at a time" holds at each step. */
const ENDING: readonly Change["change"][] = ["submission-ended", "closure-undone", "reason-ended", "target-decided"];
function inOrder(changes: readonly Change[]): readonly Change[] {
  const proposed = changes.filter(({ change }) => change === "target-proposed");
  const ending = changes.filter(({ change }) => ENDING.includes(change));
  const rest = changes.filter(({ change }) => change !== "target-proposed" && !ENDING.includes(change));
  return [...proposed, ...ending, ...rest];
}

/** When something last happened that the policing body sees too, other than its own assurance: "changed since you reviewed it". */
async function noteWhatIsNew(db: Db, { events }: Decision, now: Date): Promise<void> {
  const news = events.filter(({ audience, facts }) => audience !== "force" && facts.kind !== "assurance-recorded");
  const ids = [...new Set(news.flatMap(({ findingId }) => (findingId ? [findingId] : [])))];
  if (ids.length > 0) await db.finding.updateMany({ where: { id: { in: ids } }, data: { changedAt: now } });
}
