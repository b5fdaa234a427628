import type { PlanCommand } from "@/lib/domain/plan/commands";
import type { PlanFacts } from "@/lib/domain/plan/facts";
import type { ActionState, Response } from "@/lib/domain/plan/lists";
import type { PlanRefusal } from "@/lib/domain/plan/refusals";
import type { CommandsWords, FactsWords, RefusalWords } from "./shapes";

export interface PlanWords {
  readonly response: Record<Response, string>;
  readonly action: Record<ActionState, string>;
  /** Of an action whose day has passed. */
  readonly late: string;
  readonly commands: CommandsWords<PlanCommand["do"]>;
  readonly facts: FactsWords<PlanFacts>;
  readonly refusals: RefusalWords<PlanRefusal>;
}
