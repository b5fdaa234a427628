import { type Db, inScope } from "@/lib/data/scope";
import { answeredBefore, keepAnswer } from "@/lib/data/store/answered";
import { append, lockForces } from "@/lib/data/store/chain";
import { loadInspection } from "@/lib/data/store/inspections";
import { confirmFindings, unconfirmedFindings } from "@/lib/data/store/publication";
import type { Actor } from "@/lib/domain/actor";
import type { EventDraft } from "@/lib/domain/event";
import { may, WHO_MAY } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Asked } from "./asked";
import { noted } from "./noted";

type Done = { readonly slug: string };

/**
 * Confirms what a force recorded of a published report: from here on it counts as the inspectorate's record, an event each.
 * `seen` are the findings that the page showed; what was recorded since is not confirmed unread, but refused and named.
 */
export async function confirmRecords(
  actor: Actor,
  slug: string,
  seen: readonly string[],
  asked: Asked,
): Promise<Result<Done, Refusal>> {
  const result = await inScope(actor, (db) => confirm(db, actor, slug, seen, asked), 60_000);
  return noted(actor, slug, "confirm-records", result);
}

async function confirm(
  db: Db,
  actor: Actor,
  slug: string,
  seen: readonly string[],
  { key, now, today }: Asked,
): Promise<Result<Done, Refusal>> {
  const ability = "record and publish inspections";
  const loaded = await loadInspection(db, slug);
  if (!loaded) return refuse({ why: "not-found" });
  if (!may(actor, ability, {})) return refuse({ why: "not-yours", who: WHO_MAY[ability] });
  const heads = await lockForces(db, loaded.forceIds);
  const before = await answeredBefore<Done>(db, key);
  if (before) return ok(before);
  const waiting = await unconfirmedFindings(db, loaded.draft.id);
  const shown = new Set(seen);
  const added = waiting.filter(({ id }) => !shown.has(id));
  if (added.length > 0) return refuse({ why: "records-added", references: added.map(({ reference }) => reference) });
  await confirmFindings(db, loaded.draft.id, today);
  for (const [forceId, head] of heads) {
    const events = waiting
      .filter((finding) => finding.forceId === forceId)
      .map(
        ({ id, reference }): EventDraft => ({
          facts: { kind: "record-confirmed", reference },
          on: today,
          audience: "shared",
          findingId: id,
        }),
      );
    if (events.length > 0) await append(db, head, actor, events, { now, illustrative: false });
  }
  await keepAnswer(db, actor, key, { slug }, now);
  return ok({ slug });
}
