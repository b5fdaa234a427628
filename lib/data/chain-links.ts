import "server-only";
import { Prisma } from "./generated/client";
import type { Db } from "./scope";
import type { Head, Link } from "./verify";

/** A chain as it is read to be verified; `name` is its force's, or null for the chain of what concerns no force. */
export interface ChainRead extends Head {
  readonly id: string;
  readonly name: string | null;
  readonly links: readonly Link[];
}

interface Row extends Head, Omit<Link, "number"> {
  readonly id: string;
  readonly name: string | null;
  readonly number: number | null;
}

/**
 * Reads chains with their links, one statement each, so that head and links are of one moment while others write.
 * What the asker may verify is the database function's own rule; the owner may verify all. `which` is a force's id, or
 * `people` for the chain of what concerns no force.
 */
export async function readChains(db: Db, which: string | "people" | null = null): Promise<ChainRead[]> {
  const wanted =
    which === null
      ? Prisma.empty
      : which === "people"
        ? Prisma.sql`where force_id is null`
        : Prisma.sql`where force_id = ${which}::uuid`;
  const heads = await db.$queryRaw<{ id: string }[]>`select id from chain ${wanted} order by id`;
  const chains: ChainRead[] = [];
  for (const { id } of heads) {
    const rows = await db.$queryRaw<Row[]>`
      select c.id, o.name, c.length, c.head, l.number, l.previous, l.digest, l.hash, l.digest_now as "digestNow",
        coalesce(l.agrees, false) as agrees
      from chain c left join organisation o on o.id = c.force_id left join lateral chain_links(c.id) l on true
      where c.id = ${id} order by l.number`;
    const [first] = rows;
    if (!first) continue;
    const links = rows.flatMap(({ number, ...row }) => (number === null ? [] : [{ ...row, number }]));
    chains.push({ id, name: first.name, length: first.length, head: first.head, links });
  }
  return chains;
}
