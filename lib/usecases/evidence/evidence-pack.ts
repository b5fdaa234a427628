import { createHash } from "node:crypto";
import type { EvidenceView, FileView } from "@/lib/data/queries/evidence-note";
import { type EvidencePack, findEvidencePack } from "@/lib/data/queries/evidence-pack";
import { recordAccess } from "@/lib/data/store/access";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { canBeOpened } from "@/lib/domain/evidence/lists";
import { toCsv } from "@/lib/outside/csv";
import { storage } from "@/lib/outside/storage/storage";
import { type Entry, zipped } from "@/lib/outside/zip";
import { type PackedFile, packCsv, packHtml } from "@/lib/words/evidence-pack";

/** So much goes into one pack, in bytes: what is more would be a zip that older programs do not open. */
const LARGEST_PACK = 2 * 1024 * 1024 * 1024;

export type Pack =
  | { readonly ok: true; readonly name: string; readonly bytes: AsyncGenerator<Uint8Array> }
  | { readonly ok: false; readonly why: "too-large" };

interface ToPack {
  readonly file: FileView;
  readonly path: string;
  readonly key: string;
}

/**
 * Everything that the asker reads of the evidence for a finding, or for all findings of an inspection, as a zip that comes as it is
 * made: the files that can be opened, each once, and after them an index as a web page and as CSV, which says of each whether what
 * was packed is what its SHA-256 says. Null where the asker sees no such finding. Recorded before anybody has the first piece.
 */
export async function evidencePack(
  actor: Actor,
  of: { readonly finding: string } | { readonly inspection: string },
  today: CalendarDate,
): Promise<Pack | null> {
  const pack = await findEvidencePack(actor, of);
  if (!pack) return null;
  const files = toPack(pack);
  if (files.reduce((sum, { file }) => sum + file.size, 0) > LARGEST_PACK) return { ok: false, why: "too-large" };
  const about = "finding" in of ? of.finding : of.inspection;
  await recordAccess(actor, "exported", about, `evidence pack: ${files.length}`);
  return { ok: true, name: `evidence-${about}-${today}.zip`, bytes: zipped(entries(pack, files, today)) };
}

/** Each file that can be opened, once, in a folder for its note; two of one name are told apart. */
function toPack({ findings, keys }: EvidencePack): readonly ToPack[] {
  const notes = new Map(findings.flatMap(({ notes: some }) => some.map((note) => [note.id, note] as const)));
  const taken = new Set<string>();
  return [...notes.values()].flatMap((note, at) =>
    note.files.flatMap((file): ToPack[] => {
      const key = keys.get(file.id);
      if (!key || file.withdrawnOn || !canBeOpened(file.state)) return [];
      const path = free(`${folderOf(note, at)}/${file.name}`, taken);
      taken.add(path.toLowerCase());
      return [{ file, path, key }];
    }),
  );
}

const folderOf = ({ title }: EvidenceView, at: number): string =>
  `files/${String(at + 1).padStart(2, "0")} ${
    title
      .replace(/[^\p{L}\p{N} ,()-]/gu, "")
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, 60)
      .trim() || "note"
  }`;

function free(path: string, taken: ReadonlySet<string>): string {
  if (!taken.has(path.toLowerCase())) return path;
  const dot = path.lastIndexOf(".");
  for (let number = 2; ; number += 1) {
    const other = `${path.slice(0, dot)} (${number})${path.slice(dot)}`;
    if (!taken.has(other.toLowerCase())) return other;
  }
}

async function* entries(pack: EvidencePack, files: readonly ToPack[], today: CalendarDate): AsyncGenerator<Entry> {
  const at = new Date();
  const packed = new Map<string, PackedFile>();
  for (const { file, path, key } of files) {
    const bytes = await storage()
      .open(key)
      .catch(() => null);
    if (!bytes) {
      packed.set(file.id, { path: null, sameBytes: false });
      continue;
    }
    const hash = createHash("sha256");
    yield { path, at, packed: !["csv", "text"].includes(file.kind), bytes: hashed(bytes, hash) };
    packed.set(file.id, { path, sameBytes: hash.digest("hex") === file.sha256 });
  }
  const words = (text: string) => [Buffer.from(text)];
  const { head, rows } = packCsv(pack, packed);
  yield { path: "index.html", at, packed: false, bytes: fromList(words(packHtml(pack, packed, today))) };
  yield { path: "index.csv", at, packed: false, bytes: fromList(words(toCsv(head, rows))) };
}

async function* hashed(bytes: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const piece of bytes) {
    hash.update(piece);
    yield piece;
  }
}

async function* fromList(pieces: readonly Uint8Array[]) {
  yield* pieces;
}
