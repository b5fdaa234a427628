import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { HELD, type Held } from "@/lib/domain/people/held";
import { isId } from "@/lib/domain/written";
import { Prisma } from "../generated/client";
import { askTogether, question } from "../together";

/** One row of what is held: its id, and what stands in it. */
export interface HeldRow {
  readonly id: string;
  readonly held: unknown;
}

const held = (personId: string, section: Held, after: string | null, most: number) =>
  question(
    Prisma.sql`select id, held from held_about(${personId}::uuid, ${section}, ${after}::uuid, ${most}::int) order by id`,
    (rows: readonly HeldRow[]) => rows,
  );

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
  return (await askTogether(actor, held(personId, section, after, most)))[0];
}

/** The first rows of each part, in the order of `HELD`, asked for together. */
export async function findFirstHeldAbout(
  actor: Actor,
  personId: string,
  most: number,
): Promise<readonly (readonly HeldRow[])[]> {
  return askTogether(actor, ...HELD.map((section) => held(personId, section, null, most)));
}
