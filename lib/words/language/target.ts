import type { CalendarDate } from "@/lib/domain/calendar";
import type { TargetCommand } from "@/lib/domain/target/commands";
import type { TargetFacts } from "@/lib/domain/target/facts";
import type { Decider, MoveReason } from "@/lib/domain/target/lists";
import type { TargetRefusal } from "@/lib/domain/target/refusals";
import type { CommandsWords, FactsWords, RefusalWords, ToldWords } from "./shapes";

export interface TargetWords {
  readonly reason: Record<MoveReason, string>;
  /** Who decides a date that waits, in a sentence. */
  readonly decidedBy: Record<Decider, string>;
  /** The force's own date, with the first one beside it once it has moved: "30 Jun → 31 Oct". */
  readonly dates: (first: CalendarDate, now: CalendarDate, today: CalendarDate) => string;
  /** "2 moves, +123 days", or null when the date has never moved. */
  readonly slip: (first: CalendarDate, now: CalendarDate, moves: number) => string | null;
  readonly commands: CommandsWords<TargetCommand["do"]>;
  readonly facts: FactsWords<TargetFacts>;
  readonly told: ToldWords<TargetFacts>;
  readonly refusals: RefusalWords<TargetRefusal>;
}
