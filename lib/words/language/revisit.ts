import type { CalendarDate } from "@/lib/domain/calendar";
import type { RevisitCommandName } from "@/lib/domain/revisit/commands";
import type { RevisitFacts } from "@/lib/domain/revisit/facts";
import type { RevisitRefusal } from "@/lib/domain/revisit/refusals";
import type { RevisitState } from "@/lib/domain/revisit/revisit";
import type { FactsWords, OtherCommandWords, RefusalWords, ToldWords } from "./shapes";

export interface RevisitWords {
  readonly state: Record<RevisitState, string>;
  /** "September 2024" of a whole month, else its days. */
  readonly window: (from: CalendarDate, to: CalendarDate) => string;
  readonly commands: { readonly [Name in RevisitCommandName]: OtherCommandWords };
  readonly facts: FactsWords<RevisitFacts>;
  readonly told: ToldWords<RevisitFacts>;
  readonly refusals: RefusalWords<RevisitRefusal>;
}
