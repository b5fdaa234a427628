import type { CalendarDate } from "../calendar";
import type { ChallengeState, TurnKind } from "./lists";

/** One thing that was said in a challenge. */
export interface Turn {
  readonly turn: TurnKind;
  /** Null only of an answer that was accepted without a word. */
  readonly words: string | null;
  readonly on: CalendarDate;
  /** The post of who said it, as it was then. */
  readonly by: string;
}

/** What a challenge is about: a published finding of a force, or a published inspection of it. */
export interface Challenged {
  readonly forceId: string;
  readonly force: { readonly name: string; readonly code: string };
  readonly inspection: { readonly id: string; readonly title: string; readonly publishedOn: CalendarDate };
  readonly finding: { readonly id: string; readonly reference: string } | null;
}

/** The same as it is named: by the reference of a finding, or the slug of an inspection. */
export type ChallengeSubject = { readonly finding: string } | { readonly inspection: string };

/** Something that a challenge can be raised about, with what its reference is made from. */
export interface Challengeable extends Challenged {
  /** The last number of a challenge of this force in each year. */
  readonly lastNumbers: ReadonlyMap<number, number>;
}

/** A question of the local policing body to its force, with all that was said of it since. The latest turn last. */
export interface Challenge extends Challenged {
  readonly id: string;
  readonly reference: string;
  readonly state: ChallengeState;
  readonly turns: readonly Turn[];
  readonly illustrative: boolean;
}

/** How often it was pressed again. */
export const timesPressed = ({ turns }: Pick<Challenge, "turns">): number =>
  turns.filter(({ turn }) => turn === "pressed").length;

/** Since when it has stood as it stands: the day of the latest turn. */
export const standsSince = ({ turns }: Pick<Challenge, "turns">): CalendarDate | null => turns.at(-1)?.on ?? null;
