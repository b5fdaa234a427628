import type { AccuracyFacts } from "@/lib/domain/accuracy/facts";
import type { AccuracyRefusal } from "@/lib/domain/accuracy/refusals";
import type { Done, FactsWords, RefusalWords } from "./shapes";

export interface AccuracyWords {
  readonly facts: FactsWords<AccuracyFacts>;
  readonly refusals: RefusalWords<AccuracyRefusal>;
  readonly done: Record<"comment-on-accuracy" | "answer-accuracy", Done>;
}
