import { loadLadder } from "@/lib/data/store/force-case";
import type { Actor } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import type { Ladder } from "@/lib/domain/reminder/ladder";
import { setLadder as decideLadder } from "@/lib/domain/reminder/set-ladder";
import { ok, type Result } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { give } from "../give";
import type { Asked } from "../perform";

type Done = { readonly force: string };
const readDone = object<Done>({ force: text });

/** Says when whom of the force with this slug is reminded of what: a coordinator's to say. */
export const setLadder = (actor: Actor, slug: string, ladder: Ladder, asked: Asked): Promise<Result<Done, Refusal>> =>
  give(
    actor,
    "set-ladder",
    { is: "force", named: slug, find: (db) => loadLadder(db, actor, slug) },
    {
      decide: (theCase) => {
        const decided = decideLadder(actor, theCase, ladder, asked.today);
        return decided.ok ? ok([{ forceId: theCase.forceId, ...decided.value }]) : decided;
      },
      answer: () => ({ force: slug }),
      readAnswer: readDone,
    },
    // It stands as it is said: how old the page is does not matter.
    { ...asked, version: null },
  );
