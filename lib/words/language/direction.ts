import type { DirectionCommandName } from "@/lib/domain/direction/commands";
import type { DirectionState } from "@/lib/domain/direction/direction";
import type { DirectionFacts } from "@/lib/domain/direction/facts";
import type { DirectionRefusal } from "@/lib/domain/direction/refusals";
import type { FactsWords, OtherCommandWords, RefusalWords, ToldWords } from "./shapes";

export interface DirectionWords {
  readonly state: Record<DirectionState, string>;
  readonly commands: { readonly [Name in DirectionCommandName]: OtherCommandWords };
  readonly facts: FactsWords<DirectionFacts>;
  readonly told: ToldWords<DirectionFacts>;
  readonly refusals: RefusalWords<DirectionRefusal>;
}
