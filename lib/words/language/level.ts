import type { LevelCommand } from "@/lib/domain/level/commands";
import type { LevelFacts } from "@/lib/domain/level/facts";
import type { LevelRefusal } from "@/lib/domain/level/refusals";
import type { CommandWords, FactsWords, RefusalWords } from "./shapes";

export interface LevelWords {
  readonly commands: { readonly [Name in LevelCommand["do"]]: Pick<CommandWords, "title" | "deed" | "done"> };
  readonly facts: FactsWords<LevelFacts>;
  readonly refusals: RefusalWords<LevelRefusal>;
}
