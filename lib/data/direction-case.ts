import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { DIRECTION_STATES, type DirectableForce, type Direction } from "@/lib/domain/direction/direction";
import { STATUSES } from "@/lib/domain/finding/finding";
import { isId, isSlug } from "@/lib/domain/written";
import { object, pairs } from "./as-json";
import { Prisma } from "./generated/client";
import { oneOf } from "./one-of";
import { HAS_RECORDS, type HadRecord, ownForces } from "./own";
import type { Db } from "./scope";
import { askIn, type Question, question } from "./together";
import { unansweredSince } from "./unanswered";

const sql = Prisma.sql;

/** A direction as pages show it. */
export interface DirectionView extends Direction {
  readonly force: { readonly slug: string; readonly name: string };
  readonly directs: string;
  readonly dueOn: CalendarDate | null;
  readonly letter: string | null;
  readonly endedOn: CalendarDate | null;
  readonly endedNote: string | null;
  readonly endedBy: string | null;
  readonly by: string;
  readonly illustrative: boolean;
  readonly findings: readonly {
    readonly id: string;
    readonly reference: string;
    readonly text: string;
    readonly status: string;
    /** Since when the force has answered nothing to it; null where it has, or where it is closed. */
    readonly unansweredSince: CalendarDate | null;
  }[];
}

type Row = Omit<DirectionView, "state"> & { readonly state: string };

const DIRECTION = object(
  pairs("d", [
    ...["id", "forceId", "issuedBy", "directs", "on", "dueOn", "letter", "state", "endedOn", "endedNote", "endedBy"],
    ...["by", "illustrative"],
  ]),
  sql`'force', (select ${object(pairs("o", ["slug", "name"]))} from organisation o where o.id = d.force_id)`,
  sql`'findings', (select coalesce(json_agg(${object(
    pairs("f", ["id", "reference", "text", "status"]),
    sql`'unansweredSince', ${unansweredSince("f")}`,
  )} order by f.family, f.reference_year, f.reference_number, f.id), '[]')
    from direction_finding w join finding f on f.id = w.finding_id where w.direction_id = d.id and f.reference is not null)`,
);

/** Directions `d`, those that are not answered first, then the latest; at most so many, or all. */
export const directions = (actor: Actor, where: Prisma.Sql, most: number | null): Question<readonly DirectionView[]> =>
  question(
    sql`select ${DIRECTION} as found from direction d where ${ownForces(actor, sql`d.force_id`)} and ${where}
      order by (d.state <> 'issued'), d."on" desc, d.id desc limit ${most}::int`,
    (rows: readonly { readonly found: Row }[]) =>
      rows.map(({ found }) => ({ ...found, state: oneOf(DIRECTION_STATES, found.state, "direction.state") })),
  );

/** So many directions about one finding stand on its page. */
const MOST_OF_A_FINDING = 20;
export const directionsOfFinding = (actor: Actor, finding: Prisma.Sql): Question<readonly DirectionView[]> =>
  directions(
    actor,
    sql`exists (select 1 from direction_finding w where w.direction_id = d.id and w.finding_id = (${finding}))`,
    MOST_OF_A_FINDING,
  );

/** One direction as this asker may see it, or null when for them there is none. */
export const directionAt = (actor: Actor, id: string): Question<DirectionView | null> => {
  const { sql: asked, answer } = directions(
    actor,
    sql`d.id = ${isId(id) ? id : "00000000-0000-0000-0000-000000000000"}::uuid`,
    1,
  );
  return { sql: asked, answer: (rows) => answer(rows)[0] ?? null };
};

export const loadDirection = (db: Db, actor: Actor, id: string): Promise<Direction | null> =>
  askIn(db, directionAt(actor, id));

/** A force with the findings that a direction can be about, and since when the force has answered nothing to each. */
export interface ForceToDirect extends DirectableForce {
  readonly name: string;
  readonly hasRecords: readonly HadRecord[];
  readonly findings: readonly (DirectableForce["findings"][number] & {
    readonly text: string;
    readonly unansweredSince: CalendarDate | null;
  })[];
}

interface ForceRow extends Omit<ForceToDirect, "findings"> {
  readonly findings: readonly (Omit<ForceToDirect["findings"][number], "status"> & { readonly status: string })[];
}

/** Those that are not closed: what is closed is answered. */
export const directableAt = (actor: Actor, slug: string): Question<ForceToDirect | null> =>
  question(
    sql`select ${object(
      sql`'forceId', o.id, 'name', o.name, 'hasRecords', ${HAS_RECORDS}`,
      sql`'findings', (select coalesce(json_agg(${object(
        pairs("f", ["id", "reference", "text", "status", "publishedOn"]),
        sql`'unansweredSince', ${unansweredSince("f")}`,
      )} order by f.family, f.reference_year, f.reference_number, f.id), '[]')
        from finding f where f.force_id = o.id and f.published_on is not null and f.status <> 'closed')`,
    )} as found from organisation o where o.slug = ${isSlug(slug) ? slug : ""} and o.kind = 'force' and ${ownForces(actor, sql`o.id`)}`,
    ([row]: readonly { readonly found: ForceRow }[]) =>
      row
        ? {
            ...row.found,
            findings: row.found.findings.map((one) => ({
              ...one,
              status: oneOf(STATUSES, one.status, "finding.status"),
            })),
          }
        : null,
  );

export const loadDirectable = (db: Db, actor: Actor, slug: string): Promise<ForceToDirect | null> =>
  askIn(db, directableAt(actor, slug));
