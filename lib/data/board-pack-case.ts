import "server-only";
import { type Actor, sideOf } from "@/lib/domain/actor";
import { type FindingAsAt, readFindingAsAt } from "@/lib/domain/as-at/finding-as-at";
import { FOLD_VERSION, FOLDED_AUDIENCES, stateAt } from "@/lib/domain/as-at/fold";
import { type Layout, type Period, readLayout } from "@/lib/domain/board-pack/asked";
import { audienceOf, INSPECTORS_SERIES, type Issuing } from "@/lib/domain/board-pack/commands";
import { type PackDocument, readPackDocument } from "@/lib/domain/board-pack/document";
import { type Known, readKnown, wasKnown } from "@/lib/domain/board-pack/known";
import { MINUTED } from "@/lib/domain/board-pack/lists";
import type {
  PackChallenge,
  PackEvent,
  PackFinding,
  PackMeasure,
  PackRequest,
  PackResponse,
  PackSource,
} from "@/lib/domain/board-pack/source";
import { addDays, type CalendarDate, dateInLondon } from "@/lib/domain/calendar";
import type { EventKind, Facts } from "@/lib/domain/event";
import { readPayload } from "@/lib/domain/event";
import type { RegisterFilter } from "@/lib/domain/finding/register-filter";
import { groupBy } from "@/lib/domain/group-by";
import { BETTER } from "@/lib/domain/measure/measure";
import { WHO_SEES } from "@/lib/domain/visibility";
import { isSlug } from "@/lib/domain/written";
import { object, pairs } from "./as-json";
import { type Shown, shownMoments } from "./demonstration";
import { Prisma } from "./generated/client";
import { oneOf } from "./one-of";
import { ownForces, withRecordsOn } from "./own";
import { asAt } from "./queries/as-at";
import { unansweredOn } from "./queries/challenges";
import { conditions, findings as findingsShown } from "./queries/register-conditions";
import type { Db } from "./scope";
import { toPast } from "./stored-past";
import { askIn, askInOrder, askTogether, type Question, type Questions, question } from "./together";

const sql = Prisma.sql;

/** Asks questions that do not wait for each other, all as of one moment where it reads, one after another where it writes. */
type Ask = <const Answers extends readonly unknown[]>(...questions: Questions<Answers>) => Promise<Answers>;

const asking =
  (actor: Actor): Ask =>
  <const Answers extends readonly unknown[]>(...questions: Questions<Answers>) =>
    askTogether<Answers>(actor, ...questions);

const askingIn =
  (db: Db): Ask =>
  <const Answers extends readonly unknown[]>(...questions: Questions<Answers>) =>
    askInOrder<Answers>(db, ...questions);

/** What a pack is about: a force, by its slug, or all that the asker is concerned with. */
export interface PackAbout {
  readonly force: string | null;
  readonly period: Period;
  readonly layout: Pick<Layout, "view">;
  /** What the layout's view asks of the register: only the findings that it shows today are counted. */
  readonly shownBy?: RegisterFilter;
}

/** All that issuing a pack depends on. */
export interface PackCase {
  readonly about: Issuing;
  readonly source: PackSource;
  readonly known: Known;
  /** The layout of the pack of the same period, where there is one. */
  readonly layout: Layout | null;
}

interface Force {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  /** Who has its record now. */
  readonly now: string;
  /** From which day it is no more, of one whose record the force that is asked for has by then. */
  readonly endedOn: CalendarDate | null;
  /** Whether that record came to it within the period: the pack before does not count it. */
  readonly came: boolean;
  /** How far the chains of such a one have come, by their ids. */
  readonly chains: Known | null;
}

/** All forces of the asker's of which anything is published; or one, with those whose record it had by the end of the period. */
const forcesOf = (actor: Actor, force: string | null, { from, to }: Period): Question<readonly Force[]> => {
  const came = sql`(o.slug <> ${force} and force_on(o.id, ${addDays(from, -1)}::date) = o.id)`;
  const which =
    force === null
      ? sql`exists (select 1 from finding f where f.force_id = o.id and f.published_on is not null)`
      : sql`(o.slug = ${force} or o.id = any (array(${withRecordsOn(force, to)})))`;
  return question(
    sql`select ${object(
      pairs("o", ["id", "name", "code", "endedOn"]),
      sql`'now', coalesce(o.with_id, o.id), 'came', ${force === null ? sql`false` : came}`,
      sql`'chains', ${force === null ? sql`null::json` : sql`case when ${came} then (select json_object_agg(c.id, c.length) from chain c where c.force_id = o.id) end`}`,
    )} as found from organisation o where o.kind = 'force' and ${ownForces(actor, sql`o.id`)} and ${which}
      order by (o.slug is distinct from ${force}), o.name, o.id`,
    (rows: readonly { readonly found: Force }[]) => rows.map(({ found }) => found),
  );
};

/** A pack as it was last issued. */
interface Before {
  readonly id: string;
  readonly reference: string;
  readonly number: number;
  readonly to: CalendarDate;
  readonly document: PackDocument;
  readonly known: Known;
  readonly layout: Layout;
}

interface BeforeRow extends Omit<Before, "document" | "known" | "layout"> {
  readonly document: unknown;
  readonly known: unknown;
  readonly layout: unknown;
}

/** The latest version of the last pack of this scope and audience of which `which` holds; null where there is none. */
const packOf = (
  actor: Actor,
  force: string | null,
  view: string | undefined,
  which: Prisma.Sql,
): Question<Before | null> =>
  question(
    sql`select ${object(
      pairs("p", ["id", "reference", "layout"]),
      sql`'to', p.to_on, 'number', v.number, 'document', v.document, 'known', v.known`,
    )} as found from board_pack p join board_pack_version v on v.pack_id = p.id and v.number = p.versions
      where p.audience = ${audienceOf(actor)} and ${which}
        and p.layout -> 'view' ->> 'id' is not distinct from ${view ?? null}
        and p.force_id is not distinct from (select o.id from organisation o where o.slug = ${force} and o.kind = 'force')
      order by p.to_on desc, p.reference_number desc, p.id limit 1`,
    ([row]: readonly { readonly found: BeforeRow }[]) =>
      row
        ? {
            ...row.found,
            document: readPackDocument(row.found.document),
            known: readKnown(row.found.known),
            layout: readLayout(row.found.layout),
          }
        : null,
  );

/** How far the chains of these forces have come; one of an import is there once it is tied in. */
const chainsOf = (of: Prisma.Sql): Question<Known> =>
  question(
    sql`select json_build_object('id', c.id, 'length', c.length) as found from chain c where ${of} order by c.id`,
    (rows: readonly { readonly found: { readonly id: string; readonly length: number } }[]) =>
      Object.fromEntries(rows.map(({ found }) => [found.id, found.length])),
  );

const lastNumber = (series: string, year: number): Question<number> =>
  question(
    sql`select json_build_object('last', coalesce(max(p.reference_number), 0)) as found from board_pack p
      where p.series = ${series} and p.reference_year = ${year}::int`,
    ([row]: readonly { readonly found: { readonly last: number } }[]) => row?.found.last ?? 0,
  );

/** The references of what a filter shows today; null: of everything. */
const referencesShown = (
  actor: Actor,
  filter: RegisterFilter,
  today: CalendarDate,
): Question<ReadonlySet<string> | null> =>
  question(
    sql`select json_build_object('reference', f.reference) as found from ${findingsShown(filter)} where ${conditions(actor, filter, today)}`,
    (rows: readonly { readonly found: { readonly reference: string } }[]) =>
      new Set(rows.map(({ found }) => found.reference)),
  );
const ALL_OF_THEM: Question<ReadonlySet<string> | null> = question(
  sql`select json_build_object() as found where false`,
  () => null,
);

/** The same for a page, in three trips; null where the asker has no such force. */
export const findPackCase = (actor: Actor, about: PackAbout, today: CalendarDate): Promise<PackCase | null> =>
  packCase(asking(actor), actor, about, today);
/** In the transaction that issues it. */
export const loadPackCase = (db: Db, actor: Actor, about: PackAbout, today: CalendarDate): Promise<PackCase | null> =>
  packCase(askingIn(db), actor, about, today);

/** The forces that issuing such a pack locks the chains of. */
export const loadPackForces = async (
  db: Db,
  actor: Actor,
  { force, period }: Pick<PackAbout, "force" | "period">,
): Promise<readonly string[]> =>
  force !== null && !isSlug(force) ? [] : (await askIn(db, forcesOf(actor, force, period))).map(({ id }) => id);

async function packCase(
  ask: Ask,
  actor: Actor,
  { force, period, layout: { view }, shownBy }: PackAbout,
  today: CalendarDate,
): Promise<PackCase | null> {
  if (force !== null && !isSlug(force)) return null;
  const [forces, before, earlier, shown] = await ask(
    forcesOf(actor, force, period),
    // What a view shows becomes other from day to day, so its packs follow none.
    packOf(actor, force, undefined, view ? sql`false` : sql`p.to_on < ${period.from}::date`),
    packOf(actor, force, view?.id, sql`p.from_on = ${period.from}::date and p.to_on = ${period.to}::date`),
    shownBy ? referencesShown(actor, shownBy, today) : ALL_OF_THEM,
  );
  const [first, ...had] = forces;
  if (!first) return null;
  const ids = forces.map(({ id }) => id);
  const told = force === null ? [...new Set(forces.map(({ now }) => now))] : [first.id];
  const series = audienceOf(actor) === "inspectorate" ? INSPECTORS_SERIES : (first.code ?? "");
  const follows = before !== null && addDays(before.to, 1) === period.from ? before : null;
  // What was recorded for a force that ended was not recorded late because it came over within the period.
  const followsKnown = follows && Object.assign({}, ...had.map(({ chains }) => chains), follows.known);
  const challenged = force !== null && WHO_SEES["challenge and answer"][sideOf(actor)] === "yes";
  const of = (column: Prisma.Sql) => sql`${column} = any (${ids}::uuid[])`;
  const [findings, missing, events, earlierEvents, sources, responses, measures, requests, challenges, known, last] =
    await ask(
      findingsOf(of, period),
      missingOf(of, period.to),
      eventsOf(of, sql`e."on" between ${period.from}::date and ${period.to}::date`),
      eventsOf(
        of,
        sql`e."on" < ${period.from}::date and e.finding_id in (${lateFindings(of, period.from, followsKnown)})`,
      ),
      sourcesOf(of),
      responsesOf(of, period),
      measuresOf(of, period.to),
      requestsOf(of, period, audienceOf(actor) === "inspectorate"),
      challenged ? unansweredOn(actor, force ?? "", period.to) : NONE,
      chainsOf(of(sql`c.force_id`)),
      lastNumber(series, Number(today.slice(0, 4))),
    );
  const shownAt = await shownMoments();
  const isKnown = (event: Stored): boolean =>
    followsKnown ? wasKnown(followsKnown, event) : dateInLondon(shownAt(new Date(event.at))) < period.from;
  const toEvent = eventReader(sources, shownAt);
  const isOfIt = ({ reference }: { readonly reference: string }): boolean => shown === null || shown.has(reference);
  const eventsOfIt = earlierEvents.filter(isOfIt);
  return {
    known,
    layout: earlier?.layout ?? null,
    about: {
      ...{ forceId: force === null ? null : first.id, forceIds: told, series, lastNumber: last },
      earlier: earlier && {
        ...{ id: earlier.id, reference: earlier.reference, number: earlier.number, document: earlier.document },
      },
    },
    source: {
      scope: force === null ? null : first.name,
      records: force === null ? [] : had.flatMap(({ name, endedOn: on, came }) => (on ? [{ name, on, came }] : [])),
      findings: withKnown(findings.filter(isOfIt), eventsOfIt, isKnown, addDays(period.from, -1)),
      missing,
      events: events.filter(isOfIt).map(toEvent),
      late: eventsOfIt.filter((event) => !isKnown(event)).map(toEvent),
      challenges: challenged
        ? challenges
            .filter(({ finding }) => shown === null || (finding !== null && shown.has(finding)))
            .map(
              ({ reference, finding, inspection, since, pressed }): PackChallenge => ({
                ...{ reference, since, pressed, about: finding ?? inspection },
              }),
            )
        : null,
      // A report is answered whole, so what is owed to it is in no part of the register.
      responses: shown === null ? responses : null,
      measures: measures.filter(isOfIt),
      requests: requests.filter(({ references }) => shown === null || references.some((one) => shown.has(one))),
      before: before && {
        ...{ reference: before.reference, number: before.number, to: before.to, closings: before.document.closings },
      },
    },
  };
}

interface Unanswered {
  readonly reference: string;
  readonly finding: string | null;
  readonly inspection: string;
  readonly since: CalendarDate;
  readonly pressed: number;
}
const NONE: Question<readonly Unanswered[]> = question(sql`select json_build_object() as found where false`, () => []);

type Of = (column: Prisma.Sql) => Prisma.Sql;

interface FindingRow {
  readonly reference: string;
  readonly text: string;
  readonly force: string;
  readonly lastNote: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** So much of what was published, and of what was last said, is enough to say what it is about. */
const LONGEST = 600;

const findingsOf = (of: Of, { from, to }: Period): Question<readonly Omit<PackFinding, "known">[]> =>
  question(
    sql`select json_build_object('reference', f.reference, 'text', left(f.text, ${LONGEST}::int), 'force', o.name, 'after', s.state,
        'before', (select b.state from finding_as_at b where b.finding_id = f.id and b."on" = (select max(m."on") from finding_as_at m
          where m.finding_id = f.id and m."on" < ${from}::date)),
        'lastNote', case when s.status <> 'closed' then (select left(v.note, ${LONGEST}::int) from progress_update v
          where v.finding_id = f.id and v."on" <= ${to}::date order by v.undated, v."on" desc, v.at desc, v.id desc limit 1) end) as found
      from finding f join organisation o on o.id = f.force_id ${asAt(to)}
      where ${of(sql`f.force_id`)} and f.published_on <= ${to}::date
      order by o.name, f.family, f.reference_year, f.reference_number, f.id`,
    (rows: readonly { readonly found: FindingRow }[]) =>
      rows.map(({ found: { before, after, ...row } }) => ({ ...row, before: toState(before), after: toState(after) })),
  );

const toState = (given: unknown): FindingAsAt | null => (given === null ? null : readFindingAsAt(given));

const missingOf = (of: Of, to: CalendarDate): Question<number> =>
  question(
    sql`select json_build_object('missing', count(*)::int) as found from finding f
      where ${of(sql`f.force_id`)} and f.published_on <= ${to}::date and not exists (select 1 from finding_as_at s
        where s.finding_id = f.id and s."on" = f.published_on and s.version = ${FOLD_VERSION}::int)`,
    ([row]: readonly { readonly found: { readonly missing: number } }[]) => row?.found.missing ?? 0,
  );

/** An event as it is stored, with what tells when it was recorded. */
interface Stored {
  readonly findingId: string;
  readonly reference: string;
  readonly chain: string;
  readonly number: number;
  readonly on: CalendarDate;
  readonly at: string;
  readonly by: string;
  readonly audience: string;
  readonly payload: string;
}

/** What a count or a list of a pack is made of. */
const KINDS: readonly EventKind[] = [
  "finding-published",
  "recorded-by-force",
  "record-corrected",
  "closed",
  "finding-taken-back",
  "reopened",
  "moved-to-engage",
  "returned-to-open",
  "submitted",
  "submission-withdrawn",
  "submission-returned",
  "target-set",
  "target-moved",
];
const isCounted = sql`e.audience = any (${[...FOLDED_AUDIENCES]}::text[]) and e.kind = any (${[...KINDS]}::text[])`;

const eventsOf = (of: Of, which: Prisma.Sql): Question<readonly Stored[]> =>
  question(
    sql`select ${object(
      pairs("e", ["findingId", "number", "on", "at", "by", "audience", "payload"]),
      sql`'reference', f.reference, 'chain', e.chain_id`,
    )} as found from event e join finding f on f.id = e.finding_id
      where ${of(sql`e.force_id`)} and ${isCounted} and ${which} order by e."on", e.number, e.id`,
    (rows: readonly { readonly found: Stored }[]) => rows.map(({ found }) => found),
  );

/** Findings of which something from before a day was recorded after the pack before or, where none goes before, on that day or later. */
const lateFindings = (of: Of, from: CalendarDate, known: Known | null) => sql`select l.finding_id from event l
  where ${of(sql`l.force_id`)} and l."on" < ${from}::date and l.kind = any (${[...KINDS]}::text[])
    and ${known ? sql`l.number > coalesce((${JSON.stringify(known)}::jsonb ->> l.chain_id)::int, 0)` : sql`l.at >= ${addDays(from, -1)}::date`}`;

/** What each import's chain was recorded from. */
const sourcesOf = (of: Of): Question<ReadonlyMap<string, string>> =>
  question(
    sql`select ${object(pairs("e", ["payload"]))} as found from event e where ${of(sql`e.force_id`)} and e.kind = 'register-recorded' order by e.id`,
    (rows: readonly { readonly found: { readonly payload: string } }[]) =>
      new Map(
        rows.flatMap(({ found }) => {
          const { facts } = readPayload(found.payload);
          return facts.kind === "register-recorded" ? [[facts.chain, facts.source] as const] : [];
        }),
      ),
  );

const eventReader =
  (sources: ReadonlyMap<string, string>, shown: Shown) =>
  ({ reference, chain, number, on, at, by, payload }: Stored): PackEvent => {
    const { facts } = readPayload(payload);
    const imported = sources.get(chain);
    return {
      ...{ reference, number, on, by, facts, recordedOn: dateInLondon(shown(new Date(at))) },
      source: imported === undefined ? sourceIn(facts) : { is: "import", name: imported },
    };
  };

const sourceIn = (facts: Facts): PackEvent["source"] =>
  facts.kind === "recorded-by-force" && facts.source !== null ? { is: "report", name: facts.source } : null;

/** How each finding stood before the period by what was known then: another state only where something was recorded late. */
function withKnown(
  findings: readonly Omit<PackFinding, "known">[],
  events: readonly Stored[],
  isKnown: (event: Stored) => boolean,
  on: CalendarDate,
): readonly PackFinding[] {
  const ofFindings = groupBy(events, ({ reference }) => reference);
  return findings.map((finding) => {
    const some = ofFindings.get(finding.reference) ?? [];
    if (some.every(isKnown)) return { ...finding, known: finding.before };
    return { ...finding, known: stateAt(some.filter(isKnown).map(toPast), on) };
  });
}

const responsesOf = (of: Of, { from, to }: Period): Question<readonly PackResponse[]> =>
  question(
    sql`select json_build_object('force', o.name, 'report', i.title, 'publishedOn', r.published_on, 'lastDay', r.last_day, 'clock', r.clock,
        'respondedOn', p."on") as found
      from response r join inspection i on i.id = r.inspection_id join organisation o on o.id = r.force_id
        left join response_publication p on p.response_id = r.id and p.number = 1 and p."on" <= ${to}::date
      where ${of(sql`r.force_id`)} and r.published_on <= ${to}::date and (r.not_required_on is null or r.not_required_on > ${to}::date)
        and (p."on" is null or p."on" >= ${from}::date) order by r.last_day, r.id`,
    (rows: readonly { readonly found: PackResponse }[]) => rows.map(({ found }) => found),
  );

const measuresOf = (of: Of, to: CalendarDate): Question<readonly PackMeasure[]> =>
  question(
    sql`select json_build_object('reference', f.reference, 'name', m.name, 'unit', m.unit, 'better', m.better, 'target', m.target,
        'value', r.value, 'on', r."on") as found
      from measure m join finding f on f.id = m.finding_id
        cross join lateral (select r.value, r."on", r.id from measure_reading r where r.measure_id = m.id and r."on" <= ${to}::date
          and (r.corrected_on is null or r.corrected_on > ${to}::date) order by r."on" desc, r.at desc, r.id desc limit 1) r
      where ${of(sql`m.force_id`)} order by f.reference, m.id`,
    (rows: readonly { readonly found: Omit<PackMeasure, "better"> & { readonly better: string } }[]) =>
      rows.map(({ found }) => ({ ...found, better: oneOf(BETTER, found.better, "measure.better") })),
  );

/** Requests until they are answered, and in the pack of the period in which they were; resolutions of the period. */
const requestsOf = (of: Of, { from, to }: Period, none: boolean): Question<readonly PackRequest[]> =>
  question(
    sql`select json_build_object('pack', p.reference, 'number', m.number, 'minuted', m.minuted, 'words', m.words,
        'references', m.finding_references, 'meeting', m.meeting, 'metOn', m.met_on, 'owner', m.owner, 'dueOn', m.due_on,
        'answer', case when m.answered_on <= ${to}::date then m.answer end,
        'answeredOn', case when m.answered_on <= ${to}::date then m.answered_on end) as found
      from committee_minute m join board_pack p on p.id = m.pack_id
      where ${of(sql`m.force_id`)} and not ${none} and m.met_on <= ${to}::date
        and case m.minuted when 'request' then m.answered_on is null or m.answered_on >= ${from}::date else m.met_on >= ${from}::date end
      order by m.met_on, p.reference, m.number`,
    (rows: readonly { readonly found: Omit<PackRequest, "minuted"> & { readonly minuted: string } }[]) =>
      rows.map(({ found }) => ({ ...found, minuted: oneOf(MINUTED, found.minuted, "committee_minute.minuted") })),
  );
