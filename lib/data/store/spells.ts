import "server-only";
import type { Spell } from "@/lib/domain/engage/spell";
import { list, object, pairs } from "../as-json";
import { Prisma } from "../generated/client";
import type { Db } from "../scope";

const sql = Prisma.sql;

/** The open spell of a force with its reasons as a `Spell`, or null in Scan. */
export const openSpell = (forceId: Prisma.Sql): Prisma.Sql =>
  sql`(select ${object(
    pairs("s", ["id", "forceId", "enteredOn"]),
    sql`'reasons', ${list(
      object(pairs("r", ["id", "wording", "findingId", "addedOn", "endedOn"])),
      sql`r.position`,
      sql`from engage_reason r where r.spell_id = s.id`,
    )}`,
  )} from engage_spell s where s.force_id = ${forceId} and s.left_on is null)`;

/** When a force last left Engage, or null. */
export const lastLeft = (forceId: Prisma.Sql): Prisma.Sql =>
  sql`(select max(s.left_on) from engage_spell s where s.force_id = ${forceId})`;

/** The open spells of these forces, by their ids; nothing of a force in Scan. */
export async function openSpells(db: Db, forceIds: readonly string[]): Promise<ReadonlyMap<string, Spell>> {
  const rows = await db.$queryRaw<{ id: string; spell: Spell | null }[]>`
    select o.id, ${openSpell(sql`o.id`)} as spell from organisation o where o.id = any (${[...forceIds]}::uuid[])`;
  return new Map(rows.flatMap(({ id, spell }) => (spell ? [[id, spell]] : [])));
}
