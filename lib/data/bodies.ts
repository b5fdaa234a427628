import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Body } from "@/lib/domain/response/body";
import { object } from "./as-json";
import { Prisma } from "./generated/client";
import { bodyIdOf } from "./own";
import type { Db } from "./scope";
import { askIn, question } from "./together";

const sql = Prisma.sql;

/** The policing body that oversees a force, as its responses need it; null where there is none. Which bodies there are is known to everybody. */
export const bodyOf = (forceId: Prisma.Sql): Prisma.Sql =>
  sql`(select ${object(
    sql`'name', b.name, 'label', b.label, 'kind', k.name, 'signatory', k.signatory, 'deputy', k.deputy, 'deputySigns', k.deputy_signs`,
    sql`'days', k.response_days, 'joinedOn', b.joined_on`,
  )} from organisation b join body_kind k on k.key = b.body_kind where b.id = ${bodyIdOf(forceId)})`;

/** The same in the transaction of a write. */
export const loadBody = (db: Db, _actor: Actor, forceId: string): Promise<Body | null> =>
  askIn(
    db,
    question(
      sql`select ${bodyOf(sql`${forceId}::uuid`)} as found`,
      ([row]: readonly { readonly found: Body | null }[]) => row?.found ?? null,
    ),
  );
