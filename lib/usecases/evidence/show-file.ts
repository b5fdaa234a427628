import { findFile, type StoredFile } from "@/lib/data/queries/evidence-file";
import { recordAccess } from "@/lib/data/store/access";
import type { Actor } from "@/lib/domain/actor";
import { canBeOpened } from "@/lib/domain/evidence/lists";
import { isId } from "@/lib/domain/written";
import { readApart } from "@/lib/outside/apart/read-apart";
import { decodeText } from "@/lib/outside/report-readers/text-encoding";
import { storage } from "@/lib/outside/storage/storage";

/** A file as its page shows it. Nothing of it is ever given to the browser to run: a picture is drawn, words are words. */
export interface ShownFile {
  readonly file: StoredFile;
  readonly shows:
    | { readonly is: "picture" }
    /** `cut` where there is more than is shown; `only` where what is shown is less than the file: the words of a PDF. */
    | { readonly is: "text"; readonly text: string; readonly cut: boolean; readonly wordsOnly: boolean }
    | { readonly is: "nothing"; readonly why: "kind" | "too-large" | "unreadable" };
}

/** Of a text, so much is shown, in bytes; and PDFs up to this size are read. */
const MOST_OF_A_TEXT = 200_000;
const LARGEST_PDF = 5 * 1024 * 1024;

/** What the page of a file shows; null where for the asker there is none that can be opened. Recorded as a download is. */
export async function showFile(actor: Actor, id: string): Promise<ShownFile | null> {
  if (!isId(id)) return null;
  const file = await findFile(actor, id);
  if (!file || file.withdrawn || !canBeOpened(file.state)) return null;
  await recordAccess(actor, "downloaded", id, "shown");
  return { file, shows: await shownOf(actor, file) };
}

async function shownOf(actor: Actor, { kind, size, key, name }: StoredFile): Promise<ShownFile["shows"]> {
  switch (kind) {
    case "png":
    case "jpeg":
      return { is: "picture" };
    case "csv":
    case "text": {
      const bytes = await firstBytes(key, MOST_OF_A_TEXT);
      return { is: "text", text: decodeText(bytes), cut: size > bytes.length, wordsOnly: false };
    }
    case "pdf": {
      if (size > LARGEST_PDF) return { is: "nothing", why: "too-large" };
      const bytes = await firstBytes(key, LARGEST_PDF);
      const read = await readApart("text", { bytes, name }, actor.personId);
      if (!read.ok || read.value === null) return { is: "nothing", why: "unreadable" };
      return {
        is: "text",
        text: read.value.slice(0, MOST_OF_A_TEXT),
        cut: read.value.length > MOST_OF_A_TEXT,
        wordsOnly: true,
      };
    }
    default:
      return { is: "nothing", why: "kind" };
  }
}

async function firstBytes(key: string, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  const stream = await storage().open(key);
  for await (const part of stream) {
    parts.push(part);
    length += part.length;
    if (length >= most) break;
  }
  stream.destroy();
  return Buffer.concat(parts).subarray(0, most);
}
