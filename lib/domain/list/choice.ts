import type { CalendarDate } from "../calendar";
import type { Refusal } from "../refusal";
import { entryOf, isOffered, type ListName, type Lists } from "./lists";

/**
 * Why `key` cannot be chosen from this list today; null where it can. What is `held` already may stay, although its entry has
 * ended; null chooses nothing. `field` is the field of the form that asked for it.
 */
export function notOffered<Name extends ListName>(
  lists: Pick<Lists, Name>,
  list: Name,
  key: string | null,
  today: CalendarDate,
  field: string,
  held: string | null = null,
): Refusal | null {
  if (key === null || key === held) return null;
  const entry = entryOf(lists[list], key);
  return entry && isOffered(entry, today) ? null : { why: "not-on-list", list, field, name: entry?.name ?? key };
}
