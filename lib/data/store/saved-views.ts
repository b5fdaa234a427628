import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { sql, viewsIn } from "../queries/saved-views";
import type { Db } from "../scope";

export { changeView, deleteView, insertView, setUsualView } from "./write/saved-view";

/** All views that the asker has, while nobody else of the organisation keeps or drops one, or begins with another. */
export async function holdViews(db: Db, actor: Actor) {
  await db.$queryRaw(
    sql`select pg_advisory_xact_lock(hashtextextended(${`views ${actor.organisation.id}`}, 0))::text as held`,
  );
  return viewsIn(db, actor);
}
