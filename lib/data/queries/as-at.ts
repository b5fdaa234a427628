import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { FiguresAsAt, FindingThen } from "@/lib/domain/as-at/figures";
import { countedThen, type FindingAsAt, readFindingAsAt } from "@/lib/domain/as-at/finding-as-at";
import { FOLD_VERSION } from "@/lib/domain/as-at/fold";
import type { CalendarDate } from "@/lib/domain/calendar";
import { phaseOn } from "@/lib/domain/engage/spell";
import type { Status } from "@/lib/domain/finding/finding";
import { FINDING_KINDS, type FindingKind } from "@/lib/domain/finding/kind";
import type { FirstOf } from "@/lib/domain/first-of";
import { isReference, isSlug } from "@/lib/domain/written";
import { shownMoments } from "../demonstration";
import { Prisma } from "../generated/client";
import { bodyIdOf, ownForces, withRecordsOn } from "../own";
import { phaseNames } from "../phase-names";
import { askTogether, type Question, question } from "../together";
import { type SpellView, spells } from "./engage-spells";
import { type HistoryEvent, historyUntil } from "./history";
import { overdueAmong } from "./overdue";

const sql = Prisma.sql;

/** What is kept of a finding `f` as at the end of a day, joined as `s`. */
export const asAt = (on: CalendarDate) => sql`join finding_as_at s on s.finding_id = f.id
  and s."on" = (select max(m."on") from finding_as_at m where m.finding_id = f.id and m."on" <= ${on}::date)`;

/**
 * Everything of the asker's that was published by then, of one force or all, with what lists filter by; without the states themselves.
 * Which day counts of each finding, and how it stood, are read from one index.
 */
const stood = (actor: Actor, on: CalendarDate, force: string | null) => sql`last as materialized (
  select distinct on (s.force_id, s.id) s.* from (select finding_id as id, force_id, "on", kind, status, counted, first_date, submission_pending,
      next_check_on, version from finding_as_at) s
    where s."on" <= ${on}::date and ${ownForces(actor, sql`s.force_id`)}
      and ${force === null ? sql`true` : sql`s.force_id = any (array(${withRecordsOn(force, on)}))`}
    order by s.force_id desc, s.id desc, s."on" desc, s.id desc),
  stood as materialized (select f.parent_id, f.family, f.reference_year, f.reference_number, l.* from last l join finding f on f.id = l.id),
  ${overdueAmong(sql`stood`, on)}`;

interface FigureRow {
  readonly kinds: readonly { readonly kind: string; readonly status: string; readonly count: number }[];
  readonly overdue: FiguresAsAt["overdue"];
  readonly missing: number;
}

/** The figures as columns of a statement with `stood`. Missing: published, and nothing kept of it, or what an older fold kept. */
const figures = (actor: Actor, on: CalendarDate, force: string | null) => sql`
  (select coalesce(json_agg(json_build_object('kind', k.kind, 'status', k.status, 'count', k.count)), '[]')
    from (select kind, status, count(*)::int as count from stood where counted group by kind, status) k) as kinds,
  (select json_build_object('all', count(*), 'theirs', count(*) filter (where whose = 'other-body'), 'inspectorates', count(*) filter (where whose = 'inspectorate')) from overdue) as overdue,
  (select count(*)::int from finding f where f.published_on <= ${on}::date and ${ownForces(actor)}
    and ${force === null ? sql`true` : sql`f.force_id = any (array(${withRecordsOn(force, on)}))`})
    - (select count(*)::int from stood where version = ${FOLD_VERSION}::int) as missing`;

function toFigures(row: FigureRow | undefined): FiguresAsAt {
  const rows = row?.kinds ?? [];
  const count = (kind: FindingKind, status: Status) =>
    rows.find((one) => one.kind === kind && one.status === status)?.count ?? 0;
  return {
    kinds: FINDING_KINDS.map((kind) => ({
      kind,
      counts: { open: count(kind, "open"), engage: count(kind, "engage"), closed: count(kind, "closed") },
    })),
    overdue: row?.overdue ?? { all: 0, theirs: 0, inspectorates: 0 },
    missing: row?.missing ?? 0,
  };
}

const figuresAsAt = (actor: Actor, on: CalendarDate, force: string | null): Question<FiguresAsAt> =>
  question(sql`with ${stood(actor, on, force)} select ${figures(actor, on, force)}`, ([row]: readonly FigureRow[]) =>
    toFigures(row),
  );

/** What the register as at a day is filtered by, and where in it one is. */
export interface AskedOfThen {
  readonly on: CalendarDate;
  /** A slug. */
  readonly force: string | null;
  readonly kind: FindingKind | null;
  readonly status: Status | null;
  readonly overdue: boolean;
  /** The reference that the page follows. */
  readonly after: string | null;
}

export interface RegisterThen {
  readonly rows: readonly FindingThen[];
  readonly all: number;
  /** The reference that the next page follows; null on the last. */
  readonly next: string | null;
  readonly figures: FiguresAsAt;
  readonly forces: readonly { readonly slug: string; readonly name: string }[];
  /** How many forces of the asker's own there were on that day, whatever was published of them. */
  readonly forcesThen: number;
}

export const PAGE_THEN = 50;

interface ThenRow {
  readonly reference: string;
  readonly text: string;
  readonly forceName: string;
  readonly state: unknown;
}

interface PageRow extends FigureRow {
  readonly all: number;
  readonly forcesThen: number;
  readonly found: readonly ThenRow[];
}

const toThen = ({ state, text, reference, forceName }: ThenRow): FindingThen => {
  const read = readFindingAsAt(state);
  return { reference, forceName, state: read, text: read.text ?? text };
};

/** What decides the order of the register: only the page is put in order, whatever the register holds. */
const PLACE = (row: "f" | "s" | "start"): Prisma.Sql =>
  Prisma.raw(["family", "reference_year", "reference_number", "id"].map((column) => `${row}.${column}`).join(", "));

/** One page of the register as it stood at the end of a day, in the order of the register, with its figures: one trip. */
export async function findRegisterAsAt(actor: Actor, asked: AskedOfThen, take = PAGE_THEN): Promise<RegisterThen> {
  const { on, kind, status, overdue, after } = asked;
  const force = asked.force !== null && isSlug(asked.force) ? asked.force : null;
  const where = sql`(${kind}::text is null or s.kind = ${kind}) and (${status}::text is null or s.status = ${status})
    and (not ${overdue} or s.id in (select id from overdue))`;
  const place = after !== null && isReference(after) ? after : null;
  const [{ found, all, forcesThen, counts }, forces] = await askTogether(
    actor,
    question(
      sql`with ${stood(actor, on, force)},
        start as materialized (select ${PLACE("f")} from finding f where f.reference = ${place} and ${ownForces(actor)}),
        page as materialized (select s."on", ${PLACE("s")} from stood s where ${where}
          and (not exists (select 1 from start) or (${PLACE("s")}) > (select ${PLACE("start")} from start)) order by s.family, s.reference_year, s.reference_number, s.id limit ${take + 1}::int)
        select (select count(*)::int from stood s where ${where}) as "all",
          (select count(*)::int from organisation o where o.kind = 'force' and ${ownForces(actor, sql`o.id`)}
            and (o.began_on is null or o.began_on <= ${on}::date) and (o.ended_on is null or o.ended_on > ${on}::date)) as "forcesThen", (select coalesce(json_agg(json_build_object('reference', f.reference, 'text', f.text,
            'forceName', o.name, 'state', a.state) order by s.family, s.reference_year, s.reference_number, s.id), '[]')
          from page s join finding f on f.id = s.id join organisation o on o.id = f.force_id
            join finding_as_at a on a.finding_id = s.id and a."on" = s."on") as found, ${figures(actor, on, force)}`,
      ([row]: readonly PageRow[]) => ({
        ...{ found: row?.found ?? [], all: row?.all ?? 0 },
        ...{ forcesThen: row?.forcesThen ?? 0, counts: toFigures(row) },
      }),
    ),
    question(
      sql`select o.slug, o.name from organisation o where o.kind = 'force' and ${ownForces(actor, sql`o.id`)}
        and exists (select 1 from finding f where f.force_id = o.id and f.published_on is not null) order by o.name collate "en-GB-x-icu", o.slug`,
      (rows: readonly { readonly slug: string; readonly name: string }[]) => rows,
    ),
  );
  const rows = found.slice(0, take).map(toThen);
  return {
    ...{ rows, all, forces, forcesThen, figures: counts },
    next: found.length > take ? (rows.at(-1)?.reference ?? null) : null,
  };
}

/** One finding as it stood at the end of a day, and what had happened to it by then; null where it is not the asker's. */
export interface OneThen {
  readonly reference: string;
  readonly forceName: string;
  readonly forceSlug: string;
  readonly inspection: { readonly slug: string; readonly title: string };
  readonly publishedOn: CalendarDate;
  readonly bodyLabel: string;
  readonly text: string;
  /** Null before it was published. */
  readonly state: FindingAsAt | null;
  readonly recommendations: readonly FindingThen[];
  readonly history: FirstOf<HistoryEvent>;
}

/** So much of a history is shown. */
const MOST_EVENTS = 300;

export async function findFindingAsAt(actor: Actor, reference: string, on: CalendarDate): Promise<OneThen | null> {
  if (!isReference(reference)) return null;
  const finding = sql`select f.id from finding f where f.reference = ${reference} and ${ownForces(actor)} and f.published_on is not null`;
  const [found, children, history] = await askTogether(
    actor,
    question(
      sql`select f.reference, f.text, o.name as "forceName", o.slug as "forceSlug", json_build_object('slug', i.slug, 'title', i.title) as inspection,
          f.published_on as "publishedOn", coalesce((select b.label from organisation b where b.id = ${bodyIdOf(sql`o.id`)}), 'PCC') as "bodyLabel",
          s.state
        from finding f join organisation o on o.id = f.force_id join inspection i on i.id = f.inspection_id left ${asAt(on)} where f.id = (${finding})`,
      ([row]: readonly (Omit<OneThen, "state" | "recommendations" | "history"> & { readonly state: unknown })[]) =>
        row ?? null,
    ),
    question(
      sql`select f.reference, f.text, '' as "forceName", s.state from finding f ${asAt(on)}
        where f.parent_id = (${finding}) and f.published_on is not null order by f.family, f.reference_year, f.reference_number, f.id`,
      (rows: readonly ThenRow[]) => rows.map(toThen),
    ),
    historyUntil(actor, finding, on, await shownMoments(), MOST_EVENTS),
  );
  if (!found) return null;
  const state = found.state === null ? null : readFindingAsAt(found.state);
  return {
    ...found,
    ...{ state, history, text: state?.text ?? found.text },
    recommendations: children.filter(({ state: child }) => countedThen(child)),
  };
}

/** A force as it stood at the end of a day; null where it is not one of the asker's own. */
export interface ForceThen {
  readonly name: string;
  /** What its phase is called. */
  readonly phase: string;
  readonly spell: SpellView | null;
  readonly figures: FiguresAsAt;
  readonly reports: readonly { readonly slug: string; readonly title: string; readonly publishedOn: CalendarDate }[];
}

export async function findForceAsAt(actor: Actor, slug: string, on: CalendarDate): Promise<ForceThen | null> {
  if (!isSlug(slug)) return null;
  const id = sql`select o.id from organisation o where o.slug = ${slug} and o.kind = 'force' and ${ownForces(actor, sql`o.id`)}`;
  const [name, ofForce, figures, reports, phases] = await askTogether(
    actor,
    question(
      sql`select o.name from organisation o where o.id = (${id})`,
      ([row]: readonly { readonly name: string }[]) => row?.name ?? null,
    ),
    spells(sql`s.force_id = (${id})`),
    figuresAsAt(actor, on, slug),
    question(
      sql`select i.slug, i.title, i.published_on as "publishedOn" from inspection i join inspection_force x on x.inspection_id = i.id
        where x.force_id = (${id}) and i.merged_into_id is null and (i.taken_back_on is null or i.taken_back_on > ${on}::date) and i.published_on <= ${on}::date order by i.published_on desc, i.title, i.slug limit 20`,
      (rows: ForceThen["reports"]) => rows,
    ),
    phaseNames,
  );
  if (name === null) return null;
  const { phase, spell } = phaseOn(ofForce, on);
  return { name, phase: phases[phase], spell, figures, reports };
}
