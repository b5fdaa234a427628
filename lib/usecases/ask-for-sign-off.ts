import { loadSignOff } from "@/lib/data/store/force-case";
import type { Actor } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { decideSignOff, type SignOffAsk } from "@/lib/domain/submission/sign-off";
import { give } from "./give";
import type { Asked } from "./perform";

type Done = { readonly force: string };
const readDone = object<Done>({ force: text });

/** Says whether submissions of the force with this slug need a chief officer's sign-off from now on: a coordinator's to say. Which forces there are is known, so somebody else is told who can. */
export const askForSignOff = (
  actor: Actor,
  slug: string,
  ask: SignOffAsk,
  asked: Asked,
): Promise<Result<Done, Refusal>> =>
  give(
    actor,
    ask.do,
    { is: "force", named: slug, find: (db) => loadSignOff(db, actor, slug) },
    {
      decide: (theCase) => {
        const decided = decideSignOff(actor, theCase, ask, asked.today);
        return decided.ok ? ok([{ forceId: theCase.forceId, ...decided.value }]) : decided;
      },
      answer: () => ({ force: slug }),
      readAnswer: readDone,
    },
    // It stands as it is said: how old the page is does not matter.
    { ...asked, version: null },
  );
