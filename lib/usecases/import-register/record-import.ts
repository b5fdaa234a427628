import { isAway } from "@/lib/data/busy";
import { idInOrder } from "@/lib/data/id-in-order";
import { type Db, inScope } from "@/lib/data/scope";
import { recordAccess } from "@/lib/data/store/access";
import { holdReferences, lockChains, setAside } from "@/lib/data/store/chain";
import { endedForces } from "@/lib/data/store/ended-forces";
import { lastNumbers } from "@/lib/data/store/force-case";
import { chainLength, forceById, knownRegister } from "@/lib/data/store/known-register";
import { changeImport, holdImport, type LoadedImport, loadImport, resultAs } from "@/lib/data/store/register-import";
import type { Actor } from "@/lib/domain/actor";
import type { EventDraft } from "@/lib/domain/event";
import { may, WHO_MAY } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { readAnswers } from "@/lib/domain/register-import/answers";
import { type ImportFailure, resultOf } from "@/lib/domain/register-import/outline";
import { type Recording, recordingOf } from "@/lib/domain/register-import/recording";
import { readOutline } from "@/lib/domain/register-import/stored-result";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { endedIn } from "@/lib/domain/succession/ended";
import { type Asked, perform, type Written } from "../perform";
import { type Planned, planOf } from "./planned-import";

/** As long as the largest import may take; a reading of the register waits for none of it. */
const LONGEST = 10 * 60_000;

/** What an import records, as the register was when its chain had this length. */
interface Prepared extends Planned {
  readonly length: number;
  readonly loaded: LoadedImport;
  readonly recording: Recording;
}

/** What recording is asked with; `comesBack`: whoever asks will ask again, should the database be away or too busy. */
type Ordered = Pick<Asked, "now" | "today" | "illustrative"> & { readonly comesBack?: boolean };

/**
 * Records a file that was checked: all of it in one transaction, or nothing. Planned again from the register as it is;
 * should that give another plan than the one that was shown, nothing is recorded and the file is to be checked again.
 * Given again, it finds what was recorded and records nothing twice. How far it is stands in the import's row, written beside
 * the transaction.
 */
export async function recordImport(actor: Actor, id: string, asked: Ordered): Promise<void> {
  try {
    // Whatever was written before it was broken off is gone.
    await inScope(actor, (db) => changeImport(db, actor, id, ["running"], { done: 0 }));
    const result = await attempt(actor, id, asked);
    if (result.ok || result.refusal.why === "import-ended") return;
    await endImport(actor, id, FAILED[result.refusal.why] ?? "register-changed");
  } catch (error) {
    if (!(asked.comesBack && isAway(error))) await endImport(actor, id, "error");
    throw error;
  }
}

/** What an import ends with that was refused; anything else: the register is another one than was planned from. */
const FAILED: { readonly [Why in Refusal["why"]]?: ImportFailure } = {
  "not-yours": "no-longer-yours",
  "organisation-has-ended": "force-ended",
};

/** Ends an import of which nothing was recorded, and says why. */
export async function endImport(actor: Actor, id: string, failed: ImportFailure): Promise<void> {
  await inScope(actor, (db) =>
    changeImport(db, actor, id, ["running"], { state: "failed", result: { failed }, finishedAt: new Date() }),
  );
  await recordAccess(actor, "refused", id, `import: ${failed}`);
}

/** What the plan was made from is not as it was: nothing is recorded, and it is planned again. */
class Moved extends Error {}

/** Nobody has to write to the force's chain while it is recorded: the last time it is locked from the beginning. */
async function attempt(actor: Actor, id: string, asked: Ordered): Promise<Result<{ id: string }, Refusal>> {
  for (let times = 0; times < 2; times += 1) {
    try {
      return await recordOnce(actor, id, asked, false);
    } catch (error) {
      if (!(error instanceof Moved)) throw error;
    }
  }
  return recordOnce(actor, id, asked, true);
}

/**
 * What is new is written ahead, in a chain of its own: others write to the force's chain meanwhile. Under its lock, which is
 * then held for a moment, it is tied in, and what the register had is changed; if the register is still what was planned from.
 */
function recordOnce(
  actor: Actor,
  id: string,
  asked: Ordered,
  lockedFirst: boolean,
): Promise<Result<{ id: string }, Refusal>> {
  let prepared: Prepared | null = null;
  return perform<Prepared & { readonly written: Written | null }, { id: string }>(
    actor,
    {
      name: "record-import",
      about: id,
      chains: async (db) => {
        await holdImport(db, id);
        const running = await loadImport(db, actor, id);
        if (running?.state !== "running") return refuse({ why: "import-ended", because: "done" });
        await holdReferences(db, [running.forceId]);
        if (lockedFirst) await lockChains(db, [running.forceId]);
        const ended = endedIn(await endedForces(db, [running.forceId]));
        if (ended) return refuse(ended);
        return ok([running.forceId]);
      },
      ahead: async (db) => {
        prepared = await prepare(db, actor, id, asked);
        if (!prepared) return refuse({ why: "not-found" });
        const { loaded, fingerprint, recording } = prepared;
        const { forceId } = loaded;
        const ability = "import a register";
        if (!may(actor, ability, { on: "force", forceId })) return refuse({ why: "not-yours", who: WHO_MAY[ability] });
        if (fingerprint !== resultAs(readOutline, loaded).fingerprint) return refuse({ why: "page-out-of-date" });
        const { changes, events } = recording.made;
        if (events.length === 0) return ok(null);
        const many = events.length;
        // Committed at once, for others number their events after these; under the lock in its own transaction.
        const after = await (lockedFirst
          ? setAside(db, forceId, many)
          : inScope(actor, (other) => setAside(other, forceId, many)));
        return ok({ forceId, importId: id, after, changes, events });
      },
      load: async (db, written) => {
        if (!prepared) return null;
        const { length, register, loaded } = prepared;
        const { forceId } = loaded;
        if ((await chainLength(db, actor, forceId)) !== length) {
          // In a transaction of its own, which sees nothing of what was written ahead.
          const now = await inScope(actor, (other) => knownRegister(other, actor, forceId));
          if (JSON.stringify(now) !== JSON.stringify(register)) throw new Moved();
        }
        return { ...prepared, written };
      },
      decide: ({ loaded, plan, register, recording, written }) => {
        const { forceId, fileName: source } = loaded;
        const { changes, events } = recording.changed;
        const findings = recording.findings.length;
        const tie: EventDraft[] = written
          ? [
              {
                facts: { kind: "register-recorded", source, findings, ...written },
                on: asked.today,
                audience: "force",
              },
            ]
          : [];
        const result = resultOf(plan, recording, register);
        return ok([
          { forceId, changes: [...changes, { change: "import-recorded", id, result }], events: [...tie, ...events] },
        ]);
      },
      answer: () => ({ id }),
      readAnswer: object<{ id: string }>({ id: text }),
      progress: progressOf(actor, id),
      timeout: LONGEST,
    },
    // The import's own id: what was recorded is not recorded again, whoever asks.
    { ...asked, key: id, version: null },
  );
}

async function prepare(
  db: Db,
  actor: Actor,
  id: string,
  { today, illustrative = false }: Pick<Asked, "today" | "illustrative">,
): Promise<Prepared | null> {
  const loaded = await loadImport(db, actor, id);
  const force = loaded && (await forceById(db, actor, loaded.forceId));
  if (!loaded || !force) return null;
  const length = await chainLength(db, actor, force.id);
  const planned = await planOf(db, actor, loaded, today);
  const numbers = (await lastNumbers(db, actor, [force.id])).get(force.id);
  const { reason, why } = readAnswers(loaded.answers);
  const recording = recordingOf(actor, planned.plan, planned.register, {
    force: { ...force, lastNumbers: numbers ?? new Map() },
    today,
    source: loaded.fileName,
    reason,
    why,
    illustrative,
    mint: idInOrder,
  });
  return { ...planned, length, loaded, recording };
}

/** Says how far it is, at most twice a second. */
function progressOf(actor: Actor, id: string): (done: number, total: number) => Promise<void> {
  let last = 0;
  return async (done, total) => {
    if (done < total && Date.now() - last < 500) return;
    last = Date.now();
    await inScope(actor, (db) => changeImport(db, actor, id, ["running"], { done, total }));
  };
}
