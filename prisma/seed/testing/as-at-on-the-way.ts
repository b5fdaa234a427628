import { expect } from "vitest";
import { makeAsAtAgain } from "@/lib/data/store/as-at";
import { type StoredPast, toPast } from "@/lib/data/stored-past";
import { datesThen, type FindingAsAt, readFindingAsAt } from "@/lib/domain/as-at/finding-as-at";
import { FOLD_VERSION, stateAt } from "@/lib/domain/as-at/fold";
import { type CalendarDate, dateInLondon } from "@/lib/domain/calendar";
import { groupBy } from "@/lib/domain/group-by";
import { asOwner } from "@/lib/testing/database";
import type { Cast } from "../cast";
import { STORY } from "../chapters";
import { replay } from "../step";

/** What the register itself says of a finding, in the words of the fold. */
interface Said {
  readonly status: string;
  readonly statusOn: string;
  readonly closedAs: string | null;
  readonly kind: string;
  readonly text: string;
  readonly deadlineOn: string | null;
  readonly progress: string | null;
  readonly progressOn: string | null;
  readonly assurance: string;
  readonly assuranceOn: string | null;
  readonly owner: string | null;
  readonly sponsor: string | null;
  readonly firstTarget: string | null;
  readonly target: string | null;
  readonly moves: number;
  readonly pending: boolean;
  readonly nextCheckOn: string | null;
  readonly priority: string | null;
  readonly reopenedOn: string | null;
  readonly unconfirmed: boolean;
}

/** Read from the tables of today, which know nothing of the fold. */
const fromTables = (forces: readonly string[]) =>
  asOwner(
    (db) => db.$queryRaw<{ reference: string; said: Said }[]>`
    select f.reference, json_build_object('status', f.status, 'statusOn', f.status_on,
      'closedAs', (select c.outcome from closure c where c.finding_id = f.id and c.undone_on is null), 'kind', f.kind, 'text', f.text,
      'deadlineOn', f.deadline_on, 'progress', f.progress, 'progressOn', f.progress_on, 'assurance', f.assurance, 'assuranceOn', f.assurance_on,
      'owner', (select m.post from membership m where m.person_id = f.owner_id), 'sponsor', (select m.post from membership m where m.person_id = f.sponsor_id),
      'firstTarget', f.first_target, 'target', f.target, 'moves', f.moves, 'pending', f.submission_pending,
      'nextCheckOn', case when f.status <> 'closed' then f.next_check_on end, 'priority', f.priority, 'reopenedOn', f.reopened_on,
      'unconfirmed', f.recorded_by = 'force' and f.confirmed_on is null) as said
    from finding f where f.published_on is not null and f.force_id = any (${[...forces]}::uuid[]) order by f.reference`,
  );

/** What is kept of each finding as at a day. */
const kept = (forces: readonly string[], on: CalendarDate) =>
  asOwner(
    (db) => db.$queryRaw<{ reference: string; text: string; state: unknown }[]>`
    select f.reference, f.text, s.state from finding f join finding_as_at s on s.finding_id = f.id
      and s."on" = (select max(m."on") from finding_as_at m where m.finding_id = f.id and m."on" <= ${on}::date)
      where f.force_id = any (${[...forces]}::uuid[]) order by f.reference`,
  );

const inWords = (state: FindingAsAt, text: string): Said => ({
  ...{ status: state.status, statusOn: state.statusOn, closedAs: state.closed?.outcome ?? null, kind: state.kind },
  ...{ text: state.text ?? text, deadlineOn: state.deadlineOn, progress: state.progress, progressOn: state.progressOn },
  ...{ assurance: state.assurance, assuranceOn: state.assuranceOn, owner: state.owner, sponsor: state.sponsor },
  ...{ firstTarget: state.firstTarget, target: state.target, moves: state.moves, priority: state.priority },
  ...{ pending: state.submittedOn !== null, reopenedOn: state.reopenedOn, unconfirmed: state.unconfirmed },
  nextCheckOn: state.status === "closed" ? null : datesThen(state).nextCheckOn,
});

/** What the register said at the end of each day of the story. */
export interface OnTheWay {
  readonly on: CalendarDate;
  readonly said: readonly { readonly reference: string; readonly said: Said }[];
}

const DAYS = [...new Set(STORY.map(({ on }) => on))].toSorted();

/**
 * Replays the story, stopping at the end of each of its days: what is kept of the findings is then what the register says of them.
 * @param before called before what happens on a day
 * @param after called after it
 */
export async function replayNoting(
  cast: Cast,
  forces: readonly string[],
  before: (on: CalendarDate) => Promise<void>,
  after: (on: CalendarDate) => Promise<void>,
): Promise<readonly OnTheWay[]> {
  const noted: OnTheWay[] = [];
  for (const on of DAYS) {
    await before(on);
    await replay(
      cast,
      STORY.filter((step) => step.on === on),
    );
    await after(on);
    const said = await fromTables(forces);
    noted.push({ on, said });
    const now = await kept(forces, on);
    expect(
      now.map(({ reference, state, text }) => ({ reference, said: inWords(readFindingAsAt(state), text) })),
      on,
    ).toEqual(said);
  }
  return noted;
}

const events = (forces: readonly string[]) =>
  asOwner(
    (db) => db.$queryRaw<(StoredPast & { reference: string; text: string; at: Date })[]>`
    select e.finding_id as "findingId", f.reference, f.text, e."on"::text as "on", e.number, e.audience, e.payload, e.at
    from event e join finding f on f.id = e.finding_id where f.published_on is not null and f.force_id = any (${[...forces]}::uuid[])`,
  );

/** Of every day: the fold of the events that were recorded by then comes to what the register said at its end. */
export async function expectFoldOnTheWay(forces: readonly string[], onTheWay: readonly OnTheWay[]): Promise<void> {
  const ofFindings = groupBy(await events(forces), ({ reference }) => reference);
  expect(DAYS.length).toBeGreaterThan(20);
  for (const { on, said } of onTheWay) {
    const folded = [...ofFindings]
      .flatMap(([reference, some]) => {
        const known = some.filter(({ at }) => dateInLondon(at) <= on);
        const state = stateAt(known.map(toPast), on);
        return state ? [{ reference, said: inWords(state, some[0]?.text ?? "") }] : [];
      })
      .toSorted((a, b) => (a.reference < b.reference ? -1 : 1));
    expect(folded, on).toEqual(said);
  }
}

const everything = async (forces: readonly string[]) =>
  (await asOwner((db) => db.findingAsAt.findMany({ where: { forceId: { in: [...forces] } } })))
    .map((row) => JSON.stringify(row))
    .toSorted();

/** Of every day: what is kept is what all events come to, those that were recorded late in their place; made again from them, the same. */
export async function expectKeptDays(forces: readonly string[]): Promise<void> {
  const ofFindings = groupBy(await events(forces), ({ reference }) => reference);
  const everyDay = async () => {
    for (const on of DAYS) {
      const states = await kept(forces, on);
      const folded = [...ofFindings].flatMap(([reference, some]) => {
        const state = stateAt(some.map(toPast), on);
        return state ? [{ reference, said: inWords(state, some[0]?.text ?? "") }] : [];
      });
      expect(
        states.map(({ reference, text, state }) => ({ reference, said: inWords(readFindingAsAt(state), text) })),
        on,
      ).toEqual(folded.toSorted((a, b) => (a.reference < b.reference ? -1 : 1)));
    }
  };
  await everyDay();
  const before = await everything(forces);
  await asOwner((db) => db.findingAsAt.deleteMany({ where: { forceId: { in: [...forces] } } }));
  for (const id of forces) await asOwner((db) => makeAsAtAgain(db, id, FOLD_VERSION, false));
  expect(await everything(forces)).toEqual(before);
  await everyDay();
}
