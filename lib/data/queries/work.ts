import "server-only";
import { type Actor, SPONSORING_ROLES, sideOf } from "@/lib/domain/actor";
import { type CalendarDate, dateInLondon } from "@/lib/domain/calendar";
import type { EventKind } from "@/lib/domain/event";
import { sponsorsOf } from "@/lib/domain/finding/case";
import type { Status } from "@/lib/domain/finding/finding";
import type { FindingKind } from "@/lib/domain/finding/kind";
import { QUIET_DAYS } from "@/lib/domain/finding/register-filter";
import { deciderOf } from "@/lib/domain/target/decider";
import type { Decider } from "@/lib/domain/target/lists";
import { shownMoments } from "../demonstration";
import { Prisma } from "../generated/client";
import { toCalendar, toCalendarOrNull } from "../mapping";
import { ownForces } from "../own";
import { type Db, inScope } from "../scope";
import { counted } from "./counted";
import { type HistoryEvent, newsOfForces } from "./history";
import { isQuiet, LAST_UPDATE } from "./register-conditions";

/** Something about one finding that waits for somebody: since when, and how many points or dates there are to it. */
export interface Waiting {
  readonly reference: string;
  readonly text: string;
  readonly kind: FindingKind;
  readonly status: Status;
  readonly forceName: string;
  readonly since: CalendarDate;
  readonly points: number;
  /** Whose it is as its sponsor: the chief officers accountable for it. */
  readonly sponsorIds: readonly string[];
}

/** Everything that may need somebody, as far as the asker may see it; the page picks what is theirs to do. */
export interface Work {
  readonly figures: {
    readonly open: number;
    readonly engage: number;
    readonly submitted: number;
    readonly overdue: number;
  };
  readonly returned: readonly Waiting[];
  readonly drafts: readonly Waiting[];
  readonly unallocated: readonly Waiting[];
  readonly targetRequests: readonly (Waiting & { readonly decides: Decider; readonly askedById: string })[];
  readonly overdue: readonly Waiting[];
  readonly quiet: readonly Waiting[];
  readonly submitted: readonly Waiting[];
  readonly neverReviewed: readonly Waiting[];
  readonly changedSinceReview: readonly (Waiting & { readonly changes: readonly EventKind[] })[];
  readonly basisChanged: readonly Waiting[];
  readonly causesWithAllClosed: readonly Waiting[];
  readonly spellsWithoutReason: readonly {
    readonly slug: string;
    readonly name: string;
    readonly since: CalendarDate;
  }[];
  /** Reported closures and changes of phase that no inspector has decided. */
  readonly proposals: { readonly waiting: number; readonly since: CalendarDate | null };
  readonly unpublished: readonly { readonly slug: string; readonly title: string; readonly since: CalendarDate }[];
  /** Reports of which a force recorded findings that no inspector has confirmed. */
  readonly unconfirmed: readonly {
    readonly slug: string;
    readonly title: string;
    readonly findings: number;
    readonly since: CalendarDate;
  }[];
  readonly news: readonly HistoryEvent[];
}

const sql = Prisma.sql;
interface Row {
  reference: string;
  text: string;
  kind: FindingKind;
  status: Status;
  forceName: string;
  since: Date;
  points: number;
  sponsorId: string | null;
  sponsorOfCauseId: string | null;
}

/** What `toWaiting` reads, from a finding `f` and its cause of concern `cause`. */
const COLUMNS = sql`f.reference, f.text, f.kind, f.status, o.name as "forceName", f.sponsor_id as "sponsorId",
  cause.sponsor_id as "sponsorOfCauseId"`;
const FINDINGS = sql`finding f join organisation o on o.id = f.force_id left join finding cause on cause.id = f.parent_id`;

const toWaiting = ({ sponsorId, sponsorOfCauseId, since, ...row }: Row): Waiting => ({
  ...row,
  since: toCalendar(since),
  sponsorIds: sponsorsOf(sponsorId, sponsorOfCauseId),
});

/** Findings with what makes them wait: `since` and `points` from the joined rows, oldest first. */
async function waiting(
  db: Db,
  actor: Actor,
  since: Prisma.Sql,
  join: Prisma.Sql,
  where: Prisma.Sql,
  points = sql`0`,
): Promise<Waiting[]> {
  const rows = await db.$queryRaw<Row[]>`
    select (${since})::date as since, (${points})::int as points, ${COLUMNS} from ${FINDINGS} ${join}
    where ${ownForces(actor)} and f.published_on is not null and ${where} order by 1, f.family, f.reference_year, f.reference_number, f.id limit 500`;
  return rows.map(toWaiting);
}

/** Of findings that wait since a moment instead of a day: its day, where the register is kept, as screens show it. */
async function waitingSince(
  db: Db,
  actor: Actor,
  moment: Prisma.Sql,
  join: Prisma.Sql,
  where: Prisma.Sql,
): Promise<Waiting[]> {
  const shown = await shownMoments();
  const rows = await db.$queryRaw<Row[]>`
    select ${moment} as since, 0 as points, ${COLUMNS} from ${FINDINGS} ${join}
    where ${ownForces(actor)} and f.published_on is not null and ${where} order by 1, f.family, f.reference_year, f.reference_number, f.id limit 500`;
  return rows.map((row) => ({ ...toWaiting(row), since: dateInLondon(shown(row.since)) }));
}

const LIVE = sql`f.status <> 'closed'`;
const NO_JOIN = Prisma.empty;
const lastDecided = sql`join lateral (select s.state, s.decided_on, s.points from submission s where s.finding_id = f.id
  and s.state in ('pending', 'returned', 'accepted', 'overtaken') order by s.at desc, s.id desc limit 1) last on last.state = 'returned'`;

/** Of the findings that this person owns only, for people who answer for their own. */
const mine = (actor: Actor) => (actor.role === "force-staff" ? sql`f.owner_id = ${actor.personId}::uuid` : sql`true`);

/** What waits, for this actor. `lastHereAt` is when they were here before; */
export function findWork(actor: Actor, today: CalendarDate, lastHereAt: Date | null): Promise<Work> {
  return inScope(actor, async (db) => {
    const own = mine(actor);
    const past = sql`least(f.deadline_on, f.target)`;
    const isPast = sql`(f.deadline_on < ${today}::date or f.target < ${today}::date)`;
    const live = sql`${LIVE} and ${own}`;
    return {
      figures: await figuresOf(db, actor, isPast, own),
      returned: await waiting(db, actor, sql`last.decided_on`, lastDecided, live, sql`cardinality(last.points)`),
      drafts: await waitingSince(
        db,
        actor,
        sql`s.at`,
        sql`join submission s on s.finding_id = f.id and s.state = 'draft'`,
        live,
      ),
      unallocated: await waiting(
        db,
        actor,
        sql`coalesce(f.allocated_on, f.published_on)`,
        NO_JOIN,
        sql`${LIVE} and f.owner_id is null`,
      ),
      targetRequests: await requests(db, actor),
      overdue: await waiting(db, actor, past, NO_JOIN, sql`${live} and ${isPast} and not f.submission_pending`),
      quiet: await waiting(db, actor, LAST_UPDATE, NO_JOIN, sql`${own} and ${isQuiet(QUIET_DAYS, today)}`),
      submitted: await waiting(
        db,
        actor,
        sql`s."on"`,
        sql`join submission s on s.finding_id = f.id and s.state = 'pending'`,
        LIVE,
      ),
      neverReviewed: await waiting(db, actor, sql`f.published_on`, NO_JOIN, sql`${LIVE} and f.assurance_at is null`),
      changedSinceReview: await changedSinceReview(db, actor),
      basisChanged: await waiting(
        db,
        actor,
        sql`f.basis_changed_on`,
        NO_JOIN,
        sql`f.basis_changed_on is not null and f.status = 'closed'`,
      ),
      causesWithAllClosed: await waiting(
        db,
        actor,
        sql`children.last`,
        sql`join lateral (select max(c.status_on) as last, bool_and(c.status = 'closed') as done, count(*) as number from finding c
          where c.parent_id = f.id and c.published_on is not null and ${counted(sql`c.id`)}) children on children.number > 0 and children.done`,
        LIVE,
        sql`children.number`,
      ),
      ...(await inspectorsDesk(db, actor)),
      news: lastHereAt && sideOf(actor) !== "administration" ? await newsOfForces(db, actor, lastHereAt, 12) : [],
    };
  });
}

/** What changed of each finding since the policing body last reviewed it, as far as the asker reads its history. */
async function changedSinceReview(db: Db, actor: Actor): Promise<Work["changedSinceReview"]> {
  const changed = sql`f.assurance_at is not null and f.changed_at > f.assurance_at`;
  const rows = await waitingSince(db, actor, sql`f.changed_at`, NO_JOIN, changed);
  const events = await db.$queryRaw<{ reference: string; kinds: EventKind[] }[]>`
    select f.reference, array_agg(distinct e.kind) as kinds from finding f join event e on e.finding_id = f.id and e.at > f.assurance_at
    where ${ownForces(actor)} and f.reference = any (${rows.map(({ reference }) => reference)}::text[]) group by f.reference`;
  const kindsOf = new Map(events.map(({ reference, kinds }) => [reference, kinds]));
  return rows.map((row) => ({ ...row, changes: kindsOf.get(row.reference) ?? [] }));
}

async function figuresOf(db: Db, actor: Actor, isPast: Prisma.Sql, own: Prisma.Sql) {
  const [row] = await db.$queryRaw<Work["figures"][]>`
    select (count(*) filter (where ${LIVE}))::int as open, (count(*) filter (where f.status = 'engage'))::int as engage,
      (count(*) filter (where f.submission_pending))::int as submitted, (count(*) filter (where ${LIVE} and ${isPast}))::int as overdue
    from finding f where ${ownForces(actor)} and f.published_on is not null and ${own}`;
  return row ?? { open: 0, engage: 0, submitted: 0, overdue: 0 };
}

/** Target dates that wait for approval, with who may give it. */
async function requests(db: Db, actor: Actor): Promise<Work["targetRequests"]> {
  type Request = Row & {
    target: Date | null;
    moves: number;
    parentId: string | null;
    askedById: string;
    chiefOfficerIds: string[];
  };
  const rows = await db.$queryRaw<Request[]>`
    select t."on" as since, 1 as points, ${COLUMNS}, f.target, f.moves, f.parent_id as "parentId", t.by_id as "askedById",
      array(select m.person_id::text from membership m where m.organisation_id = f.force_id and m.state = 'active'
        and m.role = any (${[...SPONSORING_ROLES]}::text[]) order by m.person_id) as "chiefOfficerIds"
    from ${FINDINGS} join target_date t on t.finding_id = f.id
    where ${ownForces(actor)} and t.state = 'proposed' and ${LIVE} order by t."on", t.at, t.id`;
  return rows.map(({ target, moves, parentId, askedById, chiefOfficerIds, ...row }) => {
    const waiting = toWaiting(row);
    const finding = { target: toCalendarOrNull(target), moves, parentId };
    const decides = deciderOf({ finding, sponsorIds: waiting.sponsorIds, chiefOfficerIds, askedById });
    return { ...waiting, decides, askedById };
  });
}

async function inspectorsDesk(
  db: Db,
  actor: Actor,
): Promise<Pick<Work, "spellsWithoutReason" | "unpublished" | "unconfirmed" | "proposals">> {
  if (actor.role !== "inspector")
    return { spellsWithoutReason: [], unpublished: [], unconfirmed: [], proposals: { waiting: 0, since: null } };
  const spells = await db.$queryRaw<{ slug: string; name: string; since: Date }[]>`
    select o.slug, o.name, max(r.ended_on) as since from engage_spell s join organisation o on o.id = s.force_id join engage_reason r on r.spell_id = s.id
    where s.left_on is null group by o.id having bool_and(r.ended_on is not null) order by since, o.slug`;
  const drafts = await db.inspection.findMany({
    where: { publishedOn: null },
    select: { slug: true, title: true, createdAt: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const reported = await db.proposal.aggregate({ where: { state: "waiting" }, _count: true, _min: { at: true } });
  const unconfirmed = await db.$queryRaw<{ slug: string; title: string; findings: number; since: Date }[]>`
    select i.slug, i.title, count(*)::int as findings, min(e.at) as since from finding f join inspection i on i.id = f.inspection_id
      left join event e on e.finding_id = f.id and e.kind = 'recorded-by-force'
    where f.recorded_by = 'force' and f.confirmed_on is null and f.published_on is not null group by i.id order by since, i.slug`;
  const shown = await shownMoments();
  const dayOf = (moment: Date) => dateInLondon(shown(moment));
  return {
    unconfirmed: unconfirmed.map((report) => ({ ...report, since: dayOf(report.since) })),
    proposals: { waiting: reported._count, since: reported._min.at ? dayOf(reported._min.at) : null },
    spellsWithoutReason: spells.map((spell) => ({ ...spell, since: toCalendar(spell.since) })),
    unpublished: drafts.map(({ slug, title, createdAt }) => ({ slug, title, since: dayOf(createdAt) })),
  };
}
