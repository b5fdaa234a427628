import type { FollowUpCommand } from "@/lib/domain/follow-up/commands";
import type { FollowUpFacts } from "@/lib/domain/follow-up/facts";
import type { FollowUpResult, FollowUpState } from "@/lib/domain/follow-up/follow-up";
import type { FollowUpRefusal } from "@/lib/domain/follow-up/refusals";
import type { CommandsWords, FactsWords, RefusalWords, ToldWords } from "./shapes";

export interface FollowUpWords {
  readonly result: Record<FollowUpResult, string>;
  readonly state: Record<FollowUpState, string>;
  readonly commands: CommandsWords<FollowUpCommand["do"]>;
  readonly facts: FactsWords<FollowUpFacts>;
  readonly told: ToldWords<FollowUpFacts>;
  readonly refusals: RefusalWords<FollowUpRefusal>;
}
