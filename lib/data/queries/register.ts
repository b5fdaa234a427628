import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { RegisterFilter, Sort, SortOrder } from "@/lib/domain/finding/register-filter";
import { Prisma } from "../generated/client";
import { type Db, inScope } from "../scope";
import { type FindingSummary, summariesOf } from "./finding-rows";

export const ROWS_PER_PAGE = 50;

export interface RegisterPage {
  readonly total: number;
  /** 1 for the first page; the last one when a later page was asked for. */
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly FindingSummary[];
  /** References shown with their cause of concern just above them. */
  readonly indented: readonly string[];
}

const sql = Prisma.sql;
const among = (column: Prisma.Sql, values: readonly string[]) =>
  values.length === 0 ? sql`true` : sql`${column} = any (${[...values]}::text[])`;

/** The asker's own forces, in the query itself: the policies are the wall, not the filter. */
export const ownForces = (actor: Actor) =>
  actor.forces === "all" ? sql`true` : sql`f.force_id = any (${[...actor.forces]}::uuid[])`;

/** The day of the last update, or of publication where there was none. */
export const LAST_UPDATE = sql`coalesce(f.progress_on, f.published_on)`;

/** The filter `quiet` as a condition on a finding `f`: the list behind a count is made of the same rows. */
export const isQuiet = (days: number, today: CalendarDate) =>
  sql`f.status <> 'closed' and f.owner_id is not null and ${LAST_UPDATE} < ${today}::date - ${days}::int`;

/** A search pattern from what was typed: anywhere in the words, the typed signs taken literally. */
const pattern = (typed: string) => `%${typed.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

const MOST_WORDS = 12;

/** What to look for: each word by itself, so that their order does not matter; what comes after many stays one phrase. */
function partsOf(text: string): readonly string[] {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const rest = words.splice(MOST_WORDS).join(" ");
  return [...new Set(rest === "" ? words : [...words, rest])];
}

function conditions(actor: Actor, filter: RegisterFilter, today: CalendarDate) {
  const { progress, owners } = filter;
  const noProgress = progress.includes("none") ? sql`f.progress is null` : sql`false`;
  const nobody = owners.includes("none") ? sql`f.owner_id is null` : sql`false`;
  return Prisma.join(
    [
      ownForces(actor),
      sql`f.published_on is not null`,
      among(sql`f.kind`, filter.kinds),
      among(sql`f.status`, filter.statuses),
      among(sql`f.assurance`, filter.assurance),
      progress.length === 0 ? sql`true` : sql`(f.progress = any (${[...progress]}::text[]) or ${noProgress})`,
      owners.length === 0 ? sql`true` : sql`(f.owner_id::text = any (${[...owners]}::text[]) or ${nobody})`,
      among(sql`o.slug`, filter.forces),
      among(sql`i.slug`, filter.inspections),
      filter.overdue
        ? sql`f.status <> 'closed' and (f.deadline_on < ${today}::date or f.target < ${today}::date)`
        : sql`true`,
      filter.submitted ? sql`f.submission_pending` : sql`true`,
      filter.quiet === null ? sql`true` : isQuiet(filter.quiet, today),
      ...partsOf(filter.text).map((part) => sql`f.id in (select search_findings(${pattern(part)}))`),
    ],
    " and ",
  );
}

/** Columns sort as people read them; every order ends in the order of the references. */
const ORDERS: Record<Sort, Prisma.Sql> = {
  reference: sql`true`,
  progress: sql`array_position(array['off-track', 'some-issues', 'on-track', 'delivered'], f.progress)`,
  assurance: sql`array_position(array['not-assured', 'partly-assured', 'not-reviewed', 'assured'], f.assurance)`,
  status: sql`array_position(array['engage', 'open', 'closed'], f.status)`,
  owner: sql`m.post collate "en-GB-x-icu"`,
  target: sql`f.target`,
  updated: LAST_UPDATE,
};

function orderBy(sort: Sort, descending: boolean) {
  const family = sql`o.name collate "en-GB-x-icu", f.family, f.reference_year, f.reference_number`;
  if (sort === "reference") {
    return descending
      ? sql`o.name collate "en-GB-x-icu", f.reference_year desc, f.family, f.reference_year, f.reference_number`
      : family;
  }
  return descending ? sql`${ORDERS[sort]} desc nulls last, ${family}` : sql`${ORDERS[sort]} nulls last, ${family}`;
}

async function idsInOrder(db: Db, where: Prisma.Sql, order: Prisma.Sql, limit: number | null = null, offset = 0) {
  return db.$queryRaw<{ id: string; parentId: string | null }[]>`
    select f.id, f.parent_id as "parentId" from finding f join organisation o on o.id = f.force_id join inspection i on i.id = f.inspection_id
      left join membership m on m.person_id = f.owner_id and m.state <> 'ended'
    where ${where} order by ${order}, f.id limit ${limit} offset ${offset}`;
}

/** One page of the register as filtered and sorted. */
export function findRegisterPage(
  actor: Actor,
  filter: RegisterFilter,
  sort: SortOrder,
  wanted: number,
  today: CalendarDate,
): Promise<RegisterPage> {
  return inScope(actor, async (db) => {
    const where = conditions(actor, filter, today);
    const [counted] = await db.$queryRaw<{ total: number }[]>`
      select count(*)::int as total from finding f join organisation o on o.id = f.force_id join inspection i on i.id = f.inspection_id
      where ${where}`;
    const total = counted?.total ?? 0;
    const pages = Math.max(1, Math.ceil(total / ROWS_PER_PAGE));
    const page = Math.min(Math.max(1, wanted), pages);
    const order = orderBy(sort.by, sort.descending);
    const found = await idsInOrder(db, where, order, ROWS_PER_PAGE, (page - 1) * ROWS_PER_PAGE);
    const rows = await summariesOf(
      db,
      found.map(({ id }) => id),
      today,
    );
    const above = new Set<string>();
    const indented: string[] = [];
    for (const { id, parentId } of sort.by === "reference" ? found : []) {
      above.add(id);
      const reference = rows.find((row) => row.id === id)?.reference;
      if (parentId && above.has(parentId) && reference) indented.push(reference);
    }
    return { total, page, pages, rows, indented };
  });
}

const ROWS_PER_READ = 5_000;

/** Everything that a filter shows, in the order shown, for a download. */
export function findRegisterRows(
  actor: Actor,
  filter: RegisterFilter,
  sort: SortOrder,
  today: CalendarDate,
): Promise<FindingSummary[]> {
  return inScope(
    actor,
    async (db) => {
      const where = conditions(actor, filter, today);
      const found = await idsInOrder(db, where, orderBy(sort.by, sort.descending));
      const rows: FindingSummary[] = [];
      for (let read = 0; read < found.length; read += ROWS_PER_READ) {
        const ids = found.slice(read, read + ROWS_PER_READ).map(({ id }) => id);
        rows.push(...(await summariesOf(db, ids, today)));
      }
      return rows;
    },
    60_000,
  );
}

/** Whether there is a published finding with exactly this reference that the asker may see. */
export function isVisibleReference(actor: Actor, reference: string): Promise<boolean> {
  return inScope(actor, async (db) => {
    const rows = await db.$queryRaw<{ id: string }[]>`
      select f.id from finding f where f.reference = ${reference} and f.published_on is not null and ${ownForces(actor)}`;
    return rows.length > 0;
  });
}

/** What the filters can offer this asker. */
export interface FilterChoices {
  readonly forces: readonly { readonly slug: string; readonly name: string }[];
  readonly inspections: readonly { readonly slug: string; readonly title: string }[];
  readonly owners: readonly { readonly id: string; readonly post: string }[];
  /** What the policing body of the asker's force is called; null over many forces. */
  readonly bodyLabel: string | null;
}

export function findFilterChoices(actor: Actor): Promise<FilterChoices> {
  return inScope(actor, async (db) => {
    const forces = await db.$queryRaw<{ id: string; slug: string; name: string }[]>`
      select o.id, o.slug, o.name from organisation o where exists (select 1 from finding f where f.force_id = o.id and ${ownForces(actor)} and f.published_on is not null)
      order by o.name collate "en-GB-x-icu", o.id`;
    const inspections = await db.$queryRaw<{ slug: string; title: string }[]>`
      select i.slug, i.title from inspection i where i.published_on is not null and exists (select 1 from finding f where f.inspection_id = i.id and ${ownForces(actor)})
      order by i.published_on desc, i.title collate "en-GB-x-icu", i.slug`;
    const owners = await db.$queryRaw<{ id: string; post: string }[]>`
      select distinct on (m.post collate "en-GB-x-icu", m.person_id) m.person_id as id, m.post from membership m
      where m.state <> 'ended' and exists (select 1 from finding f where f.owner_id = m.person_id and ${ownForces(actor)})
      order by m.post collate "en-GB-x-icu", m.person_id`;
    const body = forces.length === 1 && forces[0] ? await bodyLabelOf(db, forces[0].id) : null;
    return { forces, inspections, owners, bodyLabel: body };
  });
}

/** What screens call the policing body of a force: "PCC", "Mayor", "Police Authority Board". */
export async function bodyLabelOf(db: Db, forceId: string): Promise<string> {
  const body = await db.organisation.findFirst({ where: { overseesId: forceId }, select: { label: true } });
  return body?.label ?? "PCC";
}
