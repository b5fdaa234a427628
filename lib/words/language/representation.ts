import type { RepresentationCommand } from "@/lib/domain/representation/commands";
import type { RepresentationFacts } from "@/lib/domain/representation/facts";
import type { RepresentationRefusal } from "@/lib/domain/representation/refusals";
import type { Representing } from "@/lib/domain/representation/representation";
import type { CommandsWords, FactsWords, RefusalWords, ToldWords } from "./shapes";

export interface RepresentationWords {
  readonly side: Record<Representing, string>;
  readonly commands: CommandsWords<RepresentationCommand["do"]>;
  readonly facts: FactsWords<RepresentationFacts>;
  readonly told: ToldWords<RepresentationFacts>;
  readonly refusals: RefusalWords<RepresentationRefusal>;
}
