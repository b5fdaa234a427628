import { inScope } from "@/lib/data/scope";
import { recordAccess } from "@/lib/data/store/access";
import { answeredBefore, keepAnswer } from "@/lib/data/store/answered";
import { lockForces } from "@/lib/data/store/chain";
import { dropReader, loadInspection, nameReader, readerStanding } from "@/lib/data/store/inspections";
import type { Actor } from "@/lib/domain/actor";
import { may, WHO_MAY } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Asked } from "./asked";

export interface ReaderCommand {
  readonly do: "name-reader" | "drop-reader";
  readonly personId: string;
}

type Done = { readonly slug: string };

/** Lets somebody of the force, or of its policing body, read an inspection before it is published; or no longer. */
export async function nameReaders(
  actor: Actor,
  slug: string,
  command: ReaderCommand,
  asked: Pick<Asked, "key" | "now">,
): Promise<Result<Done, Refusal>> {
  const ability = "record and publish inspections";
  const result = await inScope(actor, async (db): Promise<Result<Done, Refusal>> => {
    const first = await loadInspection(db, slug);
    if (!first) return refuse({ why: "not-found" });
    if (!may(actor, ability, {})) return refuse({ why: "not-yours", who: WHO_MAY[ability] });
    await lockForces(db, first.forceIds);
    const before = await answeredBefore<Done>(db, asked.key);
    if (before) return ok(before);
    const loaded = await loadInspection(db, slug);
    if (!loaded) return refuse({ why: "not-found" });
    const { id, publishedOn } = loaded.draft;
    if (publishedOn) return refuse({ why: "already-published", on: publishedOn });
    const { named, fits } = await readerStanding(db, id, loaded.forceIds, command.personId);
    if (command.do === "name-reader" && !fits) return refuse({ why: "not-found" });
    if (command.do === "name-reader" && !named) await nameReader(db, id, command.personId);
    if (command.do === "drop-reader") await dropReader(db, id, command.personId);
    await keepAnswer(db, actor, asked.key, { slug }, asked.now);
    return ok({ slug });
  });
  if (!result.ok) await recordAccess(actor, "refused", slug, `${command.do}: ${result.refusal.why}`);
  return result;
}
