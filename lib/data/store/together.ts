import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { listOf, number, object, orNull, type Reader, text } from "@/lib/domain/stored";
import { type Deed, readDeed } from "@/lib/domain/together/deed";
import type { Judged, One } from "@/lib/domain/together/judged";
import { TOGETHER_STATES, type TogetherState } from "@/lib/domain/together/state";
import { oneOf } from "../one-of";
import { readStored } from "../read-stored";
import type { Db } from "../scope";
import { changeTogetherRow, insertTogether } from "./write/together";

const readOnes = listOf(object<One>({ reference: text, version: orNull(number) }));

export interface LoadedTogether {
  readonly id: string;
  readonly deed: Deed;
  readonly ones: readonly One[];
  readonly state: TogetherState;
  readonly done: number;
  readonly judged: readonly Judged[];
}

/** Keeps what is to be done to many findings, to be judged by itself. */
export const startTogether = (
  db: Db,
  actor: Actor,
  facts: { readonly id: string; readonly deed: Deed; readonly ones: readonly One[] },
  now: Date,
): Promise<void> =>
  insertTogether(db, {
    ...facts,
    personId: actor.personId,
    forceId: actor.organisation.id,
    state: "checking",
    orderedAt: now,
  });

/** One's own; null for everybody else's. `readJudged` is how what became of each is read again. */
export async function loadTogether(
  db: Db,
  actor: Actor,
  id: string,
  readJudged: Reader<readonly Judged[]>,
): Promise<LoadedTogether | null> {
  const found = await db.together.findFirst({ where: { id, personId: actor.personId } });
  return (
    found && {
      id,
      deed: readStored(readDeed, found.deed, "together.deed"),
      ones: readStored(readOnes, found.ones, "together.ones"),
      state: oneOf(TOGETHER_STATES, found.state, "together.state"),
      done: found.done,
      judged: readStored(readJudged, found.judged, "together.judged"),
    }
  );
}

/** Puts away one's own papers that were summed up before `before` and never confirmed: nothing of them is done. */
export async function dropStale(db: Db, actor: Actor, before: Date, now: Date): Promise<void> {
  const stale = await db.together.findMany({
    where: { personId: actor.personId, state: "checked", orderedAt: { lt: before } },
    select: { id: true },
  });
  for (const { id } of stale) await changeTogetherRow(db, { id, state: "dropped", finishedAt: now, judged: [] });
}

/** Changes one's own if it is in one of the states `from`; false when it was not: a second press finds that. */
export async function changeTogether(
  db: Db,
  actor: Actor,
  id: string,
  from: readonly TogetherState[],
  set: {
    readonly state?: TogetherState;
    readonly ones?: readonly One[];
    readonly done?: number;
    readonly judged?: readonly Judged[];
    readonly orderedAt?: Date;
    readonly finishedAt?: Date;
  },
): Promise<boolean> {
  const held = await db.$queryRaw<{ state: string }[]>`
    select state from together where id = ${id}::uuid and person_id = ${actor.personId}::uuid for update`;
  if (!from.some((state) => state === held[0]?.state)) return false;
  await changeTogetherRow(db, { id, ...set });
  return true;
}
