import type { LevelCommand } from "@/lib/domain/level/commands";
import type { LevelFacts } from "@/lib/domain/level/facts";
import type { LevelRefusal } from "@/lib/domain/level/refusals";
import type { FactsWords, OtherCommandWords, RefusalWords, ToldWords } from "./shapes";

export interface LevelWords {
  readonly commands: { readonly [Name in LevelCommand["do"]]: OtherCommandWords };
  readonly facts: FactsWords<LevelFacts>;
  readonly told: ToldWords<LevelFacts>;
  readonly refusals: RefusalWords<LevelRefusal>;
}
