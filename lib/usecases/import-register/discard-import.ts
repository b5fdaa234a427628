import { inScope } from "@/lib/data/scope";
import { changeImport } from "@/lib/data/store/register-import";
import type { Actor } from "@/lib/domain/actor";

/** Discards a file that was not recorded. */
export async function discardImport(actor: Actor, id: string, now: Date): Promise<void> {
  await inScope(actor, (db) =>
    changeImport(db, actor, id, ["mapping", "checked", "failed"], { state: "dropped", file: null, finishedAt: now }),
  );
}
