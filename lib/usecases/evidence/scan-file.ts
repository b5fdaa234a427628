import { findFile } from "@/lib/data/queries/evidence-file";
import { loadNote } from "@/lib/data/store/notes";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { fileScanned } from "@/lib/domain/evidence/notes";
import { ok, refuse } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { storage } from "@/lib/outside/storage/storage";
import { scan, type Verdict } from "@/lib/outside/virus-scanner/clamd";
import { perform } from "../perform";

const readDone = object<{ file: string }>({ file: text });

/**
 * Has a file that waits looked at by the scanner, and records what it says. Throws while the scanner is away or the store of files
 * is: the file waits on, and whoever ordered this does it again. What is infected is taken out of the store.
 */
export async function scanFile(
  actor: Actor,
  id: string,
  { now, today }: { readonly now: Date; readonly today: CalendarDate },
): Promise<Verdict | null> {
  const file = await findFile(actor, id);
  if (file?.state !== "waiting") return null;
  const verdict = await scan(await storage().open(file.key));
  await perform(
    actor,
    {
      name: "scan-file",
      about: id,
      chains: async () => ok([file.forceId]),
      load: (db) => loadNote(db, actor, file.evidenceId),
      decide: ({ note, cases, forceId }) => {
        const findings = cases.map(({ finding }) => finding.id);
        const decided = fileScanned(note, file, findings, verdict === "clean", today);
        return forceId === file.forceId ? ok([{ forceId, ...decided }]) : refuse({ why: "not-found" });
      },
      answer: () => ({ file: id }),
      readAnswer: readDone,
    },
    { key: id, version: null, now, today },
  );
  if (verdict === "infected") await storage().remove(file.key);
  return verdict;
}
