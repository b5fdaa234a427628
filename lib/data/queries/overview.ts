import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { VERIFICATION_METHODS, type VerificationMethod } from "@/lib/domain/closure/lists";
import { FINDING_KINDS, type FindingKind } from "@/lib/domain/finding/kind";
import type { Step } from "@/lib/domain/finding/movement";
import { AGE_BANDS, type AgeBand } from "@/lib/domain/overview/bands";
import type { Spread } from "@/lib/domain/overview/spread";
import { MOVE_REASONS, type MoveReason } from "@/lib/domain/target/lists";
import { isSlug } from "@/lib/domain/written";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { forceNow, ownForces, withRecords } from "../own";
import { askNothing, askTogether, type Question, question } from "../together";
import { counted } from "./counted";
import { type News, newsAsked } from "./news";

/** So many changes at once of one kind, on one day. */
export interface Steps extends Step {
  readonly count: number;
}

/** What somebody looks at from above: their own forces together or one of them, all findings or their own. */
export interface Overview {
  readonly force: { readonly slug: string; readonly name: string } | null;
  readonly forces: readonly { readonly slug: string; readonly name: string }[];
  readonly steps: readonly Steps[];
  /** Oldest first, of each force together. */
  readonly spells: readonly {
    readonly force: string;
    readonly enteredOn: CalendarDate;
    readonly leftOn: CalendarDate | null;
  }[];
  /** Of findings that are not closed, how long ago they were published. */
  readonly ages: readonly { readonly kind: FindingKind; readonly band: AgeBand; readonly count: number }[];
  /** From publication to the closing in force, by kind and by force. */
  readonly timesByKind: readonly (Spread & { readonly kind: FindingKind })[];
  readonly timesByForce: readonly (Spread & { readonly force: string })[];
  /** Of the last year. */
  readonly moves: readonly { readonly reason: MoveReason; readonly count: number; readonly days: number }[];
  readonly closures: readonly {
    readonly method: VerificationMethod;
    readonly lastYear: number;
    readonly all: number;
  }[];
  readonly news: readonly News[];
}

export interface AskedOfOverview {
  /** A slug; null of all that the asker is concerned with. */
  readonly force: string | null;
  readonly mine: boolean;
  /** Since when news is asked for. */
  readonly since: Date | null;
}

const sql = Prisma.sql;
const NEWS = 30;
const MOST_FORCES = 50;

const SPREAD = sql`count(*)::int as count, min(days)::int as least, max(days)::int as most,
  percentile_cont(0.25) within group (order by days)::int as low, percentile_cont(0.5) within group (order by days)::int as median,
  percentile_cont(0.75) within group (order by days)::int as high`;

/** All of it as of one moment, in one trip. */
export async function findOverview(
  actor: Actor,
  { force, mine, since }: AskedOfOverview,
  today: CalendarDate,
): Promise<Overview> {
  const slug = force !== null && isSlug(force) ? force : null;
  const ofForce = slug === null ? sql`true` : sql`f.force_id = any (array(${withRecords([slug])}))`;
  const owned = mine
    ? sql`(f.owner_id = ${actor.personId}::uuid or f.sponsor_id = ${actor.personId}::uuid)`
    : sql`true`;
  const scope = sql`${ownForces(actor)} and ${ofForce} and ${owned} and f.published_on is not null and ${counted(sql`f.id`)}`;
  const closed = sql`from closure c join finding f on f.id = c.finding_id join organisation o on o.id = ${forceNow(sql`f.force_id`)}
    where ${scope} and c.undone_on is null and c.outcome <> 'recorded-in-error'`;
  const times = sql`(select f.kind, o.name as force, o.slug, c."on" - f.published_on as days ${closed}) t`;
  const [forces, steps, spells, ages, timesByKind, timesByForce, moves, closures, news] = await askTogether(
    actor,
    question(
      sql`select o.slug, o.name from organisation o where o.kind = 'force' and ${ownForces(actor, sql`o.id`)}
        and exists (select 1 from finding f where f.force_id = o.id and f.published_on is not null) order by o.name collate "en-GB-x-icu", o.id`,
      (rows: Overview["forces"]) => rows,
    ),
    question(
      sql`with counted as (select f.id, f.kind, f.published_on from finding f where ${scope})
        select 'new' as what, published_on as "on", kind, count(*)::int as count from counted group by 2, 3
        union all select 'closed', c."on", f.kind, count(*)::int from closure c join counted f on f.id = c.finding_id group by 2, 3
        union all select 'reopened', c.undone_on, f.kind, count(*)::int from closure c join counted f on f.id = c.finding_id
          where c.undone_on is not null group by 2, 3`,
      (rows: readonly (Omit<Steps, "what" | "kind"> & { readonly what: string; readonly kind: string })[]) =>
        rows.map(({ what, kind, ...row }) => ({
          ...row,
          what: oneOf(["new", "closed", "reopened"] as const, what, "step.what"),
          kind: oneOf(FINDING_KINDS, kind, "finding.kind"),
        })),
    ),
    question(
      sql`select o.name as force, s.entered_on as "enteredOn", s.left_on as "leftOn" from engage_spell s join organisation o on o.id = s.force_id
        where ${ownForces(actor, sql`s.force_id`)} and (${slug}::text is null or o.slug = ${slug})
        order by min(s.entered_on) over (partition by o.id), o.name, o.id, s.entered_on, s.id`,
      (rows: Overview["spells"]) => rows,
    ),
    question(
      sql`select f.kind, case when f.published_on > ${today}::date - interval '6 months' then 'under-6' when f.published_on > ${today}::date - interval '12 months' then '6-to-12'
          when f.published_on > ${today}::date - interval '24 months' then '12-to-24' when f.published_on > ${today}::date - interval '36 months' then '24-to-36'
          else 'over-36' end as band, count(*)::int as count from finding f where ${scope} and f.status <> 'closed' group by 1, 2`,
      (rows: readonly { readonly kind: string; readonly band: string; readonly count: number }[]) =>
        rows.map(({ kind, band, count }) => ({
          kind: oneOf(FINDING_KINDS, kind, "finding.kind"),
          band: oneOf(AGE_BANDS, band, "band"),
          count,
        })),
    ),
    question(
      sql`select kind, ${SPREAD} from ${times} group by kind`,
      (rows: readonly (Spread & { readonly kind: string })[]) =>
        rows.map((row) => ({ ...row, kind: oneOf(FINDING_KINDS, row.kind, "finding.kind") })),
    ),
    question(
      sql`select force, ${SPREAD} from ${times} group by force, slug order by median desc, force, slug limit ${MOST_FORCES}::int`,
      (rows: Overview["timesByForce"]) => rows,
    ),
    question(
      sql`select d.reason, count(*)::int as count, percentile_cont(0.5) within group (order by d."to" - d."from")::int as days
        from target_date d join finding f on f.id = d.finding_id where ${scope} and d.state = 'approved' and d."from" is not null
          and d.reason is not null and coalesce(d.decided_on, d."on") > ${today}::date - interval '12 months' group by d.reason`,
      (rows: readonly { readonly reason: string; readonly count: number; readonly days: number }[]) =>
        rows.map((row) => ({ ...row, reason: oneOf(MOVE_REASONS, row.reason, "target_date.reason") })),
    ),
    question(
      sql`select c.method, count(*)::int as "all", (count(*) filter (where c."on" > ${today}::date - interval '12 months'))::int as "lastYear"
        ${closed} group by c.method`,
      (rows: readonly { readonly method: string; readonly all: number; readonly lastYear: number }[]) =>
        rows.map((row) => ({ ...row, method: oneOf(VERIFICATION_METHODS, row.method, "closure.method") })),
    ),
    since ? newsAsked(actor, since, NEWS) : NO_NEWS,
  );
  return {
    ...{ forces, steps, spells, ages, timesByKind, timesByForce, moves, closures, news },
    force: forces.find((one) => one.slug === slug) ?? null,
  };
}

const NO_NEWS: Question<readonly News[]> = askNothing([]);
