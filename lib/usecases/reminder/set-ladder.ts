import { forceBySlug, loadLadder } from "@/lib/data/store/force-case";
import type { Actor } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import type { Ladder } from "@/lib/domain/reminder/ladder";
import { setLadder as decideLadder, type LadderCase } from "@/lib/domain/reminder/set-ladder";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { type Asked, perform } from "../perform";

type Done = { readonly force: string };
const readDone = object<Done>({ force: text });

/** Says when whom of the force with this slug is reminded of what: a coordinator's to say. */
export const setLadder = (actor: Actor, slug: string, ladder: Ladder, asked: Asked): Promise<Result<Done, Refusal>> =>
  perform<LadderCase, Done>(
    actor,
    {
      name: "set-ladder",
      about: slug,
      chains: async (db) => {
        const force = await forceBySlug(db, actor, slug);
        return force ? ok([force.id]) : refuse({ why: "not-found" });
      },
      load: (db) => loadLadder(db, actor, slug),
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
