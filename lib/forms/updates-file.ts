import { PROGRESS } from "@/lib/domain/progress/lists";
import { FORM_HEADINGS, type SheetUpdate } from "@/lib/domain/progress/updates-sheet";
import { readDay } from "@/lib/domain/register-import/written-day";
import { isReference } from "@/lib/domain/written";
import { words } from "@/lib/words/words";
import type { TypedUpdate } from "./updates";
import type { LostRow } from "./updates-state";

const { file: say } = words.progress;

/** Progress as people write it: by its word, however it is written, or by its key. */
function progressOf(written: string): string {
  const plain = written.toLowerCase().replaceAll(/[\s-]+/g, " ");
  return (
    PROGRESS.find((one) => words.progress.value[one].toLowerCase() === plain || one.replaceAll("-", " ") === plain) ??
    written
  );
}

function dayOf(written: string): string {
  const day = written === "" ? null : readDay(written);
  return day?.is === "day" ? day.on : written;
}

/** A row as its four fields would be typed; what is understood as neither a progress nor a day stays as it was written. */
const toTyped = ({ reference, entry, filled }: SheetUpdate): TypedUpdate => ({
  reference,
  typed: { ...filled, progress: progressOf(filled.progress), nextOn: dayOf(filled.nextOn) },
  version: entry,
});

/** What of the rows can be judged, and what is about no finding that could be: with all that was filled in, so that it can be copied. */
export function sortRows(rows: readonly SheetUpdate[]): {
  readonly typed: readonly TypedUpdate[];
  readonly rowOf: ReadonlyMap<string, SheetUpdate>;
  readonly lost: readonly LostRow[];
} {
  const rowOf = new Map<string, SheetUpdate>();
  const lost: LostRow[] = [];
  for (const row of rows) {
    const before = rowOf.get(row.reference);
    if (!isReference(row.reference)) lost.push(lostRow(row, say.notAReference(row.reference)));
    else if (before) lost.push(lostRow(row, say.twice(before.row)));
    else if (!/^\d{1,9}$/.test(row.entry)) lost.push(lostRow(row, say.entryLost(FORM_HEADINGS.entry)));
    else rowOf.set(row.reference, row);
  }
  return { typed: [...rowOf.values()].map(toTyped), rowOf, lost };
}

export const lostRow = ({ row, reference, filled }: SheetUpdate, why: string): LostRow => ({
  row,
  why: isReference(reference) ? `${reference}: ${why}` : why,
  said: Object.values(filled).filter((value) => value !== ""),
});
