import { likelyOf } from "@/lib/data/likeness";
import { inScope } from "@/lib/data/scope";
import { forceByName } from "@/lib/data/store/force-case";
import { createReading } from "@/lib/data/store/readings";
import type { Actor } from "@/lib/domain/actor";
import { may, WHO_MAY } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { takeKnown } from "@/lib/domain/report-review/likely";
import { startReview } from "@/lib/domain/report-review/review";
import { readReport } from "@/lib/domain/report-text/read-report";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { readReportFile } from "@/lib/outside/report-readers/read-report-file";
import type { ReadFile } from "@/lib/outside/report-readers/reading-result";

/** A report as its reader gives it: pasted text, or a file with its name. */
export type Given = { readonly text: string } | { readonly bytes: Uint8Array; readonly name: string };

/** The text of what was given, or the sentence that says why a file cannot be read. Never throws. */
export const textOf = (given: Given): Promise<ReadFile> | ReadFile =>
  "text" in given ? { ok: true, text: given.text } : readReportFile(given.bytes, given.name);

/**
 * Reads a report's text and keeps what was recognised for its reader to check. A coordinator reads for the own force; an
 * inspector for the force that the report names, if the register has it.
 */
export async function startReading(
  actor: Actor,
  id: string,
  name: string,
  text: string,
  now: Date,
): Promise<Result<{ id: string }, Refusal>> {
  const ability = "import a register";
  if (!may(actor, ability, {})) return refuse({ why: "not-yours", who: WHO_MAY[ability] });
  const reading = readReport(text);
  await inScope(actor, async (db) => {
    const own = actor.forces === "all" ? undefined : actor.forces[0];
    const named = reading.force ? await forceByName(db, reading.force) : null;
    const forceId = own ?? named?.id ?? null;
    const fresh = startReview(reading);
    const review = forceId ? takeKnown(fresh, await likelyOf(db, forceId, fresh.findings)) : fresh;
    await createReading(db, actor, { id, name, forceId, lines: reading.lines, review }, now);
  });
  return ok({ id });
}
