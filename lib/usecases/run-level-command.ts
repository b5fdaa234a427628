import { loadLevels } from "@/lib/data/level-case";
import type { Actor } from "@/lib/domain/actor";
import { decideLevel, type LevelCommand } from "@/lib/domain/level/commands";
import type { LevelledForce } from "@/lib/domain/level/level";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { type Asked, perform } from "./perform";

type Done = { readonly force: string };
const readDone = object<Done>({ force: text });

/** Records what another body says of the force with this slug, or that it says nothing any more. */
export const runLevelCommand = (
  actor: Actor,
  slug: string,
  command: LevelCommand,
  asked: Asked,
): Promise<Result<Done, Refusal>> =>
  perform<LevelledForce, Done>(
    actor,
    {
      name: command.do,
      about: slug,
      chains: async (db) => {
        const force = await loadLevels(db, actor, slug);
        return force ? ok([force.forceId]) : refuse({ why: "not-found" });
      },
      load: (db) => loadLevels(db, actor, slug),
      decide: (force) => decideLevel(actor, force, command, asked.today),
      answer: () => ({ force: slug }),
      readAnswer: readDone,
    },
    { ...asked, version: null },
  );
