import type { CalendarDate } from "@/lib/domain/calendar";
import type { ChallengeCommandName } from "@/lib/domain/challenge/commands";
import type { ChallengeFacts } from "@/lib/domain/challenge/facts";
import type { ChallengeState, TurnKind } from "@/lib/domain/challenge/lists";
import type { ChallengeRefusal } from "@/lib/domain/challenge/refusals";
import type { ChallengeDuty } from "@/lib/domain/duties";
import type { FactsWords, OtherCommandWords, RefusalWords, ToldWords } from "./shapes";

export interface ChallengeWords {
  readonly state: Record<ChallengeState, string>;
  /** Who said something in it, and how: "asked", "answered". */
  readonly turn: Record<TurnKind, string>;
  /** "unanswered since 3 September 2024 (12 days), pressed twice". */
  readonly stands: (stands: {
    readonly state: ChallengeState;
    readonly since: CalendarDate;
    readonly pressed: number;
    readonly today: CalendarDate;
  }) => string;
  /** What waits of challenges for somebody: of one, and of many. */
  readonly duty: { readonly [Kind in ChallengeDuty]: (pressed: number) => string };
  readonly duties: { readonly [Kind in ChallengeDuty]: (count: number) => readonly [what: string, why: string] };
  /** The register's filter. */
  readonly filter: Record<ChallengeState, string>;
  readonly commands: { readonly [Name in ChallengeCommandName]: OtherCommandWords };
  readonly facts: FactsWords<ChallengeFacts>;
  readonly told: ToldWords<ChallengeFacts>;
  readonly refusals: RefusalWords<ChallengeRefusal>;
}
