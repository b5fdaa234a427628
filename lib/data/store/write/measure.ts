import "server-only";
import { change, insert, SIGNED, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = {
  ...SIGNED,
  name: "text",
  unit: "text",
  better: "text",
  baseline: "double precision",
  target: "double precision",
  on: "date",
} as const;
export const MEASURE: Table<typeof COLUMNS> = { name: "measure", columns: COLUMNS };

const addMeasures = ({ db, signed }: Writing, added: readonly ChangeOf<"measure-added">[]) =>
  insert(
    db,
    MEASURE,
    added.map(({ change: _, ...row }) => ({ ...row, ...signed })),
  );

const READING = {
  ...SIGNED,
  measureId: "uuid",
  on: "date",
  value: "double precision",
  source: "text",
  correctedOn: "date",
  correctedWhy: "text",
} as const;
export const MEASURE_READING: Table<typeof READING> = { name: "measure_reading", columns: READING };

export const addReadings = ({ db, signed }: Writing, added: readonly ChangeOf<"reading-added">[]) =>
  insert(
    db,
    MEASURE_READING,
    added.map(({ change: _, ...row }) => ({ ...row, ...signed })),
  );

const correctReadings = ({ db }: Writing, corrected: readonly ChangeOf<"reading-corrected">[]) =>
  change(
    db,
    MEASURE_READING,
    corrected.map(({ id, why, on }) => ({ id, correctedOn: on, correctedWhy: why })),
    { only: "t.corrected_on is null" },
  );

export const MEASURE_WRITERS = {
  "measure-added": addMeasures,
  "reading-corrected": correctReadings,
  "reading-added": addReadings,
} satisfies Partial<Writers>;
