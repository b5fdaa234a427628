import { type Db, inScope } from "@/lib/data/scope";
import { answeredBefore, keepAnswer } from "@/lib/data/store/answered";
import { forceOfFinding, loadCase, type Named } from "@/lib/data/store/case";
import { lockForces } from "@/lib/data/store/chain";
import { save } from "@/lib/data/store/save";
import type { Actor } from "@/lib/domain/actor";
import type { Command } from "@/lib/domain/command";
import { decide } from "@/lib/domain/decide";
import { isLate } from "@/lib/domain/event";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Asked } from "./asked";
import { noted } from "./noted";

/** `late`: what was recorded is older than what stands already, which goes on standing. */
export type Done = { readonly reference: string; readonly late: boolean };

/**
 * Runs one command on one finding: lock the force, load the case, decide, save; one transaction, one writer at a time
 * per force. Refused when the page is older than what the asker could see by now, after every refusal that says more. `standsInTheWay` asks, under the same lock, what refuses beside the rules of the finding.
 */
export async function runCommand(
  actor: Actor,
  reference: string,
  command: Command,
  asked: Asked,
  standsInTheWay: (db: Db) => Promise<Refusal | null> = async () => null,
): Promise<Result<Done, Refusal>> {
  const result = await inScope(actor, async (db): Promise<Result<Done, Refusal>> => {
    const forceId = await forceOfFinding(db, actor, reference);
    if (!forceId) return refuse({ why: "not-found" });
    await lockForces(db, [forceId]);
    const before = await answeredBefore<Done>(db, asked.key);
    if (before) return ok(before);
    const refused = await standsInTheWay(db);
    if (refused) return refuse(refused);
    const theCase = await loadCase(db, actor, reference, namedIn(command));
    if (!theCase) return refuse({ why: "not-found" });
    const decided = decide(actor, theCase, command, asked.today);
    if (!decided.ok) return decided;
    if (asked.version !== null && asked.version !== theCase.finding.version) return refuse({ why: "page-out-of-date" });
    const done: Done = { reference, late: decided.value.events.some(({ facts }) => isLate(facts)) };
    if (asked.rehearsal) return ok(done);
    await save(db, actor, forceId, decided.value, { now: asked.now, illustrative: asked.illustrative ?? false });
    await keepAnswer(db, actor, asked.key, done, asked.now);
    return ok(done);
  });
  return noted(actor, reference, command.do, result);
}

/** Other findings and people that the command names, to be loaded with the case. */
function namedIn(command: Command): Named {
  const references =
    "successor" in command && command.successor ? [command.successor] : "other" in command ? [command.other] : [];
  const personIds = command.do === "allocate" ? [command.ownerId, command.sponsorId].filter((id) => id !== null) : [];
  return { references, personIds };
}
