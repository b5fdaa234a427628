import type { RedactionFacts } from "@/lib/domain/redaction/facts";
import type { RedactionState } from "@/lib/domain/redaction/lists";
import type { RedactionRefusal } from "@/lib/domain/redaction/refusals";
import type { Done, FactsWords, RefusalWords, ToldWords } from "./shapes";

export interface RedactionWords {
  readonly done: Record<"ask-for-redaction" | "agree-to-redaction" | "decline-redaction", Done>;
  readonly state: Record<RedactionState, string>;
  readonly facts: FactsWords<RedactionFacts>;
  readonly told: ToldWords<RedactionFacts>;
  readonly refusals: RefusalWords<RedactionRefusal>;
}
