import "server-only";
import { type Actor, ORGANISATION_KINDS } from "@/lib/domain/actor";
import { may } from "@/lib/domain/policy";
import type { Listed, Organisation, Overseen, Passing, SuccessionCase } from "@/lib/domain/succession/succession";
import { isSlug } from "@/lib/domain/written";
import { list, object, pairs } from "./as-json";
import { Prisma } from "./generated/client";
import { oneOf } from "./one-of";
import { bodyIdOf } from "./own";
import type { Db } from "./scope";
import { askIn, type Question, question } from "./together";

const sql = Prisma.sql;

/** Nothing of it is for anybody else. */
const mayEnd = (actor: Actor) => (may(actor, "end organisations", { on: "register" }) ? sql`true` : sql`false`);

const ORGANISATION = object(
  pairs("o", ["id", "slug", "kind", "name", "beganOn", "endedOn"]),
  sql`'successor', (select n.name from organisation n where n.id = o.successor_id)`,
);

const checked = <Of extends { readonly kind: string }>(row: Of) => ({
  ...row,
  kind: oneOf(ORGANISATION_KINDS, row.kind, "organisation.kind"),
});
type Unchecked<Of extends Organisation> = Omit<Of, "kind"> & { readonly kind: string };

/** All forces and policing bodies, those that have ended too. */
export const organisationsAsked = (actor: Actor): Question<readonly Listed[]> =>
  question(
    sql`select ${object(
      pairs("o", ["id", "slug", "kind", "name", "label", "beganOn", "endedOn"]),
      sql`'successor', (select n.name from organisation n where n.id = o.successor_id)`,
      sql`'beside', case o.kind when 'force' then ${list(sql`b.name`, sql`b.name, b.id`, sql`from organisation b where b.id = ${bodyIdOf(sql`o.id`)} and o.ended_on is null`)}
      else ${list(sql`f.name`, sql`f.name, f.id`, sql`from organisation f where f.id in (select v.force_id from oversight v where v.body_id = o.id and v.until_on is null)`)} end`,
    )} as found from organisation o where ${mayEnd(actor)} and o.kind <> 'inspectorate' order by o.name collate "en-GB-x-icu", o.id`,
    (rows: readonly { readonly found: Unchecked<Listed> }[]) => rows.map(({ found }) => checked(found)),
  );

interface Row {
  readonly ending: Unchecked<Organisation>;
  readonly successor: Unchecked<Organisation>;
  readonly oversees: readonly Overseen[];
  readonly overseenBy: SuccessionCase["overseenBy"];
  readonly passing: Passing | null;
  readonly theirs: Pick<Passing, "open" | "closed"> | null;
}

const named = (slug: string) =>
  sql`(select ${ORGANISATION} from organisation o where o.slug = ${isSlug(slug) ? slug : ""})`;

/** An organisation that is to end and what would come after it, with what would pass; null where one of them is not there, or the asker may not say it. */
export const successionCase = (actor: Actor, ending: string, successor: string): Question<SuccessionCase | null> =>
  question(
    sql`select ${object(
      sql`'ending', ${named(ending)}, 'successor', ${named(successor)}`,
      sql`'oversees', ${list(
        object(pairs("f", ["id", "name"]), sql`'from', f.from_on`),
        sql`f.name, f.id`,
        sql`from (select f.id, f.name, v.from_on from oversight v join organisation f on f.id = v.force_id where v.body_id = e.id and v.until_on is null) f`,
      )}`,
      sql`'overseenBy', (select ${object(
        pairs("b", ["name"]),
        sql`'overseesMore', exists (select 1 from oversight x where x.body_id = b.id and x.until_on is null and x.force_id <> e.id)`,
      )} from oversight v join organisation b on b.id = v.body_id where v.force_id = e.id and v.until_on is null)`,
      sql`'passing', what_passes(e.id), 'theirs', what_passes(s.id)`,
    )} as found from organisation e, organisation s
      where ${mayEnd(actor)} and e.slug = ${isSlug(ending) ? ending : ""} and s.slug = ${isSlug(successor) ? successor : ""}`,
    ([row]: readonly { readonly found: Row }[]) => {
      if (!row?.found.passing || !row.found.theirs) return null;
      const { ending: one, successor: other, oversees, overseenBy, passing, theirs } = row.found;
      return {
        ...{
          ending: checked(one),
          successor: checked(other),
          oversees,
          overseenBy,
          passing,
        },
        successorFindings: theirs.open.length + theirs.closed,
      };
    },
  );

export const loadSuccession = (
  db: Db,
  actor: Actor,
  ending: string,
  successor: string,
): Promise<SuccessionCase | null> => askIn(db, successionCase(actor, ending, successor));

/** The forces whose histories it concerns, and those that have passed to one that ends already. */
export async function forcesConcerned(
  db: Db,
  actor: Actor,
  ending: string,
  successor: string,
): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select distinct unnest(forces_of(o.id)) as id from organisation o where ${mayEnd(actor)} and o.slug = any (${[ending, successor].filter(isSlug)}::text[]) order by id`;
  return rows.map(({ id }) => id);
}
