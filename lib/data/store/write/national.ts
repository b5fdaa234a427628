import "server-only";
import { change, insert, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = {
  id: "uuid",
  reference: "text",
  referenceYear: "int",
  referenceNumber: "int",
  inspectionId: "uuid",
  text: "text",
  addressees: "text",
  on: "date",
  at: "timestamptz",
  byId: "uuid",
  by: "text",
  illustrative: "boolean",
} as const;
export const NATIONAL: Table<typeof COLUMNS> = { name: "national_recommendation", columns: COLUMNS };

const OF = { findingId: "uuid", nationalId: "uuid", forceId: "uuid" } as const;
export const NATIONAL_FINDING: Table<typeof OF> = { name: "national_finding", columns: OF };

const WORDING = {
  id: "uuid",
  nationalId: "uuid",
  text: "text",
  correctedOn: "date",
  why: "text",
  at: "timestamptz",
  byId: "uuid",
  by: "text",
} as const;
export const NATIONAL_WORDING: Table<typeof WORDING> = { name: "national_wording", columns: WORDING };

const issueNationals = (
  { db, signed: { byId, by, at, illustrative } }: Writing,
  issued: readonly ChangeOf<"national-issued">[],
) =>
  insert(
    db,
    NATIONAL,
    issued.map(({ change: _, year, number, ...row }) => ({
      ...row,
      referenceYear: year,
      referenceNumber: number,
      ...{ byId, by, at, illustrative },
    })),
  );

const nameNationalFindings = ({ db, forceId }: Writing, of: readonly ChangeOf<"national-of">[]) =>
  insert(
    db,
    NATIONAL_FINDING,
    of.map(({ nationalId, findingId }) => ({ nationalId, findingId, forceId })),
  );

/** The old wording is kept, then the new one takes its place. */
const correctNationals = async (
  { db, signed: { byId, by, at } }: Writing,
  corrected: readonly ChangeOf<"national-corrected">[],
): Promise<void> => {
  await insert(
    db,
    NATIONAL_WORDING,
    corrected.map(({ id, nationalId, before, why, on }) => ({
      ...{ id, nationalId, text: before, why, correctedOn: on },
      ...{ byId, by, at },
    })),
  );
  await change(
    db,
    NATIONAL,
    corrected.map(({ nationalId, text }) => ({ id: nationalId, text })),
  );
};

export const NATIONAL_WRITERS = {
  "national-issued": issueNationals,
  "national-corrected": correctNationals,
  "national-of": nameNationalFindings,
} satisfies Partial<Writers>;
