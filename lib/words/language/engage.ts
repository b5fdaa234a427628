import type { EngageCommand } from "@/lib/domain/engage/commands";
import type { EngageFacts } from "@/lib/domain/engage/facts";
import type { EngageCommand as ForceCommand } from "@/lib/domain/engage/force-commands";
import type { EngageRefusal } from "@/lib/domain/engage/refusals";
import type { CommandsWords, FactsWords, OtherCommandWords, RefusalWords, ToldWords } from "./shapes";

export interface EngageWords {
  readonly commands: CommandsWords<EngageCommand["do"]>;
  readonly forceCommands: { readonly [Name in ForceCommand["do"]]: Omit<OtherCommandWords, "title"> };
  readonly facts: FactsWords<EngageFacts>;
  readonly told: ToldWords<EngageFacts>;
  readonly refusals: RefusalWords<EngageRefusal>;
}
