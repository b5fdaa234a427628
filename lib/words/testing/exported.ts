import type { CalendarDate } from "@/lib/domain/calendar";
import { LISTS } from "@/lib/domain/testing/lists";
import { type Exported, findingColumns } from "../finding-export";

/** What a finding's cell in a column of a file of a day says; undefined where there is no such column. */
export const cellInFile = (finding: Exported, column: string, today: CalendarDate): string | null | undefined =>
  findingColumns(LISTS, today)
    .find(({ head }) => head === column)
    ?.of(finding);
