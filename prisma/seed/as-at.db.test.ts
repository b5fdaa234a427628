import { beforeAll, expect, it } from "vitest";
import { makeAsAtAgain } from "@/lib/data/store/as-at";
import { type StoredPast, toPast } from "@/lib/data/stored-past";
import { asOwner } from "@/lib/data/testing/database";
import { theInspectorate } from "@/lib/data/testing/organisations";
import { datesThen, type FindingAsAt, readFindingAsAt } from "@/lib/domain/as-at/finding-as-at";
import { FOLD_VERSION, stateAt } from "@/lib/domain/as-at/fold";
import { type CalendarDate, dateInLondon } from "@/lib/domain/calendar";
import { groupBy } from "@/lib/domain/group-by";
import { makeCast } from "./cast";
import { STORY } from "./chapters";
import { DEMONSTRATION_PASSWORD } from "./people";
import { replay } from "./step";

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
const fromTables = () =>
  asOwner(
    (db) => db.$queryRaw<{ reference: string; said: Said }[]>`
    select f.reference, json_build_object('status', f.status, 'statusOn', f.status_on,
      'closedAs', (select c.outcome from closure c where c.finding_id = f.id and c.undone_on is null), 'kind', f.kind, 'text', f.text,
      'deadlineOn', f.deadline_on, 'progress', f.progress, 'progressOn', f.progress_on, 'assurance', f.assurance, 'assuranceOn', f.assurance_on,
      'owner', (select m.post from membership m where m.person_id = f.owner_id), 'sponsor', (select m.post from membership m where m.person_id = f.sponsor_id),
      'firstTarget', f.first_target, 'target', f.target, 'moves', f.moves, 'pending', f.submission_pending,
      'nextCheckOn', case when f.status <> 'closed' then f.next_check_on end, 'priority', f.priority, 'reopenedOn', f.reopened_on,
      'unconfirmed', f.recorded_by = 'force' and f.confirmed_on is null) as said
    from finding f where f.published_on is not null order by f.reference`,
  );

/** What is kept of each finding as at a day. */
const kept = (on: CalendarDate) =>
  asOwner(
    (db) => db.$queryRaw<{ reference: string; text: string; state: unknown }[]>`
    select f.reference, f.text, s.state from finding f join finding_as_at s on s.finding_id = f.id
      and s."on" = (select max(m."on") from finding_as_at m where m.finding_id = f.id and m."on" <= ${on}::date) order by f.reference`,
  );

const inWords = (state: FindingAsAt, text: string): Said => ({
  ...{ status: state.status, statusOn: state.statusOn, closedAs: state.closed?.outcome ?? null, kind: state.kind },
  ...{ text: state.text ?? text, deadlineOn: state.deadlineOn, progress: state.progress, progressOn: state.progressOn },
  ...{ assurance: state.assurance, assuranceOn: state.assuranceOn, owner: state.owner, sponsor: state.sponsor },
  ...{ firstTarget: state.firstTarget, target: state.target, moves: state.moves, priority: state.priority },
  ...{ pending: state.submittedOn !== null, reopenedOn: state.reopenedOn, unconfirmed: state.unconfirmed },
  nextCheckOn: state.status === "closed" ? null : datesThen(state).nextCheckOn,
});

interface OnTheWay {
  readonly on: CalendarDate;
  readonly said: readonly { readonly reference: string; readonly said: Said }[];
}
const onTheWay: OnTheWay[] = [];
const days = [...new Set(STORY.map(({ on }) => on))].toSorted();

/** The story stops at the end of each of its days, and what the register says then is written down. */
beforeAll(async () => {
  await theInspectorate();
  const cast = await asOwner((db) => makeCast(db, DEMONSTRATION_PASSWORD));
  for (const on of days) {
    await replay(
      cast,
      STORY.filter((step) => step.on === on),
    );
    onTheWay.push({ on, said: await fromTables() });
    const now = await kept(on);
    expect(
      now.map(({ reference, state, text }) => ({ reference, said: inWords(readFindingAsAt(state), text) })),
    ).toEqual(onTheWay.at(-1)?.said);
  }
}, 300_000);

const events = () =>
  asOwner(
    (db) => db.$queryRaw<(StoredPast & { reference: string; text: string; at: Date })[]>`
    select e.finding_id as "findingId", f.reference, f.text, e."on"::text as "on", e.number, e.audience, e.payload, e.at
    from event e join finding f on f.id = e.finding_id where f.published_on is not null`,
  );

it("comes to what the register said at the end of every day, from the events that were recorded by then", async () => {
  const ofFindings = groupBy(await events(), ({ reference }) => reference);
  expect(days.length).toBeGreaterThan(20);
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
});

const everything = async () =>
  (await asOwner((db) => db.findingAsAt.findMany())).map((row) => JSON.stringify(row)).toSorted();

it("keeps of every day what all events come to, those that were recorded late in their place; and comes to it again", async () => {
  const ofFindings = groupBy(await events(), ({ reference }) => reference);
  const everyDay = async () => {
    for (const on of days) {
      const states = await kept(on);
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
  const forces = await asOwner((db) => db.organisation.findMany({ where: { kind: "force", findings: { some: {} } } }));
  const before = await everything();
  await asOwner((db) => db.findingAsAt.deleteMany({}));
  for (const { id } of forces) await asOwner((db) => makeAsAtAgain(db, id, FOLD_VERSION, false));
  expect(await everything()).toEqual(before);
  await everyDay();
});
