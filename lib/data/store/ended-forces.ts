import "server-only";
import type { EndedForce } from "@/lib/domain/succession/ended";
import { Prisma } from "../generated/client";
import type { Db } from "../scope";
import { askIn, question } from "../together";

/** Those of these forces that are no more, with who has their record now. */
export const endedForces = (db: Db, forceIds: readonly string[]): Promise<readonly EndedForce[]> =>
  askIn(
    db,
    question(
      Prisma.sql`select json_build_object('id', o.id, 'name', o.name, 'on', o.ended_on, 'successor', n.name) as ended from organisation o
        join organisation n on n.id = coalesce(o.with_id, o.successor_id)
        where o.id = any (${[...forceIds]}::uuid[]) and o.kind = 'force' and o.ended_on is not null order by o.id`,
      (rows: readonly { readonly ended: EndedForce }[]) => rows.map(({ ended }) => ended),
    ),
  );
