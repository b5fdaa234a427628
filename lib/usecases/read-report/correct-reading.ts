import { inScope } from "@/lib/data/scope";
import { endReading, loadReading, saveReview } from "@/lib/data/store/readings";
import type { Actor } from "@/lib/domain/actor";
import { concerns } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import { type Correction, correct } from "@/lib/domain/report-review/correct";
import { ok, type Result, refuse } from "@/lib/domain/result";

type Done = { readonly id: string };

/** Applies one correction to a report under review, and keeps it. `forceId` changes the force that it is about (inspectors). */
export function correctReading(
  actor: Actor,
  id: string,
  correction: Correction,
  now: Date,
  forceId?: string,
): Promise<Result<Done, Refusal>> {
  return inScope(actor, async (db): Promise<Result<Done, Refusal>> => {
    const reading = await loadReading(db, id);
    if (!reading) return refuse({ why: "not-found" });
    if (reading.state !== "open") return refuse({ why: "draft-unfit", because: "unknown" });
    if (forceId !== undefined && !concerns(actor, forceId)) return refuse({ why: "force-unfit" });
    const corrected = correct(reading.review, correction, reading.lines);
    if (!corrected.ok) return corrected;
    await saveReview(db, id, corrected.value, forceId ?? reading.forceId, now);
    return ok({ id });
  });
}

/** Puts a report under review aside for good; nothing of it was recorded. */
export function dropReading(actor: Actor, id: string, now: Date): Promise<Result<Done, Refusal>> {
  return inScope(actor, async (db): Promise<Result<Done, Refusal>> => {
    if (!(await loadReading(db, id))) return refuse({ why: "not-found" });
    await endReading(db, id, "dropped", null, now);
    return ok({ id });
  });
}
