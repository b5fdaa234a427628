import { whichDay } from "@/lib/data/demonstration";
import { likelyOf } from "@/lib/data/likeness";
import { readLists } from "@/lib/data/lists";
import { inScope } from "@/lib/data/scope";
import { forceByName } from "@/lib/data/store/force-case";
import { createReading } from "@/lib/data/store/readings";
import type { Actor } from "@/lib/domain/actor";
import { offered } from "@/lib/domain/list/lists";
import { mayDoSomewhere, WHO_MAY } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { takeKnown } from "@/lib/domain/report-review/likely";
import { startReview } from "@/lib/domain/report-review/review";
import type { ReportReading } from "@/lib/domain/report-text/reading";
import { ok, type Result, refuse } from "@/lib/domain/result";

/**
 * Keeps what was recognised in a report for its reader to check. A coordinator reads for the own force; an
 * inspector for the force that the report names, if the register has it.
 */
export async function startReading(
  actor: Actor,
  id: string,
  name: string,
  reading: ReportReading,
  now: Date,
): Promise<Result<{ id: string }, Refusal>> {
  const ability = "import a register";
  if (!mayDoSomewhere(actor, ability)) return refuse({ why: "not-yours", who: WHO_MAY[ability] });
  const { today } = await whichDay(now);
  await inScope(actor, async (db) => {
    const own = actor.organisation.kind === "force" ? actor.organisation.id : undefined;
    const named = reading.force ? await forceByName(db, actor, reading.force) : null;
    const forceId = own ?? named?.id ?? null;
    const fresh = startReview(reading, offered((await readLists(db))["inspection-types"], today));
    const review = forceId ? takeKnown(fresh, await likelyOf(db, actor, forceId, fresh.findings)) : fresh;
    await createReading(db, actor, { id, name, forceId, lines: reading.lines, review }, now);
  });
  return ok({ id });
}
