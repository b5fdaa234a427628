import type { CalendarDate } from "@/lib/domain/calendar";
import { daysBetween } from "@/lib/domain/calendar";
import { counted } from "@/lib/format/lists";

interface Cause {
  readonly publishedOn: CalendarDate;
  readonly closedOn: CalendarDate | null;
}

const months = ({ publishedOn, closedOn }: Cause) =>
  closedOn ? Math.round(daysBetween(publishedOn, closedOn) / 30.44) : 0;

/** "Of 5 since 2018, 4 are closed, after 7 to 14 months." Empty when there is none. */
export function longViewWords(causes: readonly Cause[]): string {
  const years = causes.map(({ publishedOn }) => publishedOn.slice(0, 4)).toSorted();
  const first = years[0];
  if (!first) return "";
  const closed = causes.filter(({ closedOn }) => closedOn !== null);
  if (closed.length === 0) return `Of ${causes.length} since ${first}, none is closed.`;
  const took = closed.map(months).toSorted((a, b) => a - b);
  const [least = 0, most = 0] = [took[0], took.at(-1)];
  const after = least === most ? counted(least, "month") : `${least} to ${counted(most, "month")}`;
  return `Of ${causes.length} since ${first}, ${closed.length} ${closed.length === 1 ? "is" : "are"} closed, after ${after}.`;
}
