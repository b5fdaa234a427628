import { type Db, inScope } from "@/lib/data/scope";
import { recordAccess } from "@/lib/data/store/access";
import { append, lockForces } from "@/lib/data/store/chain";
import { confirmFindings, loadInspection } from "@/lib/data/store/inspections";
import type { Actor } from "@/lib/domain/actor";
import type { EventDraft } from "@/lib/domain/event";
import { may, WHO_MAY } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Asked } from "./asked";

/** Confirms what a force recorded of a published report: from here on it counts as the inspectorate's record, an event each. */
export async function confirmRecords(
  actor: Actor,
  slug: string,
  asked: Asked,
): Promise<Result<{ slug: string }, Refusal>> {
  const result = await inScope(actor, (db) => confirm(db, actor, slug, asked), 60_000);
  if (!result.ok) await recordAccess(actor, "refused", slug, `confirm-records: ${result.refusal.why}`);
  return result;
}

async function confirm(
  db: Db,
  actor: Actor,
  slug: string,
  { now, today }: Asked,
): Promise<Result<{ slug: string }, Refusal>> {
  const ability = "record and publish inspections";
  const loaded = await loadInspection(db, slug);
  if (!loaded) return refuse({ why: "not-found" });
  if (!may(actor, ability, {})) return refuse({ why: "not-yours", who: WHO_MAY[ability] });
  const heads = await lockForces(db, loaded.forceIds);
  for (const [forceId, head] of heads) {
    const confirmed = await confirmFindings(db, loaded.draft.id, forceId, today);
    const events = confirmed.map(
      ({ id, reference }): EventDraft => ({
        facts: { kind: "record-confirmed", reference },
        on: today,
        audience: "shared",
        findingId: id,
      }),
    );
    if (events.length > 0) await append(db, head, actor, events, { now, illustrative: false });
  }
  return ok({ slug });
}
