import type { Db } from "@/lib/data/scope";
import { forceOfFinding } from "@/lib/data/store/case";
import { forceOfNote } from "@/lib/data/store/notes";
import type { Actor } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";

/** The one force that all of these belong to, whose chain is locked. What one of them is not there for the asker, or is another force's, is not there at all. */
export async function forceOf(
  db: Db,
  actor: Actor,
  { findings, notes }: { readonly findings: readonly string[]; readonly notes: readonly string[] },
): Promise<Result<readonly string[], Refusal>> {
  const forces = new Set<string | null>();
  for (const reference of findings) forces.add(await forceOfFinding(db, actor, reference));
  for (const id of notes) forces.add(await forceOfNote(db, actor, id));
  const [force = null] = forces;
  return forces.size === 1 && force !== null ? ok([force]) : refuse({ why: "not-found" });
}
