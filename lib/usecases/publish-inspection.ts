import { inScope } from "@/lib/data/scope";
import { answeredBefore, keepAnswer } from "@/lib/data/store/answered";
import { lockForces } from "@/lib/data/store/chain";
import { forcesOnReport } from "@/lib/data/store/force-case";
import { addRepeats } from "@/lib/data/store/force-records";
import { loadInspection } from "@/lib/data/store/inspections";
import { publish, repeatsOfDrafts } from "@/lib/data/store/publication";
import { save } from "@/lib/data/store/save";
import type { Actor } from "@/lib/domain/actor";
import { type Publish, planPublication } from "@/lib/domain/inspection/publication";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Asked } from "./asked";
import { noted } from "./noted";

type Done = { readonly slug: string };

/** Publishes an inspection: all its findings on all its forces, with the links to what they raise again, in one transaction. */
export async function publishInspection(
  actor: Actor,
  slug: string,
  command: Publish,
  asked: Asked,
): Promise<Result<Done, Refusal>> {
  const result = await inScope(
    actor,
    async (db): Promise<Result<Done, Refusal>> => {
      const first = await loadInspection(db, slug);
      if (!first) return refuse({ why: "not-found" });
      await lockForces(db, first.forceIds);
      const before = await answeredBefore<Done>(db, asked.key);
      if (before) return ok(before);
      const loaded = await loadInspection(db, slug);
      if (!loaded) return refuse({ why: "not-found" });
      if (asked.version !== null && asked.version !== loaded.version && !loaded.draft.publishedOn) {
        return refuse({ why: "page-out-of-date" });
      }
      const forces = await forcesOnReport(db, loaded.forceIds, Number(command.on.slice(0, 4)));
      const planned = planPublication(actor, loaded.draft, forces, command, asked.today);
      if (!planned.ok) return planned;
      if (asked.rehearsal) return ok({ slug });
      const repeats = await repeatsOfDrafts(db, loaded.draft.id);
      await publish(db, loaded.draft.id, command.on, planned.value, asked.now);
      const moment = { now: asked.now, illustrative: asked.illustrative ?? false };
      for (const { forceId, changes, events } of planned.value) {
        const raisedAgain = repeats.filter((repeat) => repeat.forceId === forceId);
        const links = await addRepeats(db, forceId, command.on, raisedAgain, asked.today, moment);
        await save(db, actor, forceId, { changes, events: [...events, ...links] }, moment);
      }
      await keepAnswer(db, actor, asked.key, { slug }, asked.now);
      return ok({ slug });
    },
    60_000,
  );
  return noted(actor, slug, "publish", result);
}
