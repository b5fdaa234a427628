import { forceBySlug, loadForceCase } from "@/lib/data/store/force-case";
import type { Actor } from "@/lib/domain/actor";
import { decideEngage, type EngageCommand } from "@/lib/domain/engage/force-commands";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { give } from "./give";
import type { Asked } from "./perform";

type Done = { readonly force: string };
const readDone = object<Done>({ force: text });

/** Runs one command on one force: moves it into Engage, adds reasons, or returns it to Scan, with the findings that follow. */
export const runForceCommand = (
  actor: Actor,
  slug: string,
  command: EngageCommand,
  asked: Asked,
): Promise<Result<Done, Refusal>> =>
  give(
    actor,
    command.do,
    {
      is: "force",
      named: slug,
      find: async (db) => {
        const force = await forceBySlug(db, actor, slug);
        return force && loadForceCase(db, actor, force.id);
      },
    },
    {
      decide: (theCase) => {
        const decided = decideEngage(actor, theCase, command, asked.today);
        return decided.ok ? ok([{ forceId: theCase.forceId, ...decided.value }]) : decided;
      },
      answer: () => ({ force: slug }),
      readAnswer: readDone,
    },
    // The findings that the page listed are part of the command: their versions tell whether it is out of date.
    { ...asked, version: null },
  );
