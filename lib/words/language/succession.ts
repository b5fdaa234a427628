import type { CalendarDate } from "@/lib/domain/calendar";
import type { SuccessionFacts } from "@/lib/domain/succession/facts";
import type { SuccessionRefusal } from "@/lib/domain/succession/refusals";
import type { Passes } from "@/lib/domain/succession/succession";
import type { Done, FactsWords, RefusalWords, ToldWords } from "./shapes";

export interface SuccessionWords {
  readonly facts: FactsWords<SuccessionFacts>;
  readonly told: ToldWords<SuccessionFacts>;
  readonly refusals: RefusalWords<SuccessionRefusal>;
  readonly done: Record<"end-organisation", Done>;
  /** What passes to a successor, each as a line that says how many and what becomes of them. */
  readonly passes: Record<Passes, (many: number) => readonly [what: string, then: string]>;
  readonly passesOpen: (many: number) => readonly [what: string, then: string];
  readonly passesClosed: (many: number) => readonly [what: string, then: string];
  /** Beside a force or body that has ended. */
  readonly ended: (on: CalendarDate, successor: string) => string;
}
