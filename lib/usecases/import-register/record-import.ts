import { randomUUID } from "node:crypto";
import type { Db } from "@/lib/data/scope";
import { inScope } from "@/lib/data/scope";
import { recordAccess } from "@/lib/data/store/access";
import { append, lockForces } from "@/lib/data/store/chain";
import {
  changeFindings,
  chunksOf,
  noteChanged,
  writeFindings,
  writeFollowing,
  writeInspections,
} from "@/lib/data/store/imported-findings";
import { chainLength, forceById, lastNumbers } from "@/lib/data/store/known-register";
import { changeImport, holdImport, loadImport } from "@/lib/data/store/register-import";
import type { Actor } from "@/lib/domain/actor";
import { may } from "@/lib/domain/policy";
import { readAnswers } from "@/lib/domain/register-import/answers";
import { type ImportFailure, type Outline, resultOf } from "@/lib/domain/register-import/outline";
import { type Recording, recordingOf } from "@/lib/domain/register-import/recording";
import type { Asked } from "@/lib/usecases/asked";
import { planOf } from "./planned-import";

const CHUNK = 1_000;
/** As long as the largest import may take; a reading of the register waits for none of it. */
const LONGEST = 10 * 60_000;

class RegisterChanged extends Error {}

/**
 * Records a file that was checked: all of it in one transaction, or nothing. Planned again from the register as it is;
 * should that give another plan than the one that was shown, nothing is recorded and the file is to be checked again.
 * Runs after the answer was sent; how far it is stands in the import's row, written beside the transaction.
 */
export async function recordImport(
  actor: Actor,
  id: string,
  asked: Pick<Asked, "now" | "today" | "illustrative">,
): Promise<void> {
  const progress = progressOf(actor, id);
  try {
    await inScope(actor, (db) => record(db, actor, id, asked, progress), LONGEST);
  } catch (error) {
    const failed: ImportFailure = error instanceof RegisterChanged ? "register-changed" : "error";
    await inScope(actor, (db) =>
      changeImport(db, actor, id, ["running"], { state: "failed", result: { failed }, finishedAt: new Date() }),
    );
    await recordAccess(actor, "refused", id, `import: ${failed}`);
    if (failed === "error") throw error;
  }
}

type Progress = (done: number, total: number) => Promise<void>;

/** Says how far it is, at most twice a second. */
function progressOf(actor: Actor, id: string): Progress {
  let last = 0;
  return async (done, total) => {
    if (done < total && Date.now() - last < 500) return;
    last = Date.now();
    await inScope(actor, (db) => changeImport(db, actor, id, ["running"], { done, total }));
  };
}

async function record(
  db: Db,
  actor: Actor,
  id: string,
  { now, today, illustrative = false }: Pick<Asked, "now" | "today" | "illustrative">,
  progress: Progress,
): Promise<void> {
  await holdImport(db, id);
  const loaded = await loadImport(db, actor, id);
  const force = loaded && (await forceById(db, loaded.forceId));
  if (!loaded || !force || loaded.state !== "running" || !may(actor, "import a register", { forceId: force.id }))
    return;
  const answers = readAnswers(loaded.answers);
  const shown = (loaded.result as Outline).fingerprint;

  // Planned before the lock, so that others wait for the writing alone; planned again if somebody wrote meanwhile.
  const before = await chainLength(db, force.id);
  let planned = await planOf(db, actor, loaded, today);
  const head = (await lockForces(db, [force.id])).get(force.id);
  if (!head) throw new Error(`No chain for force ${force.id}`);
  if (head.length !== before) planned = await planOf(db, actor, loaded, today);
  if (planned.fingerprint !== shown) throw new RegisterChanged();

  const recording = recordingOf(planned.plan, planned.register, {
    force,
    lastNumbers: await lastNumbers(db, force.id),
    today,
    source: loaded.fileName,
    by: actor.post,
    reason: answers.reason,
    why: answers.why,
    mint: randomUUID,
  });
  await write(db, actor, force, recording, { head, now, today, illustrative, progress });
  const result = resultOf(planned.plan, recording, planned.register);
  const done = await changeImport(db, actor, id, ["running"], { state: "done", result, finishedAt: new Date() });
  if (!done) throw new Error("The import was ended from elsewhere");
}

interface Writing {
  readonly head: Parameters<typeof append>[1];
  readonly now: Date;
  readonly today: Asked["today"];
  readonly illustrative: boolean;
  readonly progress: Progress;
}

async function write(
  db: Db,
  actor: Actor,
  force: { readonly id: string; readonly code: string },
  recording: Recording,
  { head, now, today, illustrative, progress }: Writing,
): Promise<void> {
  const moment = { now, illustrative };
  const { findings, states, events } = recording;
  const total = findings.length + events.length;
  let done = 0;
  await writeInspections(db, force.id, recording.inspections, moment);
  const stateOf = new Map(states.map((state) => [state.id, state]));
  for (const some of chunksOf(findings, CHUNK)) {
    await writeFindings(db, force.id, some, stateOf, today, moment);
    done += some.length;
    await progress(done, total);
  }
  for (const some of chunksOf(
    states.filter(({ isNew }) => !isNew),
    CHUNK,
  ))
    await changeFindings(db, force.id, some, today, now);
  await writeFollowing(db, actor, force.id, recording, today, moment);
  let end = head;
  for (const some of chunksOf(events, CHUNK)) {
    end = await append(db, end, actor, some, moment);
    done += some.length;
    await progress(done, total);
  }
  const isNew = new Set(findings.map((finding) => finding.id));
  const touched = new Set(events.flatMap(({ findingId }) => (findingId && !isNew.has(findingId) ? [findingId] : [])));
  await noteChanged(db, force.id, [...touched], now);
}
