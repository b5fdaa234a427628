import { asOwner } from "@/lib/data/owner";

/** The ids of published findings, which commands name where people choose from a page. */
export const findingsByReference = (references: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  asOwner(async (db) => {
    const rows = await db.finding.findMany({
      where: { reference: { in: [...references] } },
      select: { id: true, reference: true },
    });
    return new Map(rows.flatMap(({ id, reference }) => (reference ? [[reference, id] as const] : [])));
  });
