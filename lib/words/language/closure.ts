import type { ClosureCommand } from "@/lib/domain/closure/commands";
import type { ClosureFacts } from "@/lib/domain/closure/facts";
import type { Lateness } from "@/lib/domain/closure/lateness";
import type { Outcome, VerificationMethod } from "@/lib/domain/closure/lists";
import type { ClosureRefusal } from "@/lib/domain/closure/refusals";
import type { CommandsWords, FactsWords, RefusalWords, ToldWords } from "./shapes";

export interface ClosureWords {
  readonly outcome: Record<Outcome, string>;
  readonly method: Record<VerificationMethod, string>;
  /** "79 days after its first target and 12 days before its published deadline"; null of what had neither. */
  readonly lateness: (late: Lateness) => string | null;
  readonly commands: CommandsWords<ClosureCommand["do"]>;
  readonly facts: FactsWords<ClosureFacts>;
  readonly told: ToldWords<ClosureFacts>;
  readonly refusals: RefusalWords<ClosureRefusal>;
}
