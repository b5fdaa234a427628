import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Level, LevelledForce } from "@/lib/domain/level/level";
import { isSlug } from "@/lib/domain/written";
import { object, pairs } from "./as-json";
import { Prisma } from "./generated/client";
import { readLists } from "./lists";
import { ownForces } from "./own";
import type { Db } from "./scope";
import { askIn, type Question, question } from "./together";

const sql = Prisma.sql;

/** A level as pages show it. */
export interface LevelView extends Level {
  /** Where it is published. */
  readonly source: string | null;
  readonly illustrative: boolean;
}

/** What other bodies have said of the force whose id the query gives, the latest first; nothing of a force that is not the asker's own. */
export const levelsOf = (actor: Actor, force: Prisma.Sql): Question<readonly LevelView[]> =>
  question(
    sql`select ${object(
      pairs("l", ["id", "body", "level", "source", "illustrative"]),
      sql`'from', l.from_on, 'to', l.to_on`,
    )} as found from force_level l where l.force_id = (${force}) and ${ownForces(actor, sql`l.force_id`)}
      order by l.from_on desc, l.to_on desc nulls first, l.id desc`,
    (rows: readonly { readonly found: LevelView }[]) => rows.map(({ found }) => found),
  );

/** A force with its levels, as a decision needs it; null where for the asker there is none. */
export async function loadLevels(db: Db, actor: Actor, slug: string): Promise<LevelledForce | null> {
  if (!isSlug(slug)) return null;
  const [force] = await askIn(
    db,
    question(
      sql`select o.id from organisation o where o.slug = ${slug} and o.kind = 'force' and ${ownForces(actor, sql`o.id`)}`,
      (rows: readonly { readonly id: string }[]) => rows,
    ),
  );
  if (!force) return null;
  return {
    forceId: force.id,
    levels: await askIn(db, levelsOf(actor, sql`select ${force.id}::uuid`)),
    lists: await readLists(db),
  };
}
