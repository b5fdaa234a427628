import { findNotePage, type NotePage } from "@/lib/data/queries/evidence-page";
import { recordAccess } from "@/lib/data/store/access";
import type { Actor } from "@/lib/domain/actor";
import type { EvidenceAudience } from "@/lib/domain/audience";
import { counted } from "@/lib/format/lists";

interface Kept {
  readonly audience: EvidenceAudience;
}

/** A note of evidence for whoever may read it. One that is kept to the force is not shown before the access log says who reads it. */
export async function readNote(actor: Actor, id: string): Promise<NotePage | null> {
  const note = await findNotePage(actor, id);
  if (note?.audience === "force") await recordAccess(actor, "read", id, "note of evidence");
  return note;
}

/**
 * What a page shows of a finding's evidence, word for word: one entry a view, where any of it is kept to the force. The page awaits it
 * before it answers, and may read what else it needs meanwhile.
 */
export async function evidenceIsRead(actor: Actor, reference: string, shown: readonly Kept[]): Promise<void> {
  const kept = shown.filter(({ audience }) => audience === "force").length;
  if (kept > 0) await recordAccess(actor, "read", reference, `finding with ${counted(kept, "note")} of evidence`);
}
