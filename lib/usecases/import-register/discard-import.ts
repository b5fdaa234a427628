import { inScope } from "@/lib/data/scope";
import { changeImport, loadImport } from "@/lib/data/store/register-import";
import type { Actor } from "@/lib/domain/actor";
import { may, WHO_MAY } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { refuseEnded } from "@/lib/domain/register-import/ended";
import { ok, type Result, refuse } from "@/lib/domain/result";

/** Discards a file that was not recorded. A second press finds it discarded, and that is what was asked. */
export function discardImport(actor: Actor, id: string, now: Date): Promise<Result<{ id: string }, Refusal>> {
  return inScope(actor, async (db): Promise<Result<{ id: string }, Refusal>> => {
    const loaded = await loadImport(db, actor, id);
    if (!loaded) return refuse({ why: "not-found" });
    const ability = "import a register";
    if (!may(actor, ability, { on: "force", forceId: loaded.forceId }))
      return refuse({ why: "not-yours", who: WHO_MAY[ability] });
    if (loaded.state === "dropped") return ok({ id });
    const discarded = await changeImport(db, actor, id, ["mapping", "checked", "failed"], {
      state: "dropped",
      file: null,
      finishedAt: now,
    });
    return discarded ? ok({ id }) : refuse(refuseEnded(loaded.state) ?? { why: "page-out-of-date" });
  });
}
