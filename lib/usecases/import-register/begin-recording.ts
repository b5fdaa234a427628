import { inScope } from "@/lib/data/scope";
import { endedForces } from "@/lib/data/store/ended-forces";
import { order } from "@/lib/data/store/queue";
import { changeImport, loadImport, resultAs } from "@/lib/data/store/register-import";
import type { Actor } from "@/lib/domain/actor";
import { may, WHO_MAY } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { readAnswers } from "@/lib/domain/register-import/answers";
import { readOutline } from "@/lib/domain/register-import/stored-result";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { endedIn } from "@/lib/domain/succession/ended";
import type { MoveReason } from "@/lib/domain/target/lists";
import { noted } from "../noted";

export interface FileReason {
  /** The fingerprint of the plan that the page showed. */
  readonly shown: string;
  readonly reason: MoveReason | null;
  readonly why: string | null;
}

/**
 * Orders that a checked file be recorded, if it was checked last with the plan that its page showed. The order waits in the
 * database from the moment that this is committed, and is done by itself (`lib/jobs/`). `begun` says whether this press
 * ordered it: a second one finds it running and orders nothing.
 */
export async function beginRecording(
  actor: Actor,
  id: string,
  { shown, reason, why }: FileReason,
  now: Date,
): Promise<Result<{ id: string; begun: boolean }, Refusal>> {
  const result = await inScope(actor, async (db): Promise<Result<{ id: string; begun: boolean }, Refusal>> => {
    const loaded = await loadImport(db, actor, id);
    if (!loaded) return refuse({ why: "not-found" });
    if (!may(actor, "import a register", { on: "force", forceId: loaded.forceId }))
      return refuse({ why: "not-yours", who: WHO_MAY["import a register"] });
    const ended = endedIn(await endedForces(db, [loaded.forceId]));
    if (ended) return refuse(ended);
    if (loaded.state !== "checked") return ok({ id, begun: false });
    const { counts, unexplained, fingerprint } = resultAs(readOutline, loaded);
    if (shown !== fingerprint) return refuse({ why: "page-out-of-date" });
    if (counts.create + counts.update === 0) return refuse({ why: "nothing-changed" });
    if (unexplained > 0 && (reason === null || why === null)) return refuse({ why: "move-reason-missing" });
    const answers = { ...readAnswers(loaded.answers), reason, why, recordingSince: now.toISOString() };
    const begun = await changeImport(db, actor, id, ["checked"], {
      state: "running",
      answers,
      done: 0,
      total: counts.create + counts.update,
    });
    if (begun) await order(db, "record-import", id);
    return ok({ id, begun });
  });
  return noted(actor, id, "record-import", result);
}
