import "server-only";
import { type Actor, OWNING_ROLES } from "@/lib/domain/actor";
import { Prisma } from "./generated/client";
import { ownForces } from "./own";
import { isThere } from "./posts";
import type { Db } from "./scope";
import { askIn, type Question, question } from "./together";

/** Who owned what a finding repeats, or was escalated from, and is still there to own this one. */
export interface SuggestedOwner {
  readonly personId: string;
  readonly post: string;
  /** The earlier finding. */
  readonly of: string;
}

const sql = Prisma.sql;

/** For each of these findings that has one, by its reference: of several, the owner of the latest. */
export const suggestedOwners = (
  actor: Actor,
  references: readonly string[],
): Question<ReadonlyMap<string, SuggestedOwner>> =>
  question(
    sql`select distinct on (f.reference) json_build_object('reference', f.reference, 'personId', m.person_id, 'post', m.post, 'of', o.reference) as found
      from finding f join finding_link l on l.finding_id = f.id and l.link in ('repeats', 'escalated-from')
        join finding o on o.id = l.other_id and o.published_on is not null
        join membership m on m.person_id = o.owner_id and ${isThere(sql`m`, OWNING_ROLES)}
      where f.reference = any (${[...references]}::text[]) and ${ownForces(actor)} order by f.reference, o.published_on desc, o.id`,
    (rows: readonly { readonly found: SuggestedOwner & { readonly reference: string } }[]) =>
      new Map(rows.map(({ found: { reference, ...owner } }) => [reference, owner])),
  );

/** The same in the transaction of a write. */
export const loadSuggestedOwners = (
  db: Db,
  actor: Actor,
  references: readonly string[],
): Promise<ReadonlyMap<string, SuggestedOwner>> => askIn(db, suggestedOwners(actor, references));
