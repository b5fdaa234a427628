import type { CalendarDate } from "../calendar";
import type { DayHelp } from "./day-words";
import { type FileAnswers, NO_FILE_ANSWERS } from "./file-answers";
import type { Issue } from "./issue";
import type { Mapping } from "./mapping";
import { itemsOf, partsOf } from "./parts-of-row";
import { readAction } from "./read-action";
import { monthFirstColumns, type ReadRow, type RowRead, readRow } from "./read-row";
import { sortRows } from "./rows-of-table";
import { sheetOfRow } from "./sheet-rows";
import type { SheetRead } from "./sheets-read";
import type { SheetRow } from "./spreadsheet";

/** The findings of a file as they are read, and the rows that are none, said once for each sort. */
export interface FindingsRead {
  readonly reads: readonly RowRead[];
  readonly issues: readonly Issue[];
  readonly left: readonly number[];
}

export interface RowsToRead extends DayHelp {
  readonly rows: readonly SheetRow[];
  readonly mapping: Mapping;
  readonly file?: FileAnswers;
  readonly unseen?: readonly number[];
  /** The sheets that are read together, with what each says for its rows. */
  readonly sheets?: readonly SheetRead[];
  readonly today: CalendarDate;
}

/** Reads the rows that are findings, each with what stands above it and what the file says once for all. */
export function readFindings({
  rows,
  mapping,
  file = NO_FILE_ANSWERS,
  days = {},
  from1904 = false,
  unseen = [],
  sheets = [],
  today,
}: RowsToRead): FindingsRead {
  const { findings, left, actions } = sortRows(rows, mapping.columns, sheets);
  const monthFirst = monthFirstColumns(rows, mapping);
  const issues: Issue[] = [...left].map(([why, which]) => ({
    what: "rows-left-alone",
    why,
    rows: which,
    row: which[0] ?? 0,
    column: null,
  }));
  const hidden = findings.map(({ row }) => row.row).filter((row) => unseen.includes(row));
  if (hidden.length > 0) issues.push({ what: "rows-hidden", rows: hidden, row: hidden[0] ?? 0, column: null });
  const lost: number[] = [];
  const reads = findings.flatMap(({ row, place }) => {
    const numbered = file.split ? partsOf(row, mapping.columns) : [row];
    const parts = file.items && numbered.length === 1 ? itemsOf(row, mapping.columns) : numbered;
    if (parts.length > 1) issues.push({ what: "row-split", parts: parts.length, row: row.row, column: "text" });
    const given = { inspection: place.inspection ?? file.inspection, kind: place.kind ?? file.kind };
    const plan = [row, ...(actions.get(row.row) ?? [])].map((one) =>
      readAction(one, mapping, monthFirst, today, { days, from1904 }),
    );
    issues.push(...plan.flatMap((one) => one.issues));
    lost.push(...(actions.get(row.row) ?? []).filter((_, at) => plan[at + 1]?.action === null).map((one) => one.row));
    const read = parts.map((part) => readRow(part, mapping, monthFirst, today, { place: given, days, from1904 }));
    // Of several findings in one row, the plan stands with the first.
    return read.map((one, at) =>
      at === 0 ? { ...one, read: { ...one.read, actions: plan.flatMap(({ action }) => action ?? []) } } : one,
    );
  });
  return { reads: file.nested ? nested(reads) : reads, issues, left: [...[...left.values()].flat(), ...lost] };
}

const isBelow = (read: ReadRow, cause: ReadRow): boolean =>
  read.inspection === cause.inspection && sheetOfRow(read.row) === sheetOfRow(cause.row);

/** Recommendations that stand below a cause of concern of their report, and name none, answer it. */
function nested(reads: readonly RowRead[]): readonly RowRead[] {
  let cause: ReadRow | null = null;
  return reads.map((one) => {
    const { read } = one;
    if (read.kind === "cause-of-concern") cause = read;
    else if (read.kind !== "recommendation" || (cause && !isBelow(read, cause))) cause = null;
    else if (cause !== null && read.cause === null)
      return { ...one, read: { ...read, cause: cause.reference ?? cause.text } };
    return one;
  });
}
