import { FINDING_KINDS, type FindingKind } from "../finding/kind";

/** Why a sheet of a workbook is not read. */
export const LEFT_SHEETS = [
  "hidden",
  "no-table",
  "other-columns",
  "other-force",
  "too-many-rows",
  "not-chosen",
] as const;
export type LeftSheet = (typeof LEFT_SHEETS)[number];

/** A sheet that is read beside others, by its place in the workbook, with what it says once for its rows. */
export interface SheetRead {
  readonly number: number;
  readonly name: string;
  readonly inspection: string | null;
  readonly kind: FindingKind | null;
}

/** The sheets of a workbook: those that are read as one table, and each other one with why it is left alone. */
export interface SheetsRead {
  readonly read: readonly SheetRead[];
  readonly left: readonly { readonly name: string; readonly why: LeftSheet }[];
  /** Those that were recorded before, from the same upload. */
  readonly recorded: readonly string[];
}

const listIn = (given: unknown): readonly Record<string, unknown>[] =>
  Array.isArray(given) ? given.filter((one) => typeof one === "object" && one !== null) : [];
const wordsIn = (given: unknown): string | null => (typeof given === "string" && given !== "" ? given : null);

/** Kept sheets, as far as they still say something. */
export function readSheetsRead(given: unknown): SheetsRead {
  const kept = typeof given === "object" && given !== null ? (given as Record<string, unknown>) : {};
  return {
    read: listIn(kept.read).flatMap(({ number, name, inspection, kind }) =>
      Number.isInteger(number) && typeof name === "string"
        ? [
            {
              ...{ number: number as number, name, inspection: wordsIn(inspection) },
              kind: FINDING_KINDS.find((known) => known === kind) ?? null,
            },
          ]
        : [],
    ),
    left: listIn(kept.left).flatMap(({ name, why }) => {
      const known = LEFT_SHEETS.find((one) => one === why);
      return typeof name === "string" && known ? [{ name, why: known }] : [];
    }),
    recorded: Array.isArray(kept.recorded) ? kept.recorded.filter((name) => typeof name === "string") : [],
  };
}
