import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { BodyCase, BodyKind } from "@/lib/domain/people/body";
import { object, pairs } from "./as-json";
import { Prisma } from "./generated/client";
import type { Db } from "./scope";
import { askIn, type Question, question } from "./together";

const sql = Prisma.sql;

const KINDS = sql`(select json_agg(${object(pairs("k", ["key", "name", "label"]))} order by k.position, k.key) from body_kind k)`;

/** The policing body that the asker belongs to, with the kinds that there are; null where they belong to none. `name` is one that is asked for. */
export const ownBody = (actor: Actor, name = ""): Question<BodyCase | null> =>
  question(
    sql`select ${object(
      sql`'organisationId', o.id, 'name', o.name, 'label', o.label, 'bodyKind', o.body_kind, 'kinds', ${KINDS}`,
      sql`'isAdministrator', exists (select 1 from membership m where m.organisation_id = o.id
        and m.person_id = ${actor.personId}::uuid and m.role = 'administrator' and m.state = 'active')`,
      sql`'nameTaken', exists (select 1 from organisation other where other.id <> o.id and lower(other.name) = lower(${name}))`,
    )} as found from organisation o where o.id = ${actor.organisation.id}::uuid and o.kind = 'policing-body'`,
    ([row]: readonly { readonly found: BodyCase & { readonly kinds: readonly BodyKind[] } }[]) => row?.found ?? null,
  );

export const loadOwnBody = (db: Db, actor: Actor, name: string): Promise<BodyCase | null> =>
  askIn(db, ownBody(actor, name));
