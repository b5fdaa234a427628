import { randomUUID } from "node:crypto";
import { isAway } from "@/lib/data/busy";
import { type Db, inScope } from "@/lib/data/scope";
import { recordAccess } from "@/lib/data/store/access";
import { lastNumbers } from "@/lib/data/store/force-case";
import { chainLength, forceById } from "@/lib/data/store/known-register";
import { changeImport, holdImport, type LoadedImport, loadImport, resultAs } from "@/lib/data/store/register-import";
import type { Actor } from "@/lib/domain/actor";
import { may, WHO_MAY } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { readAnswers } from "@/lib/domain/register-import/answers";
import { type ImportFailure, resultOf } from "@/lib/domain/register-import/outline";
import { type Recording, recordingOf } from "@/lib/domain/register-import/recording";
import { readOutline } from "@/lib/domain/register-import/stored-result";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { type Asked, perform } from "../perform";
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
    await endImport(actor, id, result.refusal.why === "not-yours" ? "no-longer-yours" : "register-changed");
  } catch (error) {
    if (!(asked.comesBack && isAway(error))) await endImport(actor, id, "error");
    throw error;
  }
}

/** Ends an import of which nothing was recorded, and says why. */
export async function endImport(actor: Actor, id: string, failed: ImportFailure): Promise<void> {
  await inScope(actor, (db) =>
    changeImport(db, actor, id, ["running"], { state: "failed", result: { failed }, finishedAt: new Date() }),
  );
  await recordAccess(actor, "refused", id, `import: ${failed}`);
}

async function attempt(actor: Actor, id: string, asked: Ordered): Promise<Result<{ id: string }, Refusal>> {
  // Planned before the lock, so that others wait for the writing alone; planned again if somebody wrote meanwhile.
  const early = await inScope(actor, (db) => prepare(db, actor, id, asked), LONGEST);
  return perform<Prepared, { id: string }>(
    actor,
    {
      name: "record-import",
      about: id,
      chains: async (db) => {
        await holdImport(db, id);
        const running = await loadImport(db, actor, id);
        return running?.state === "running" ? ok([running.forceId]) : refuse({ why: "import-ended", because: "done" });
      },
      load: async (db) => {
        const unchanged = early && (await chainLength(db, actor, early.loaded.forceId)) === early.length;
        return unchanged ? early : prepare(db, actor, id, asked);
      },
      decide: ({ loaded, plan, register, fingerprint, recording }) => {
        const { forceId } = loaded;
        const ability = "import a register";
        if (!may(actor, ability, { on: "force", forceId })) return refuse({ why: "not-yours", who: WHO_MAY[ability] });
        if (fingerprint !== resultAs(readOutline, loaded).fingerprint) return refuse({ why: "page-out-of-date" });
        const { changes, events } = recording;
        const result = resultOf(plan, recording, register);
        // The import’s own row is written last: until then its progress is told there.
        return ok([
          { forceId, changes, events },
          { forceId, changes: [{ change: "import-recorded", id, result }], events: [] },
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
    mint: randomUUID,
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
