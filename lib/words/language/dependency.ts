import type { DependencyCommand } from "@/lib/domain/dependency/commands";
import type { WaitsFor } from "@/lib/domain/dependency/dependency";
import type { DependencyFacts } from "@/lib/domain/dependency/facts";
import type { DependencyRefusal } from "@/lib/domain/dependency/refusals";
import type { CommandsWords, FactsWords, RefusalWords } from "./shapes";

export interface DependencyWords {
  /** Whose an overdue finding is: ours, theirs, or the inspectorate's. */
  readonly waitsFor: Record<WaitsFor, string>;
  /** "Overdue: 8 with the force, 3 with another body, none with the inspectorate." */
  readonly counts: (overdue: {
    readonly ours: number;
    readonly theirs: number;
    readonly inspectorates: number;
  }) => string;
  /** "waits on Home Office, NHS". */
  readonly waitsOn: (bodies: string) => string;
  readonly commands: CommandsWords<DependencyCommand["do"]>;
  readonly facts: FactsWords<DependencyFacts>;
  readonly refusals: RefusalWords<DependencyRefusal>;
}
