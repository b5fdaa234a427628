import type { RatingCommand } from "@/lib/domain/rating/commands";
import type { RatingFacts } from "@/lib/domain/rating/facts";
import type { CommandsWords, FactsWords, ToldWords } from "./shapes";

export interface RatingWords {
  /** How far the inspector's rating lies above (or, negative, below) what the force says. */
  readonly gap: (steps: number) => string;
  readonly commands: CommandsWords<RatingCommand["do"]>;
  readonly facts: FactsWords<RatingFacts>;
  readonly told: ToldWords<RatingFacts>;
}
