import { inScope } from "@/lib/data/scope";
import { loadCase } from "@/lib/data/store/case";
import { date } from "@/lib/domain/calendar";
import { receiveEvidence } from "@/lib/usecases/evidence/receive-files";
import type { Name } from "./people";
import { granted, type Step } from "./step";

/** A file of our own making: its name and its words. */
export type MadeUp = readonly [name: string, words: string];

/**
 * Somebody puts files under the note whose title begins so, by the road that a browser's form takes: looked at, hashed, stored and
 * recorded. They are illustrative. One that isn't taken ends the story.
 */
export function attaches(day: string, who: Name, reference: string, note: string, files: readonly MadeUp[]): Step {
  const on = date(day);
  const what = `${who}: attach-file ${reference}`;
  return {
    on,
    what,
    run: async (cast, ask) => {
      const actor = cast.actor(who);
      const theCase = await inScope(actor, (db) => loadCase(db, actor, reference));
      const noteId = theCase?.evidence.find(({ title }) => title.startsWith(note))?.id ?? "";
      const { key, now } = ask(true);
      const form = new FormData();
      form.set("key", key);
      for (const [name, words] of files) form.append("files", new File([words], name));
      const request = new Request("http://localhost/", { method: "POST", body: form });
      const when = { now, today: on, illustrative: true };
      const { sent } = granted({ on, what }, await receiveEvidence(actor, noteId, request, when));
      const left = sent.results.find(({ unfit, refusal }) => unfit ?? refusal);
      if (left) throw new Error(`${on}, ${what}: ${left.name} is not taken (${left.unfit ?? left.refusal?.why})`);
    },
  };
}
