import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Db } from "../../scope";
import { insert, type Table } from "./rows";

const COLUMNS = { id: "int", storyDay: "date", startedOn: "date" } as const;
export const DEMONSTRATION: Table<typeof COLUMNS> = { name: "demonstration", columns: COLUMNS };

/** There is one row at most: a second one is refused by its key. */
export const insertDemonstration = (db: Db, storyDay: CalendarDate, startedOn: CalendarDate): Promise<void> =>
  insert(db, DEMONSTRATION, [{ id: 1, storyDay, startedOn }]);
