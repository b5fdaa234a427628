import type { CalendarDate } from "../calendar";
import type { ChallengeState, TurnKind } from "./lists";

/** What a decision writes of challenges. */
export type ChallengeChange =
  | {
      readonly change: "challenge-raised";
      readonly id: string;
      readonly inspectionId: string;
      readonly findingId: string | null;
      readonly reference: string;
      readonly year: number;
      readonly number: number;
      readonly on: CalendarDate;
    }
  /** `turns` is how many there were before: one that was written meanwhile is not overlooked. */
  | {
      readonly change: "challenge-turned";
      readonly id: string;
      readonly state: ChallengeState;
      readonly turns: number;
      readonly on: CalendarDate;
    }
  | {
      readonly change: "challenge-said";
      readonly challengeId: string;
      readonly number: number;
      readonly turn: TurnKind;
      readonly words: string | null;
      readonly on: CalendarDate;
    };
