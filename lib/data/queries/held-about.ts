import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Held } from "@/lib/domain/people/held";
import { isId } from "@/lib/domain/written";
import { Prisma } from "../generated/client";
import { askTogether, question } from "../together";

/** One row of what is held: its id, and what stands in it. */
export interface HeldRow {
  readonly id: string;
  readonly held: unknown;
}

/**
 * A part of what the register holds about somebody, so many rows behind the one with the id `after`: for themselves and for the
 * administrators of their organisation; for anybody else there is none. The database asks the same.
 */
export async function findHeldAbout(
  actor: Actor,
  personId: string,
  section: Held,
  after: string | null,
  most: number,
): Promise<readonly HeldRow[]> {
  if (!isId(personId)) return [];
  const asked = question(
    Prisma.sql`select id, held from held_about(${personId}::uuid, ${section}, ${after}::uuid, ${most}::int) order by id`,
    (rows: readonly HeldRow[]) => rows,
  );
  return (await askTogether(actor, asked))[0];
}
