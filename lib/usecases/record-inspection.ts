import { inScope } from "@/lib/data/scope";
import { answeredBefore, keepAnswer } from "@/lib/data/store/answered";
import { append, lockForces } from "@/lib/data/store/chain";
import { createInspection, type InspectionFacts } from "@/lib/data/store/inspections";
import type { Actor } from "@/lib/domain/actor";
import { may, WHO_MAY } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Asked } from "./asked";
import { noted } from "./noted";

type Done = { readonly slug: string };

/** Records an inspection on one force or many. Until it is published only the inspectorate and the readers it names see it. */
export async function recordInspection(
  actor: Actor,
  id: string,
  facts: InspectionFacts,
  forceIds: readonly string[],
  asked: Asked,
): Promise<Result<Done, Refusal>> {
  const ability = "record and publish inspections";
  const result = await inScope(actor, async (db): Promise<Result<Done, Refusal>> => {
    if (!may(actor, ability, {})) return refuse({ why: "not-yours", who: WHO_MAY[ability] });
    const heads = await lockForces(db, forceIds);
    if (forceIds.length === 0 || heads.size !== new Set(forceIds).size) return refuse({ why: "force-unfit" });
    const before = await answeredBefore<Done>(db, asked.key);
    if (before) return ok(before);
    const moment = { now: asked.now, illustrative: asked.illustrative ?? false };
    const slug = await createInspection(db, id, facts, [...heads.keys()], moment);
    for (const head of heads.values()) {
      const event = {
        facts: { kind: "inspection-recorded", title: facts.title },
        on: asked.today,
        audience: "inspectorate",
        inspectionId: id,
      } as const;
      await append(db, head, actor, [event], moment);
    }
    await keepAnswer(db, actor, asked.key, { slug }, asked.now);
    return ok({ slug });
  });
  return noted(actor, null, "record-inspection", result);
}
