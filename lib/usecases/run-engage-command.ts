import { inScope } from "@/lib/data/scope";
import { answeredBefore, keepAnswer } from "@/lib/data/store/answered";
import { lockForces } from "@/lib/data/store/chain";
import { forceBySlug, loadForceCase } from "@/lib/data/store/force-case";
import { save } from "@/lib/data/store/save";
import type { Actor } from "@/lib/domain/actor";
import { decideEngage, type EngageCommand } from "@/lib/domain/engage/force-commands";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Asked } from "./asked";
import { noted } from "./noted";

type Done = { readonly force: string };

/** Moves a force into Engage, adds reasons, or returns it to Scan: one transaction over the force and its findings. */
export async function runEngageCommand(
  actor: Actor,
  slug: string,
  command: EngageCommand,
  asked: Asked,
): Promise<Result<Done, Refusal>> {
  const result = await inScope(actor, async (db): Promise<Result<Done, Refusal>> => {
    const force = await forceBySlug(db, slug);
    if (!force) return refuse({ why: "not-found" });
    await lockForces(db, [force.id]);
    const before = await answeredBefore<Done>(db, asked.key);
    if (before) return ok(before);
    const decided = decideEngage(actor, await loadForceCase(db, force.id), command, asked.today);
    if (!decided.ok) return decided;
    if (asked.rehearsal) return ok({ force: slug });
    await save(db, actor, force.id, decided.value, { now: asked.now, illustrative: asked.illustrative ?? false });
    await keepAnswer(db, actor, asked.key, { force: slug }, asked.now);
    return ok({ force: slug });
  });
  return noted(actor, slug, command.do, result);
}
