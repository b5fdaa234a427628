import { randomUUID } from "node:crypto";
import { isAway } from "@/lib/data/busy";
import { inScope } from "@/lib/data/scope";
import { order } from "@/lib/data/store/queue";
import { changeTogether, dropStale, type LoadedTogether, loadTogether, startTogether } from "@/lib/data/store/together";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Deed } from "@/lib/domain/together/deed";
import type { One } from "@/lib/domain/together/judged";
import { judgeTogether, readJudged } from "./judge";

/** What nobody confirmed for so long, in milliseconds, is put away: the register has moved on since it was summed up. */
const STALE = 30 * 24 * 60 * 60_000;

/** Orders that one thing be judged for many findings; nothing is done yet. Answers the id of the paper. */
export async function orderTogether(actor: Actor, deed: Deed, ones: readonly One[], now: Date): Promise<string> {
  const id = randomUUID();
  await inScope(actor, async (db) => {
    await dropStale(db, actor, new Date(now.getTime() - STALE), now);
    await startTogether(db, actor, { id, deed, ones }, now);
    await order(db, "do-together", id);
  });
  return id;
}

/** One's own paper, as far as it is. */
export const findTogether = (actor: Actor, id: string): Promise<LoadedTogether | null> =>
  inScope(actor, (db) => loadTogether(db, actor, id, readJudged));

/** Orders that what was summed up be done, to those to which it would be. False at a second press. */
export async function confirmTogether(actor: Actor, id: string, now: Date): Promise<boolean> {
  return inScope(actor, async (db) => {
    const paper = await loadTogether(db, actor, id, readJudged);
    const ones = (paper?.judged ?? []).filter(({ refusal }) => refusal === null);
    const set = {
      state: "running",
      ones: ones.map(({ reference, version }) => ({ reference, version })),
      done: 0,
      orderedAt: now,
    } as const;
    if (ones.length === 0 || !(await changeTogether(db, actor, id, ["checked"], set))) return false;
    await order(db, "do-together", id);
    return true;
  });
}

/** Puts a paper away of which nothing is to be done. */
export const dropTogether = (actor: Actor, id: string, now: Date): Promise<boolean> =>
  inScope(actor, (db) => changeTogether(db, actor, id, ["checked"], { state: "dropped", finishedAt: now }));

/** Ends a paper in words: what of it is done stays done. */
export const failTogether = (actor: Actor, id: string): Promise<boolean> =>
  inScope(actor, (db) =>
    changeTogether(db, actor, id, ["checking", "running"], { state: "failed", finishedAt: new Date() }),
  );

/**
 * Judges a paper, or does it once that is confirmed. Given again, it goes on where it was broken off: each portion is written
 * once, by its key. How far it is stands in the paper's row after each portion.
 */
export async function workOnTogether(
  actor: Actor,
  id: string,
  { now, today }: { readonly now: Date; readonly today: CalendarDate },
): Promise<void> {
  const paper = await findTogether(actor, id);
  if (paper?.state !== "checking" && paper?.state !== "running") return;
  const { state, deed, ones } = paper;
  const rehearsal = state === "checking";
  const tell = (done: number) =>
    inScope(actor, (db) => changeTogether(db, actor, id, [state], { done })).then(() => undefined);
  try {
    const asked = { key: id, now, today, rehearsal };
    const judged = await judgeTogether(actor, deed, ones, asked, {
      told: (all) => tell(all.length),
      comesBack: true,
    });
    // Those to which it would not be done were refused before it was confirmed: they stay in the result.
    const before = rehearsal ? [] : paper.judged.filter(({ refusal }) => refusal !== null);
    const end = { state: rehearsal ? "checked" : "done", done: judged.length, judged: [...judged, ...before] } as const;
    await inScope(actor, (db) =>
      changeTogether(db, actor, id, [state], { ...end, ...(!rehearsal && { finishedAt: new Date() }) }),
    );
  } catch (error) {
    if (!isAway(error)) await failTogether(actor, id);
    throw error;
  }
}
