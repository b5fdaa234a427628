import type { CalendarDate } from "@/lib/domain/calendar";
import { type Entry, offered } from "@/lib/domain/list/lists";
import type { Option } from "./field-spec";

/** What a list offers on a day, as options of a form; the entry that is held already stays among them. */
export const entryOptions = (
  entries: readonly Entry[],
  today: CalendarDate,
  held: string | null = null,
): readonly Option[] => offered(entries, today, held).map(({ key, name }) => ({ value: key, label: name }));
