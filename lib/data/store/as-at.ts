import "server-only";
import { readFindingAsAt } from "@/lib/domain/as-at/finding-as-at";
import { FOLDED_AUDIENCES, isFolded, type PastEvent, statesOf } from "@/lib/domain/as-at/fold";
import { type CalendarDate, earliest } from "@/lib/domain/calendar";
import type { Decision } from "@/lib/domain/change";
import { groupBy } from "@/lib/domain/group-by";
import { object, pairs } from "../as-json";
import { Prisma } from "../generated/client";
import type { Db } from "../scope";
import { type StoredPast, toPast } from "../stored-past";
import { addStates, type KeptStates, keepStates, keepWordsBefore } from "./write/finding-as-at";

const sql = Prisma.sql;

const BEGINS = ["finding-published", "recorded-by-force"];

/**
 * Keeps how each finding stood, from the first day that these events are of: of one that is new from the events themselves, else
 * from what was kept before that day and all events since, so that what is recorded late finds its place. `first` is the number of
 * the first of them in their chain. To be called once they are written.
 */
export async function keepAsAt(db: Db, forceId: string | null, { events }: Decision, first: number): Promise<void> {
  const numbered = events.map((event, at) => ({ ...event, number: first + at }));
  const ofFindings = numbered.filter((event) => event.findingId !== undefined && isFolded(event));
  if (forceId === null || ofFindings.length === 0) return;
  const groups = groupBy(ofFindings, ({ findingId = "" }) => findingId);
  const made: KeptStates[] = [];
  const grown: Grown[] = [];
  for (const [findingId, some] of groups) {
    if (some.some(({ facts }) => BEGINS.includes(facts.kind)))
      made.push({ findingId, forceId, states: statesOf(some) });
    else {
      const from = earliest(some.map(({ on }) => on));
      if (from) grown.push({ findingId, from });
    }
  }
  if (made.length > 0) await addStates(db, made);
  if (grown.length > 0) await keepStates(db, await grownStates(db, forceId, grown));
  await keepWordsBefore(
    db,
    ofFindings.flatMap(({ facts, findingId = "", on }) =>
      facts.kind === "record-corrected" ? [{ findingId, on, text: facts.before.text }] : [],
    ),
  );
}

interface Grown {
  readonly findingId: string;
  readonly from: CalendarDate;
}

/** What each of these findings is from a day on: from its state before that day, by its events since. */
async function grownStates(db: Db, forceId: string, grown: readonly Grown[]): Promise<readonly KeptStates[]> {
  const asked = JSON.stringify(grown);
  const [row] = await db.$queryRaw<{ before: Before[]; events: StoredPast[] }[]>(sql`
    with grown as materialized (select * from json_to_recordset(${asked}::json) as g ("findingId" uuid, "from" date))
    select (select coalesce(json_agg(json_build_object('findingId', g."findingId", 'state', (select s.state from finding_as_at s
        where s.finding_id = g."findingId" and s."on" = (select max(m."on") from finding_as_at m where m.finding_id = g."findingId" and m."on" < g."from")))), '[]') from grown g) as before,
      (select coalesce(json_agg(${object(pairs("e", ["findingId", "on", "number", "audience", "payload"]))}), '[]')
        from grown g join event e on e.finding_id = g."findingId" and e."on" >= g."from"
        where e.audience = any (${[...FOLDED_AUDIENCES]}::text[])) as events`);
  const before = new Map(
    row?.before.map(({ findingId, state }) => [findingId, state === null ? null : readFindingAsAt(state)]),
  );
  const since = groupBy(row?.events ?? [], ({ findingId }) => findingId);
  return grown.map(({ findingId }) => ({
    ...{ findingId, forceId },
    states: statesOf((since.get(findingId) ?? []).map(toPast), before.get(findingId) ?? null),
  }));
}

interface Before {
  readonly findingId: string;
  readonly state: unknown;
}

/** So many findings are made again at once. */
const AT_ONCE = 500;

/**
 * Makes anew what is kept of a force's findings, from all of their events: of those of which nothing is kept, or what an older fold
 * kept; with `all`, of every one. As the owner. Answers of how many.
 */
export async function makeAsAtAgain(db: Db, forceId: string, version: number, all: boolean): Promise<number> {
  const found = await db.$queryRaw<{ id: string }[]>(sql`
    select f.id from finding f where f.force_id = ${forceId}::uuid and f.published_on is not null
      and (${all} or not exists (select 1 from finding_as_at s where s.finding_id = f.id and s.version >= ${version}::int)
        or exists (select 1 from finding_as_at s where s.finding_id = f.id and s.version < ${version}::int)) order by f.id`);
  for (let at = 0; at < found.length; at += AT_ONCE) {
    const ids = found.slice(at, at + AT_ONCE).map(({ id }) => id);
    const rows = await db.$queryRaw<{ event: StoredPast }[]>(sql`
      select ${object(pairs("e", ["findingId", "on", "number", "audience", "payload"]))} as event from event e
      where e.finding_id = any (${ids}::uuid[]) and e.audience = any (${[...FOLDED_AUDIENCES]}::text[])`);
    const groups = groupBy(
      rows.map(({ event }) => event),
      ({ findingId }) => findingId,
    );
    const kept = ids.map((findingId) => withWords(findingId, forceId, (groups.get(findingId) ?? []).map(toPast)));
    await keepStates(db, kept);
  }
  return found.length;
}

/** All states of a finding; where its words were corrected, each says the words of its day. */
function withWords(findingId: string, forceId: string, events: readonly PastEvent[]): KeptStates {
  const states = statesOf(events);
  const corrections = events.flatMap(({ on, number, facts }) =>
    facts.kind === "record-corrected" ? [{ on, number, before: facts.before.text }] : [],
  );
  const first = corrections.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.number - b.number))[0];
  const words = first?.before ?? null;
  return {
    ...{ findingId, forceId },
    states: states.map(({ on, state }) => ({ on, state: { ...state, text: state.text ?? words } })),
  };
}
