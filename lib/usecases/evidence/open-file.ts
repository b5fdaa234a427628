import type { Readable } from "node:stream";
import { findFile, type StoredFile } from "@/lib/data/queries/evidence-file";
import { recordAccess } from "@/lib/data/store/access";
import type { Actor } from "@/lib/domain/actor";
import { canBeOpened } from "@/lib/domain/evidence/lists";
import { isId } from "@/lib/domain/written";
import { storage } from "@/lib/outside/storage/storage";

/** A file with its bytes, as they are read. */
export interface OpenedFile {
  readonly file: StoredFile;
  readonly bytes: Readable;
}

/**
 * Opens a file for whoever reads its note; null where for them there is none, or it can be opened by nobody: it waits, is infected or
 * was withdrawn. That it was opened is in the access log before its first byte is read.
 */
export async function openFile(actor: Actor, id: string, how: "downloaded" | "shown"): Promise<OpenedFile | null> {
  if (!isId(id)) return null;
  const file = await findFile(actor, id);
  if (!file || file.withdrawn || !canBeOpened(file.state)) return null;
  const bytes = await storage().open(file.key);
  await recordAccess(actor, "downloaded", id, how);
  return { file, bytes };
}
