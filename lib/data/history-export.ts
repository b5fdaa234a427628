import "server-only";
import type { Db } from "./scope";

/** A chain as it is exported, with the force it is about (null of what concerns none) and the import that it is of. */
export interface ExportedChain {
  readonly id: string;
  readonly force: string | null;
  readonly import: string | null;
  readonly length: number;
  readonly head: string;
}

/** An entry as it was hashed. */
export interface ExportedEntry {
  readonly number: number;
  readonly previous: string;
  readonly digest: string;
  readonly hash: string;
  readonly payload: string;
}

/** Every chain, as they all stood at one moment; of one force where its slug is given. */
export const chainsToExport = (db: Db, force: string | null): Promise<readonly ExportedChain[]> => db.$queryRaw<
  ExportedChain[]
>`
  select c.id, o.name as force, c.import_id::text as import, c.length, c.head from chain c left join organisation o on o.id = c.force_id
  where ${force}::text is null or o.slug = ${force} or o.with_id = (select s.id from organisation s where s.slug = ${force}) order by c.id`;

/** So many entries are read at once. */
const AT_ONCE = 1_000;

/** The next entries of a chain after a number, up to the length that it had. They never change, so it may have grown meanwhile. */
export const entriesToExport = (
  db: Db,
  chain: string,
  after: number,
  length: number,
): Promise<readonly ExportedEntry[]> => db.$queryRaw<ExportedEntry[]>`
  select number, previous, digest, hash, payload from event
  where chain_id = ${chain} and number > ${after} and number <= ${length} order by number limit ${AT_ONCE}::int`;
