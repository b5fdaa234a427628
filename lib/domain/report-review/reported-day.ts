import { type CalendarDate, latest } from "../calendar";
import type { Refusal } from "../refusal";

/** The days before which a reported change cannot have taken effect. */
export interface Earliest {
  /** When the findings that are reported closed were published. */
  readonly published: readonly CalendarDate[];
  /** When the spell began that is reported to have ended. */
  readonly spell: CalendarDate | null;
}

/** Why a change cannot have taken effect on the day that is reported; null when it can, or none is reported. */
export function reportedDayUnfit(on: CalendarDate | null, earliest: Earliest, today: CalendarDate): Refusal | null {
  if (on === null) return null;
  if (on > today) return { why: "date-in-the-future", field: "date" };
  const published = latest(earliest.published);
  if (published && on < published)
    return { why: "date-too-early", field: "date", earliest: published, because: "published" };
  if (earliest.spell && on < earliest.spell)
    return { why: "date-too-early", field: "date", earliest: earliest.spell, because: "spell" };
  return null;
}
