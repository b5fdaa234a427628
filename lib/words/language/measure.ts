import type { MeasureCommand } from "@/lib/domain/measure/commands";
import type { MeasureFacts } from "@/lib/domain/measure/facts";
import type { Better, MeasureState } from "@/lib/domain/measure/measure";
import type { MeasureRefusal } from "@/lib/domain/measure/refusals";
import type { CommandsWords, FactsWords, RefusalWords } from "./shapes";

export interface MeasureWords {
  readonly better: Record<Better, string>;
  readonly state: Record<MeasureState, string>;
  /** "90% or more", "10 cases or fewer". */
  readonly goal: (measure: { readonly better: Better; readonly target: number; readonly unit: string }) => string;
  readonly commands: CommandsWords<MeasureCommand["do"]>;
  readonly facts: FactsWords<MeasureFacts>;
  readonly refusals: RefusalWords<MeasureRefusal>;
}
