import type { PublicWordingCommand } from "@/lib/domain/public-wording/commands";
import type { PublicWordingFacts } from "@/lib/domain/public-wording/facts";
import type { PublicWordingRefusal } from "@/lib/domain/public-wording/refusals";
import type { CommandsWords, FactsWords, RefusalWords, ToldWords } from "./shapes";

export interface PublicWordingWords {
  readonly commands: CommandsWords<PublicWordingCommand["do"]>;
  readonly facts: FactsWords<PublicWordingFacts>;
  readonly told: ToldWords<PublicWordingFacts>;
  readonly refusals: RefusalWords<PublicWordingRefusal>;
}
