import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AUDIENCES, type Audience } from "@/lib/domain/audience";
import type { CalendarDate } from "@/lib/domain/calendar";
import { type EventKind, type Facts, readPayload } from "@/lib/domain/event";
import type { FirstOf } from "@/lib/domain/first-of";
import { LIST_EVENTS } from "@/lib/domain/list/facts";
import { isSlug } from "@/lib/domain/written";
import { object, pairs } from "../as-json";
import type { Shown } from "../demonstration";
import { firstOf, OF_ALL } from "../first-of";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { inRecordOf, ownForces, ownSide } from "../own";
import { type Question, question } from "../together";

/** One event as far as the asker's audience goes. */
export interface HistoryEvent {
  readonly id: string;
  readonly number: number;
  readonly facts: Facts;
  readonly on: CalendarDate;
  /** When it was recorded, as screens show it. */
  readonly at: Date;
  /** The post of who did it, as it was then, and their organisation. */
  readonly by: string;
  readonly organisation: string;
  readonly audience: Audience;
  readonly illustrative: boolean;
  readonly findingId: string | null;
  readonly reference: string | null;
}

/** What of a finding's history is shown, and how much there is of it that the asker may see. */
export interface HistoryView {
  readonly total: number;
  /** As they are stored: one that nobody knows any more is of no way to look at it. */
  readonly kinds: readonly string[];
  /** How many there are of the kinds asked for. */
  readonly matching: number;
  readonly events: readonly HistoryEvent[];
}

interface EventRow {
  readonly id: string;
  readonly number: number;
  readonly payload: string;
  readonly on: CalendarDate;
  readonly at: string;
  readonly by: string;
  readonly audience: string;
  readonly illustrative: boolean;
  readonly findingId: string | null;
  readonly reference: string | null;
}

const sql = Prisma.sql;
const COLUMNS = ["id", "number", "payload", "on", "at", "by", "audience", "illustrative", "findingId"];

/** Events `e` newest first, by the day they took effect and then by when they were recorded. */
const firstEvents = (actor: Actor, where: Prisma.Sql, most: number, shown: Shown): Question<FirstOf<HistoryEvent>> =>
  question(
    sql`select ${object(
      pairs("e", COLUMNS),
      sql`'reference', (select f.reference from finding f where f.id = e.finding_id)`,
    )} as event, ${OF_ALL} from event e where ${where} and ${ownSide(actor, sql`e.audience`)}
      order by e."on" desc, e.number desc, e.id limit ${most}::int`,
    firstOf((rows: readonly { readonly event: EventRow }[]) => rows.map(({ event }) => toEvent(event, shown))),
  );

/** The same where nothing is said of how many there are. */
const events = (...asked: Parameters<typeof firstEvents>): Question<HistoryEvent[]> => {
  const { sql: statement, answer } = firstEvents(...asked);
  return { sql: statement, answer: (rows) => [...answer(rows).first] };
};

function toEvent({ payload, at, audience, ...row }: EventRow, shown: Shown): HistoryEvent {
  const { facts, organisationName } = readPayload(payload);
  return {
    ...row,
    facts,
    audience: oneOf(AUDIENCES, audience, "event.audience"),
    organisation: organisationName,
    at: shown(new Date(at)),
  };
}

/** Which of its events the page of a finding shows: of these kinds or all, as many as a look takes or all. */
export interface ShownOfHistory {
  readonly kinds: readonly EventKind[] | null;
  readonly whole: boolean;
}

const AT_FIRST = 5;
const MOST = 1_000;

/** How much there is of the history of the finding whose id the query `finding` gives, and what is shown of it. */
export function historyOfFinding(actor: Actor, finding: Prisma.Sql, { kinds, whole }: ShownOfHistory, shown: Shown) {
  const ofKinds = kinds === null ? sql`true` : sql`e.kind = any (${[...kinds]}::text[])`;
  const ofFinding = sql`e.finding_id = (${finding})`;
  return [
    question(
      sql`select count(*)::int as total, coalesce(array_agg(distinct e.kind), '{}') as kinds,
        (count(*) filter (where ${ofKinds}))::int as matching
        from event e where ${ofFinding} and ${ownSide(actor, sql`e.audience`)}`,
      ([row]: readonly Omit<HistoryView, "events">[]) => row ?? { total: 0, kinds: [], matching: 0 },
    ),
    events(actor, sql`${ofFinding} and ${ofKinds}`, whole ? MOST : AT_FIRST, shown),
  ] as const;
}

/** What happened to a finding after so many events that the asker sees: for a page that is older than the finding. */
export const historySince = (actor: Actor, finding: Prisma.Sql, seen: number, shown: Shown) =>
  events(
    actor,
    sql`e.finding_id = (${finding}) and e.number > coalesce((select max(s.number) from (
      select s.number from event s where s.finding_id = (${finding}) and ${ownSide(actor, sql`s.audience`)}
      order by s.number limit ${seen}::int) s), 0)`,
    50,
    shown,
  );

/** What had happened to a finding by the end of a day, as far as the asker's audience goes now. */
export const historyUntil = (actor: Actor, finding: Prisma.Sql, on: CalendarDate, shown: Shown, most: number) =>
  firstEvents(actor, sql`e.finding_id = (${finding}) and e."on" <= ${on}::date`, most, shown);

/** What concerns the force whose id the query `forceId` gives and none of its findings: Engage and publications. */
export const historyOfForce = (actor: Actor, forceId: Prisma.Sql, shown: Shown, most = 200) =>
  firstEvents(actor, sql`${inRecordOf(forceId, sql`e.force_id`)} and e.finding_id is null`, most, shown);

/** What concerns one report on one force and none of its findings: its publication, and the response to it. */
export const historyOfReport = (
  actor: Actor,
  { force, report }: { readonly force: string; readonly report: string },
  shown: Shown,
  most = 200,
) =>
  events(
    actor,
    sql`e.force_id = (select o.id from organisation o where o.slug = ${isSlug(force) ? force : ""})
      and e.inspection_id = (select i.id from inspection i where i.slug = ${isSlug(report) ? report : ""}) and e.finding_id is null
      and ${ownForces(actor, sql`e.force_id`)}`,
    most,
    shown,
  );

/** What concerns the people of an organisation and no force: invitations, roles, suspensions. Its administrators read it. */
export const historyOfPeople = (actor: Actor, organisationId: string, shown: Shown, most = 200) =>
  events(
    actor,
    sql`e.organisation_id = ${organisationId}::uuid and e.force_id is null and e.kind <> all (${[...LIST_EVENTS]}::text[])`,
    most,
    shown,
  );

/** Of what concerns an organisation and no force, the events of these kinds. */
export const historyOfKinds = (
  actor: Actor,
  organisationId: string,
  kinds: readonly EventKind[],
  shown: Shown,
  most = 500,
) =>
  events(
    actor,
    sql`e.organisation_id = ${organisationId}::uuid and e.force_id is null and e.kind = any (${[...kinds]}::text[])`,
    most,
    shown,
  );
