import type { AccuracyFacts } from "@/lib/domain/accuracy/facts";
import type { AccuracyRefusal } from "@/lib/domain/accuracy/refusals";
import type { Done, FactsWords, RefusalWords, ToldWords } from "./shapes";

export interface AccuracyWords {
  readonly facts: FactsWords<AccuracyFacts>;
  readonly told: ToldWords<AccuracyFacts>;
  readonly refusals: RefusalWords<AccuracyRefusal>;
  readonly done: Record<"comment-on-accuracy" | "answer-accuracy", Done>;
}
