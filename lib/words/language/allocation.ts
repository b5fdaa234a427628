import type { AllocationCommand } from "@/lib/domain/allocation/commands";
import type { AllocationFacts } from "@/lib/domain/allocation/facts";
import type { AllocationRefusal } from "@/lib/domain/allocation/refusals";
import type { CommandsWords, FactsWords, RefusalWords, ToldWords } from "./shapes";

export interface AllocationWords {
  readonly commands: CommandsWords<AllocationCommand["do"]>;
  readonly facts: FactsWords<AllocationFacts>;
  readonly told: ToldWords<AllocationFacts>;
  readonly refusals: RefusalWords<AllocationRefusal>;
}
