import "server-only";
import type { Prisma } from "../generated/client";
import type { Db } from "../scope";

/** Addresses below /inspections that are pages of their own. */
const RESERVED = ["new", "read"];

/** The words of a title as an address has them. */
function wordsOf(title: string): string {
  const words = title
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replace(/^-+|-+$/g, "");
  return words === "" || RESERVED.includes(words) ? `inspection-${words}`.replace(/-$/, "") : words;
}

/**
 * Makes the row of an inspection with a slug of its own, and answers the slug. The unique index sees all slugs, also those
 * of inspections that nobody outside the inspectorate may know of; so a force's slugs end in its code (`by`), and are
 * numbered after its own alone: a number says nothing of a report that is not published.
 */
export async function insertInspection(
  db: Db,
  columns: Omit<Prisma.InspectionCreateManyInput, "slug">,
  by: string | null = null,
): Promise<string> {
  const base = by ? `${wordsOf(columns.title)}-by-${by.toLowerCase()}` : wordsOf(columns.title);
  for (let number = 1; number < 10_000; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`;
    const { count } = await db.inspection.createMany({ data: { ...columns, slug }, skipDuplicates: true });
    if (count === 1) return slug;
  }
  throw new Error(`No slug is left for inspections called ${columns.title}`);
}
