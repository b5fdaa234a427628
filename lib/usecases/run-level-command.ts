import { loadLevels } from "@/lib/data/level-case";
import type { Actor } from "@/lib/domain/actor";
import { decideLevel, type LevelCommand } from "@/lib/domain/level/commands";
import type { Refusal } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { give } from "./give";
import type { Asked } from "./perform";

type Done = { readonly force: string };
const readDone = object<Done>({ force: text });

/** Records what another body says of the force with this slug, or that it says nothing any more. */
export const runLevelCommand = (
  actor: Actor,
  slug: string,
  command: LevelCommand,
  asked: Asked,
): Promise<Result<Done, Refusal>> =>
  give(
    actor,
    command.do,
    { is: "force", named: slug, find: (db) => loadLevels(db, actor, slug) },
    {
      decide: (force) => decideLevel(actor, force, command, asked.today),
      answer: () => ({ force: slug }),
      readAnswer: readDone,
    },
    { ...asked, version: null },
  );
