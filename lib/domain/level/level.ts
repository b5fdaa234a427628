import type { CalendarDate } from "../calendar";
import type { Lists } from "../list/lists";

/** A level that another body gave a force, by the keys of the product's lists. */
export interface Level {
  readonly id: string;
  readonly body: string;
  readonly level: string;
  readonly from: CalendarDate;
  /** The first day on which it holds no more. */
  readonly to: CalendarDate | null;
}

/** What a decision about the levels of a force needs. */
export interface LevelledForce {
  readonly forceId: string;
  readonly levels: readonly Level[];
  readonly lists: Lists;
}

/** The level of each body that held on a day. */
export const levelsOn = <One extends Pick<Level, "from" | "to">>(
  levels: readonly One[],
  on: CalendarDate,
): readonly One[] => levels.filter(({ from, to }) => from <= on && (to === null || on < to));
