import type { DoneTestCommand } from "@/lib/domain/done-test/commands";
import type { DoneTestState } from "@/lib/domain/done-test/done-test";
import type { DoneTestFacts } from "@/lib/domain/done-test/facts";
import type { DoneTestRefusal } from "@/lib/domain/done-test/refusals";
import type { CommandsWords, FactsWords, RefusalWords, ToldWords } from "./shapes";

export interface DoneTestWords {
  readonly state: Record<DoneTestState, string>;
  /** "2 of 3 done tests met". */
  readonly metOf: (met: number, all: number) => string;
  readonly commands: CommandsWords<DoneTestCommand["do"]>;
  readonly facts: FactsWords<DoneTestFacts>;
  readonly told: ToldWords<DoneTestFacts>;
  readonly refusals: RefusalWords<DoneTestRefusal>;
}
