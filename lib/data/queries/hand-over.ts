import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { Prisma } from "../generated/client";
import { ownForces } from "../own";
import { OWNER_LEFT, postOf, SPONSOR_LEFT } from "../posts";
import { askTogether, type Question, question } from "../together";

/** A finding that somebody who has left owns, or sponsors, or both; with who does now, and its age. */
export interface Left {
  readonly personId: string;
  readonly post: string;
  readonly owns: boolean;
  readonly sponsors: boolean;
  readonly reference: string;
  readonly text: string;
  readonly ownerId: string | null;
  readonly sponsorId: string | null;
  readonly version: number;
}

/** So many stand on the screen and are handed over in one press; the next follow when these are. */
export const MOST_AT_ONCE = 200;

const sql = Prisma.sql;

type One = Pick<Left, "personId" | "reference">;

function leftOf(actor: Actor, one?: One): Question<{ readonly left: readonly Left[]; readonly all: number }> {
  const which = one ? sql`f.reference = ${one.reference}` : sql`true`;
  const who = one ? sql`g.person_id = ${one.personId}::uuid` : sql`true`;
  const open = sql`${ownForces(actor)} and f.published_on is not null and f.status <> 'closed' and ${which}`;
  return question(
    sql`with gone as (
        select f.id, f.owner_id as person_id, true as owns from finding f where ${open} and ${OWNER_LEFT}
        union all select f.id, f.sponsor_id, false from finding f where ${open} and ${SPONSOR_LEFT})
      select * from (select g.person_id as "personId",
        coalesce(${postOf(sql`g.person_id`)}, '') as post,
        bool_or(g.owns) as owns, bool_or(not g.owns) as sponsors, f.reference, f.text, f.owner_id as "ownerId", f.sponsor_id as "sponsorId",
        (select count(*)::int from event e where e.finding_id = f.id) as version, (count(*) over ())::int as "all"
      from gone g join finding f on f.id = g.id where ${who} group by g.person_id, f.id) one
      order by one.post collate "en-GB-x-icu", one."personId", one.reference limit ${MOST_AT_ONCE}::int`,
    (rows: readonly (Left & { readonly all: number })[]) => ({
      left: rows.map(({ all: _, ...one }) => one),
      all: rows[0]?.all ?? 0,
    }),
  );
}

/**
 * The findings, not closed, of the asker's forces whose owner or sponsor has left, person by person, and how many there are;
 * or one finding of one person.
 */
export const findLeft = async (
  actor: Actor,
  one?: One,
): Promise<{ readonly left: readonly Left[]; readonly all: number }> =>
  (await askTogether(actor, leftOf(actor, one)))[0];
