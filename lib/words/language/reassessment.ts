import type { ReassessmentFacts } from "@/lib/domain/reassessment/facts";
import type { Says } from "@/lib/domain/reassessment/reassessment";
import type { ReassessmentRefusal } from "@/lib/domain/reassessment/refusals";
import type { Done, FactsWords, RefusalWords } from "./shapes";

export interface ReassessmentWords {
  readonly says: Record<Says, { readonly name: string; readonly means: string }>;
  readonly facts: FactsWords<ReassessmentFacts>;
  readonly refusals: RefusalWords<ReassessmentRefusal>;
  readonly done: Record<"reassess" | "drop-reassessment" | "match-draft", Done>;
}
