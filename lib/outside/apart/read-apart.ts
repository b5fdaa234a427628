import type { UnreadReason } from "@/lib/domain/unread";
import { ReadingRoom } from "./reading-room";
import type { works } from "./works";

type Works = typeof works;
type Done<Kind extends keyof Works> = Awaited<ReturnType<Works[Kind]>>;
export type Apart<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly why: UnreadReason };

/** One for the process, however often a bundler loads this file. */
const kept = globalThis as { readingRoom?: ReadingRoom };

/**
 * Reads what a person gave in a process of its own, with limits of time and memory; or says why it was not read. Whatever
 * the file does there, this process goes on answering others. Never throws.
 */
export async function readApart<Kind extends keyof Works>(
  kind: Kind,
  input: Parameters<Works[Kind]>[0],
  person: string,
): Promise<Apart<Done<Kind>>> {
  kept.readingRoom ??= new ReadingRoom({ works: "lib/outside/apart/works.ts", tell });
  const answer = await kept.readingRoom.run(kind, input, person);
  return answer.ok ? { ok: true, value: answer.value as Done<Kind> } : answer;
}

/** One line in the log, without a word of the file. Loaded when it is needed: a build has no settings, which the log reads. */
async function tell(work: string, why: string, said: string): Promise<void> {
  const { log } = await import("../log");
  log.warn({ work, why, ...(why === "reader-broke" && { said }) }, "A file was not read");
}
