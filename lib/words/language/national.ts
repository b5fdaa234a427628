import type { NationalCommandName } from "@/lib/domain/national/commands";
import type { NationalFacts } from "@/lib/domain/national/facts";
import type { NationalAnswer } from "@/lib/domain/national/national";
import type { NationalRefusal } from "@/lib/domain/national/refusals";
import type { FactsWords, OtherCommandWords, RefusalWords, ToldWords } from "./shapes";

export interface NationalWords {
  readonly answer: Record<NationalAnswer, string>;
  readonly commands: { readonly [Name in NationalCommandName]: OtherCommandWords };
  readonly facts: FactsWords<NationalFacts>;
  readonly told: ToldWords<NationalFacts>;
  readonly refusals: RefusalWords<NationalRefusal>;
}
