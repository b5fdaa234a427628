import { findNotePage, type NotePage } from "@/lib/data/queries/evidence-page";
import { recordAccess } from "@/lib/data/store/access";
import type { Actor } from "@/lib/domain/actor";

/** A note of evidence for whoever may read it. One that is kept to the force is not shown before the access log says who reads it. */
export async function readNote(actor: Actor, id: string): Promise<NotePage | null> {
  const note = await findNotePage(actor, id);
  if (note?.audience === "force") await recordAccess(actor, "read", id, "note of evidence");
  return note;
}
