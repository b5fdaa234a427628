import { isId } from "@/lib/domain/written";
import { FINDING_KINDS, type FindingKind } from "../finding/kind";
import { IMPORT_COLUMNS, type ImportColumn } from "./column";
import { columnsByCells } from "./column-cells";
import { likeness } from "./heading-likeness";
import { readInspectionAnswers } from "./inspection-answers";
import type { InspectionAnswers } from "./known";
import { isOurDownload, readInDownload } from "./own-headings";
import { plain } from "./plain";
import type { SheetRow } from "./spreadsheet";
import { PROGRESS_MEANINGS, type ProgressMeaning } from "./value-words";

/** How one file is read: what each of its columns is (null: not read), what its own words for kind and progress mean, and who is meant by its words for owners and sponsors. */
export interface Mapping {
  readonly columns: readonly (ImportColumn | null)[];
  readonly kinds: Readonly<Record<string, FindingKind>>;
  readonly progress: Readonly<Record<string, ProgressMeaning>>;
  /** The ids of people in the force, by what the file calls them. */
  readonly people: Readonly<Record<string, string>>;
}

/** How a force's files are read, kept for the next one: by what its headings say, not by where they stand; and what was said of the inspections that they name. */
export interface SavedMapping extends Omit<Mapping, "columns"> {
  readonly columns: Readonly<Record<string, ImportColumn | "unknown">>;
  readonly inspections: InspectionAnswers;
}

/**
 * The columns of a file: what the force chose before, else the likeliest by name, else by what their cells hold. No column is
 * taken twice.
 */
export function proposeColumns(
  headings: readonly string[],
  saved: SavedMapping["columns"] = {},
  rows: readonly SheetRow[] = [],
): readonly (ImportColumn | null)[] {
  const chosen = new Map<number, ImportColumn | null>();
  if (isOurDownload(headings))
    headings.forEach((heading, index) => {
      const ours = readInDownload(heading);
      if (ours !== undefined) chosen.set(index, ours);
    });
  headings.forEach((heading, index) => {
    if (chosen.has(index)) return;
    const before = Object.hasOwn(saved, plain(heading)) ? saved[plain(heading)] : undefined;
    if (before === "unknown") chosen.set(index, null);
    else if (before && ![...chosen.values()].includes(before)) chosen.set(index, before);
  });
  const candidates = headings
    .flatMap((heading, index) => IMPORT_COLUMNS.map((column) => ({ index, column, sure: likeness(heading, column) })))
    .filter(({ sure }) => sure > 0)
    .toSorted((a, b) => b.sure - a.sure || a.index - b.index);
  for (const { index, column } of candidates) {
    if (!chosen.has(index) && ![...chosen.values()].includes(column)) chosen.set(index, column);
  }
  for (const { index, column } of columnsByCells(rows, headings.length))
    if (!chosen.has(index) && ![...chosen.values()].includes(column)) chosen.set(index, column);
  return headings.map((_, index) => chosen.get(index) ?? null);
}

/**
 * A mapping as it is kept for the force's next file, over what was kept before. That a column is not read is kept where
 * somebody said so: where it was found to be nothing (`found`), or another column was taken for it, nobody did.
 */
export function keepMapping(
  headings: readonly string[],
  mapping: Mapping,
  inspections: InspectionAnswers,
  before: SavedMapping | null,
  found: Mapping["columns"],
): SavedMapping {
  const columns = { ...before?.columns };
  headings.forEach((heading, index) => {
    const column = mapping.columns[index] ?? (found[index] ? "unknown" : null);
    if (plain(heading) && column) columns[plain(heading)] = column;
  });
  return {
    columns,
    kinds: { ...before?.kinds, ...mapping.kinds },
    progress: { ...before?.progress, ...mapping.progress },
    people: { ...before?.people, ...mapping.people },
    inspections: { ...before?.inspections, ...inspections },
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const only = <Value extends string>(given: unknown, values: readonly Value[]): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(isRecord(given) ? given : {}).flatMap(([name, value]) => {
      const found = values.find((known) => known === value);
      return found ? [[name, found]] : [];
    }),
  );

const ids = (given: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isRecord(given) ? given : {}).flatMap(([name, id]): [string, string][] =>
      isId(id) ? [[name, id]] : [],
    ),
  );

/** A kept mapping as the register knows columns and words today; anything else in it is left out. */
export const readSavedMapping = (given: unknown): SavedMapping => ({
  columns: only(isRecord(given) ? given.columns : null, [...IMPORT_COLUMNS, "unknown"]),
  kinds: only(isRecord(given) ? given.kinds : null, FINDING_KINDS),
  progress: only(isRecord(given) ? given.progress : null, PROGRESS_MEANINGS),
  people: ids(isRecord(given) ? given.people : null),
  inspections: readInspectionAnswers(isRecord(given) ? given.inspections : null),
});

export const readMapping = (given: unknown): Mapping => {
  const { columns, kinds, progress, people } = isRecord(given) ? given : {};
  return {
    columns: (Array.isArray(columns) ? columns : []).map(
      (column) => IMPORT_COLUMNS.find((known) => known === column) ?? null,
    ),
    kinds: only(kinds, FINDING_KINDS),
    progress: only(progress, PROGRESS_MEANINGS),
    people: ids(people),
  };
};
