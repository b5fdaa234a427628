import type { ReassessmentFacts } from "@/lib/domain/reassessment/facts";
import type { Says } from "@/lib/domain/reassessment/reassessment";
import type { ReassessmentRefusal } from "@/lib/domain/reassessment/refusals";
import type { Done, FactsWords, RefusalWords, ToldWords } from "./shapes";

export interface ReassessmentWords {
  readonly says: Record<Says, { readonly name: string; readonly means: string }>;
  readonly facts: FactsWords<ReassessmentFacts>;
  readonly told: ToldWords<ReassessmentFacts>;
  readonly refusals: RefusalWords<ReassessmentRefusal>;
  readonly done: Record<"reassess" | "drop-reassessment" | "match-draft", Done>;
}
