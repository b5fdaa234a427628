import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { RegisterFilter, Sort, SortOrder } from "@/lib/domain/finding/register-filter";
import { Prisma } from "../generated/client";
import { ownForces } from "../own";
import { pastDate, pastDateBelow } from "./overdue";
import { conditions, DAYS_SLIPPED, findings, LAST_UPDATE } from "./register-conditions";

const sql = Prisma.sql;

/** Which part of an ordered list: so many rows, after so many, from its beginning or (`backwards`) from its end. */
export interface Part {
  readonly take: number | null;
  readonly skip: number;
  readonly backwards: boolean;
  /** Only what comes after (before, when backwards) the finding with this reference; in the order of references alone. */
  readonly beyond: string | null;
}

export const ALL: Part = { take: null, skip: 0, backwards: false, beyond: null };

interface Key {
  readonly by: Prisma.Sql;
  readonly descending?: boolean;
}

/** Of a cause of concern: the last target of its recommendations that are not closed. */
const LAST_TARGET_BELOW = sql`case when f.kind = 'cause-of-concern' then (
  select max(k.target) from finding k where k.parent_id = f.id and k.published_on is not null and k.status <> 'closed') end`;

/** The date that the column of the target shows (`shownDay`): of a closed finding when it was closed; what is past; the target. */
const shownDate = (today: CalendarDate) => sql`case when f.status = 'closed' then f.status_on else
  coalesce(${pastDate(today)}, ${pastDateBelow(today)}, f.target, ${LAST_TARGET_BELOW}) end`;

/** A column sorts as people read it: the worst first, which is also the order in which the inspectorate escalates. */
const columns = (today: CalendarDate): Record<Exclude<Sort, "reference" | "relevance">, Prisma.Sql> => ({
  progress: sql`array_position(array['off-track', 'some-issues', 'on-track', 'delivered'], f.progress)`,
  assurance: sql`array_position(array['not-assured', 'partly-assured', 'not-reviewed', 'assured'], f.assurance)`,
  status: sql`array_position(array['engage', 'open', 'closed'], f.status)`,
  owner: sql`(select post.place from post where post.person_id = f.owner_id)`,
  target: shownDate(today),
  updated: LAST_UPDATE,
  slip: sql`case when f.moves > 0 then ${DAYS_SLIPPED} end`,
  moves: sql`nullif(f.moves, 0)`,
});

/** Forces by name, then findings by reference, each recommendation below its cause of concern. */
const IN_A_FORCE: readonly Key[] = ["family", "reference_year", "reference_number"].map((column) => ({
  by: Prisma.raw(`f.${column}`),
}));
const FAMILY: readonly Key[] = [{ by: sql`o.place` }, ...IN_A_FORCE];

function keysOf({ by, descending }: SortOrder, today: CalendarDate): readonly Key[] {
  if (by === "relevance") return [{ by: sql`hit.rank`, descending: true }, ...FAMILY];
  if (by !== "reference") return [{ by: columns(today)[by], descending }, ...FAMILY];
  const [force, ...rest] = FAMILY;
  return descending && force ? [force, { by: sql`f.reference_year`, descending }, ...rest] : FAMILY;
}

const BY_REFERENCE: SortOrder = { by: "reference", descending: false };

/** Empty cells come last, whichever way round a column is sorted. References decide every order; ids end it for whoever counts on that. */
const orderOf = (keys: readonly Key[], backwards: boolean) =>
  Prisma.join(
    keys.map(({ by, descending = false }) =>
      backwards
        ? sql`${by} ${descending ? sql`asc` : sql`desc`} nulls first`
        : sql`${by} ${descending ? sql`desc` : sql`asc`} nulls last`,
    ),
    ", ",
  );

/** In the statement itself, of which a page has few sizes: of a number that it is not told the planner takes a tenth of the register. */
const upTo = (take: number | null) => (take === null ? sql`all` : Prisma.raw(String(take)));

/**
 * The ids of a part of the register as filtered and sorted, as `id` with their place as `at`: what `summaries` takes.
 * In the order of references each force's findings come from its index, a page of them at most, however long the register.
 */
export function idsInOrder(
  actor: Actor,
  filter: RegisterFilter,
  sort: SortOrder,
  { take, skip, backwards, beyond }: Part,
  today: CalendarDate,
): Prisma.Sql {
  const where = conditions(actor, filter, today);
  const keys = keysOf(sort.by === "relevance" && filter.text === "" ? BY_REFERENCE : sort, today);
  const order = orderOf(keys, backwards);
  const at = backwards
    ? sql`-(row_number() over (order by ${order}, f.id))`
    : sql`row_number() over (order by ${order}, f.id)`;
  const forces = sql`o.kind = 'force' and ${ownForces(actor, sql`o.id`)}`;
  const among = sql`force as (
    select o.id, row_number() over (order by o.name collate "en-GB-x-icu", o.id) as place from organisation o where ${forces}), post as (
    select m.person_id, row_number() over (order by m.post collate "en-GB-x-icu", m.person_id) as place from membership m where m.state <> 'ended')`;
  const part = sql`order by ${order}, f.id limit ${upTo(take)} offset ${skip === 0 ? sql`0` : sql`${skip}::int`}`;
  const start = sql`start as (select o.place, f.family, f.reference_year, f.reference_number
    from finding f join force o on o.id = f.force_id where f.reference = ${beyond} and f.published_on is not null)`;
  const beyondStart = backwards
    ? sql`o.place <= start.place and (o.place < start.place or ${PLACE_IN_FORCE} < ${START_IN_FORCE})`
    : sql`o.place >= start.place and (o.place > start.place or ${PLACE_IN_FORCE} > ${START_IN_FORCE})`;
  if (keys !== FAMILY || filter.text !== "") {
    const follows = keys === FAMILY && beyond !== null;
    return sql`with ${among}${follows ? sql`, ${start}` : sql``}
      select f.id, ${at} as at${filter.text === "" ? sql`` : sql`, hit.source, hit.source_id`}
      from ${findings(filter)} join force o on o.id = f.force_id${follows ? sql` cross join start` : sql``}
      where ${where} and ${follows ? beyondStart : sql`true`} ${part}`;
  }
  return sql`with ${among}${beyond === null ? sql`` : sql`, ${start}`}
    select f.id, ${at} as at from ${beyond === null ? sql`force o` : sql`start cross join force o`} cross join lateral (
      select f.id, f.family, f.reference_year, f.reference_number from finding f
      where f.force_id = o.id and ${where} and ${beyond === null ? sql`true` : beyondStart}
      order by ${orderOf(IN_A_FORCE, backwards)}, f.id limit ${skip === 0 || take === null ? upTo(take) : sql`${take + skip}::int`}) f ${part}`;
}

const PLACE_IN_FORCE = sql`(f.family, f.reference_year, f.reference_number)`;
const START_IN_FORCE = sql`(start.family, start.reference_year, start.reference_number)`;
