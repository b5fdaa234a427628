import type { SortingCommand } from "@/lib/domain/sorting/commands";
import type { SortingFacts } from "@/lib/domain/sorting/facts";
import type { Priority } from "@/lib/domain/sorting/lists";
import type { CommandsWords, FactsWords } from "./shapes";

export interface SortingWords {
  readonly priority: Record<Priority, string>;
  /** "high priority". */
  readonly inALine: (priority: Priority) => string;
  readonly commands: CommandsWords<SortingCommand["do"]>;
  readonly facts: FactsWords<SortingFacts>;
}
