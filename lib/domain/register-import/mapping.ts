import { FINDING_KINDS, type FindingKind } from "../finding/kind";
import { IMPORT_COLUMNS, type ImportColumn } from "./column";
import { likeness } from "./heading-likeness";
import { plain } from "./plain";
import { PROGRESS_MEANINGS, type ProgressMeaning } from "./value-words";

/** How one file is read: what each of its columns is (null: not read), and what its own words for kind and progress mean. */
export interface Mapping {
  readonly columns: readonly (ImportColumn | null)[];
  readonly kinds: Readonly<Record<string, FindingKind>>;
  readonly progress: Readonly<Record<string, ProgressMeaning>>;
}

/** How a force's files are read, kept for the next one: by what its headings say, not by where they stand. */
export interface SavedMapping {
  readonly columns: Readonly<Record<string, ImportColumn | "unknown">>;
  readonly kinds: Readonly<Record<string, FindingKind>>;
  readonly progress: Readonly<Record<string, ProgressMeaning>>;
}

/** The columns of a file by name: what the force chose before, else the likeliest. No column is taken twice. */
export function proposeColumns(
  headings: readonly string[],
  saved: SavedMapping["columns"] = {},
): readonly (ImportColumn | null)[] {
  const chosen = new Map<number, ImportColumn | null>();
  headings.forEach((heading, index) => {
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
  return headings.map((_, index) => chosen.get(index) ?? null);
}

/** A mapping as it is kept for the force's next file, over what was kept before. */
export function keepMapping(headings: readonly string[], mapping: Mapping, before: SavedMapping | null): SavedMapping {
  const columns = { ...before?.columns };
  headings.forEach((heading, index) => {
    if (plain(heading)) columns[plain(heading)] = mapping.columns[index] ?? "unknown";
  });
  return {
    columns,
    kinds: { ...before?.kinds, ...mapping.kinds },
    progress: { ...before?.progress, ...mapping.progress },
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

/** A kept mapping as the register knows columns and words today; anything else in it is left out. */
export const readSavedMapping = (given: unknown): SavedMapping => ({
  columns: only(isRecord(given) ? given.columns : null, [...IMPORT_COLUMNS, "unknown"]),
  kinds: only(isRecord(given) ? given.kinds : null, FINDING_KINDS),
  progress: only(isRecord(given) ? given.progress : null, PROGRESS_MEANINGS),
});

export const readMapping = (given: unknown): Mapping => {
  const { columns, kinds, progress } = isRecord(given) ? given : {};
  return {
    columns: (Array.isArray(columns) ? columns : []).map(
      (column) => IMPORT_COLUMNS.find((known) => known === column) ?? null,
    ),
    kinds: only(kinds, FINDING_KINDS),
    progress: only(progress, PROGRESS_MEANINGS),
  };
};
