import "server-only";
import { Prisma } from "./generated/client";
import type { Db } from "./scope";
import type { Link, WholeChain } from "./verify";

/** The history of a force (`name`), or of what concerns none (null): its own chain, by whose id it goes, those of imports, and those of forces whose record it has. */
export interface History {
  readonly id: string;
  readonly name: string | null;
  readonly chains: readonly WholeChain[];
}

interface Row extends Omit<WholeChain, "links">, Omit<Link, "number" | "ties" | "redacts"> {
  readonly name: string | null;
  readonly number: number | null;
  readonly tiedChain: string | null;
  readonly tiedHead: string | null;
  readonly redacts: Link["redacts"];
}

/**
 * Reads histories with their links, one statement each, so that heads and links are of one moment while others write.
 * What the asker may verify is the database function's own rule; the owner may verify all. `which` is a force's id (of one that has ended, the history of whoever has its record), or
 * `people` for the chain of what concerns no force.
 */
export async function readHistories(db: Db, which: string | "people" | null = null): Promise<History[]> {
  const wanted =
    which === null
      ? Prisma.empty
      : which === "people"
        ? Prisma.sql`and force_id is null`
        : Prisma.sql`and force_id = (select coalesce(o.with_id, o.id) from organisation o where o.id = ${which}::uuid)`;
  const own = await db.$queryRaw<{ id: string }[]>`select id from chain where import_id is null ${wanted} order by id`;
  const histories: History[] = [];
  for (const { id } of own) {
    const force = Prisma.sql`(select own.force_id from chain own where own.id = ${id})`;
    // Which chains they are is found first: the links of every other one would be read as well.
    const chains = Prisma.sql`array(select x.id from chain x left join organisation p on p.id = x.force_id
      where x.id = ${id} or x.force_id = ${force} or p.with_id = ${force})`;
    const rows = await db.$queryRaw<Row[]>`
      select c.id, c.id <> ${id} as beside, case when o.with_id is not null and c.import_id is null then o.name end as ended,
        (select h.name from organisation h where h.id = ${force}) as name, c.length, c.head, l.number, l.previous, l.digest, l.hash,
        l.digest_now as "digestNow", coalesce(l.agrees, false) as agrees, l.tied_chain as "tiedChain", l.tied_head as "tiedHead", l.redacts
      from chain c left join organisation o on o.id = c.force_id left join lateral chain_links(c.id) l on true
      where c.id = any (${chains}) order by c.id, l.number`;
    histories.push({ id, name: rows[0]?.name ?? null, chains: chainsOf(rows) });
  }
  return histories;
}

function chainsOf(rows: readonly Row[]): WholeChain[] {
  const chains = new Map<string, Omit<WholeChain, "links"> & { readonly links: Link[] }>();
  for (const { id, beside, ended, length, head, number, tiedChain, tiedHead, name: _, ...link } of rows) {
    const chain = chains.get(id) ?? { id, beside, ended: beside ? ended : null, length, head, links: [] };
    chains.set(id, chain);
    const ties = tiedChain === null || tiedHead === null ? null : { chain: tiedChain, head: tiedHead };
    if (number !== null) chain.links.push({ ...link, number, ties });
  }
  return [...chains.values()];
}
