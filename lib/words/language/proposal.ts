import type { ProposalFacts } from "@/lib/domain/proposal/facts";
import type { Proposed } from "@/lib/domain/proposal/proposal";
import type { ProposalRefusal } from "@/lib/domain/proposal/refusals";
import type { Done, FactsWords, RefusalWords, ToldWords } from "./shapes";

export interface ProposalWords {
  /** What a letter or a spreadsheet reports, on the desk and where it is decided. */
  readonly reported: Record<Proposed, string>;
  readonly facts: FactsWords<ProposalFacts>;
  readonly told: ToldWords<ProposalFacts>;
  readonly refusals: RefusalWords<ProposalRefusal>;
  readonly done: Record<"take-off-proposal" | "decline-proposal" | "choose-own-forces", Done>;
}
