import type { AssuranceCommand } from "@/lib/domain/assurance/commands";
import type { AssuranceFacts } from "@/lib/domain/assurance/facts";
import type { Ask, Assurance } from "@/lib/domain/assurance/lists";
import type { AssuranceRefusal } from "@/lib/domain/assurance/refusals";
import type { CommandsWords, Done, FactsWords, RefusalWords, ToldWords } from "./shapes";

export interface AssuranceWords {
  readonly value: Record<Assurance, string>;
  readonly commands: CommandsWords<AssuranceCommand["do"]>;
  readonly facts: FactsWords<AssuranceFacts>;
  readonly told: ToldWords<AssuranceFacts>;
  readonly refusals: RefusalWords<AssuranceRefusal>;
  readonly asked: (ask: Ask) => string;
  readonly done: Record<"save-reviews", Done>;
}
