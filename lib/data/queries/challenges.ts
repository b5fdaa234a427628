import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Challengeable, ChallengeSubject, Turn } from "@/lib/domain/challenge/challenge";
import { CHALLENGE_STATES, type ChallengeState } from "@/lib/domain/challenge/lists";
import { CHALLENGE_DUTIES, CHALLENGE_DUTY_KINDS, CHALLENGE_WAITS, type ChallengeDuty } from "@/lib/domain/duties";
import { isSlug } from "@/lib/domain/written";
import { object, pairs } from "../as-json";
import { type ChallengeView, challengeAt, challengeableAt, challengesShown, toTurns, turnsOf } from "../challenge-case";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { inRecordOf, ownForces } from "../own";
import { askNothing, askTogether, countAsked, type Question, question } from "../together";

export type { ChallengeView };

const sql = Prisma.sql;

/** A challenge as lists show it. */
export interface ChallengeSummary {
  readonly reference: string;
  readonly state: ChallengeState;
  readonly since: CalendarDate;
  readonly raisedOn: CalendarDate;
  readonly pressed: number;
  readonly question: string;
  /** The finding that it is about; null where it is about the inspection. */
  readonly finding: string | null;
  readonly inspection: { readonly slug: string; readonly title: string };
  readonly illustrative: boolean;
}

const PRESSED = sql`(select count(*)::int from challenge_turn p where p.challenge_id = c.id and p.turn = 'pressed')`;
const SUMMARY = object(
  pairs("c", ["reference", "state", "since", "raisedOn", "illustrative"]),
  sql`'pressed', ${PRESSED}, 'question', (select q.words from challenge_turn q where q.challenge_id = c.id and q.number = 1)`,
  sql`'finding', (select f.reference from finding f where f.id = c.finding_id), 'inspection', ${object(pairs("i", ["slug", "title"]))}`,
);

/** The same as the statement answers it. */
export type SummaryRow = Omit<ChallengeSummary, "state"> & { readonly state: string };

export const toSummary = (row: SummaryRow): ChallengeSummary => ({
  ...row,
  state: oneOf(CHALLENGE_STATES, row.state, "challenge.state"),
});

/** Challenges `c` that the asker sees; `tail` says which of them in which order. */
const summarised = (actor: Actor, tail: Prisma.Sql): Question<readonly ChallengeSummary[]> =>
  question(
    sql`select ${SUMMARY} as found from challenge c join inspection i on i.id = c.inspection_id
      where ${challengesShown(actor)} and ${tail}`,
    (rows: readonly { readonly found: SummaryRow }[]) => rows.map(({ found }) => toSummary(found)),
  );

/** Those of one state in the order of their page, behind the one with that reference, where it is given. */
export async function findChallengesPage(
  actor: Actor,
  state: ChallengeState,
  after: string | null,
  perPage: number,
): Promise<readonly ChallengeSummary[]> {
  const place = sql`(select b.since, b.id from challenge b where b.reference = ${after})`;
  const asked =
    state === "accepted"
      ? sql`c.state = 'accepted' and (${after}::text is null or (c.since, c.id) < ${place}) order by c.since desc, c.id desc limit ${perPage}::int`
      : sql`c.state = ${state} and (${after}::text is null or (c.since, c.id) > ${place}) order by c.since, c.id limit ${perPage}::int`;
  return (await askTogether(actor, summarised(actor, asked)))[0];
}

/** How many there are in all. */
export const countChallenges = (actor: Actor): Promise<number> =>
  countAsked(actor, sql`from challenge c where ${challengesShown(actor)}`);

/** So many of each state stand on the page of challenges. */
export const MOST_CHALLENGES = 100;

/** The challenges of the asker's forces by where they stand: what waits longest first, what is over latest first; and how many there are. */
export async function findChallenges(
  actor: Actor,
  most = MOST_CHALLENGES,
): Promise<
  {
    readonly [State in ChallengeState]: readonly ChallengeSummary[];
  } & { readonly counts: Readonly<Record<ChallengeState, number>> }
> {
  const waiting = (state: "unanswered" | "answered") =>
    summarised(actor, sql`c.state = ${state} order by c.since, c.id limit ${most}::int`);
  const [unanswered, answered, accepted, counts] = await askTogether(
    actor,
    waiting("unanswered"),
    waiting("answered"),
    summarised(actor, sql`c.state = 'accepted' order by c.since desc, c.id desc limit ${most}::int`),
    question(
      sql`select c.state, count(*)::int as count from challenge c where ${challengesShown(actor)} group by c.state`,
      (rows: readonly { readonly state: string; readonly count: number }[]) => {
        const counts = new Map(
          rows.map(({ state, count }) => [oneOf(CHALLENGE_STATES, state, "challenge.state"), count]),
        );
        const of = (state: ChallengeState) => counts.get(state) ?? 0;
        return { unanswered: of("unanswered"), answered: of("answered"), accepted: of("accepted") };
      },
    ),
  );
  return { unanswered, answered, accepted, counts };
}

/** One challenge with all that was said of it; null when for this asker there is none. */
export const findChallenge = async (actor: Actor, reference: string): Promise<ChallengeView | null> =>
  (await askTogether(actor, challengeAt(actor, reference)))[0];

/** What a challenge is to be raised about; null when for this asker there is none. */
export const findChallengeable = async (actor: Actor, subject: ChallengeSubject): Promise<Challengeable | null> =>
  (await askTogether(actor, challengeableAt(actor, subject)))[0];

/** Of a finding or an inspection, those that wait first. */
const OPEN_FIRST = sql`order by c.state = 'accepted', c.since, c.id`;

/** A challenge with everything that was said of it, the latest last. */
export interface ChallengeWithTurns extends ChallengeSummary {
  readonly turns: readonly Turn[];
}

/** The challenges about the finding whose id the query `finding` gives. */
export const challengesOfFinding = (actor: Actor, finding: Prisma.Sql): Question<readonly ChallengeWithTurns[]> =>
  question(
    sql`select ${SUMMARY} as found, ${turnsOf} as turns from challenge c join inspection i on i.id = c.inspection_id
      where ${challengesShown(actor)} and c.finding_id = (${finding}) ${OPEN_FIRST}`,
    (rows: readonly { readonly found: SummaryRow; readonly turns: Parameters<typeof toTurns>[0] }[]) =>
      rows.map(({ found, turns }) => ({ ...toSummary(found), turns: toTurns(turns) })),
  );

/** Those about an inspection itself, of the asker's forces. */
export const challengesOfInspection = (actor: Actor, slug: string): Question<readonly ChallengeSummary[]> =>
  summarised(actor, sql`c.finding_id is null and i.slug = ${isSlug(slug) ? slug : ""} ${OPEN_FIRST}`);

/** Those about a finding `f` that are not over, as a list. */
export const openChallenges = (actor: Actor): Prisma.Sql =>
  sql`(select coalesce(json_agg(${SUMMARY} order by c.since, c.id), '[]') from challenge c join inspection i on i.id = c.inspection_id
    where c.finding_id = f.id and c.state <> 'accepted' and ${challengesShown(actor)})`;

/** Findings `f` with a challenge that stands so, of those that the asker sees: the register's filter. */
export const hasChallenge = (actor: Actor, states: readonly ChallengeState[]): Prisma.Sql =>
  sql`exists (select 1 from challenge c where c.finding_id = f.id and c.state = any (${[...states]}::text[]) and ${challengesShown(actor)})`;

/** What somebody has to do about challenges: how many wait, since when, and the first of them. */
export interface ChallengeLine {
  readonly kind: ChallengeDuty;
  readonly count: number;
  readonly since: CalendarDate;
  readonly first: readonly ChallengeSummary[];
}

const SHOWN = 3;

/** What waits of challenges for this person; nothing for who has nothing to do with them. */
export function challengeDutiesAsked(actor: Actor): Question<readonly ChallengeLine[]> {
  const kinds = CHALLENGE_DUTY_KINDS.filter((kind) => CHALLENGE_DUTIES[kind].role === actor.role);
  if (kinds.length === 0) return askNothing([]);
  const each = kinds.map(
    (kind) =>
      sql`(select ${kind}::text as kind, ${SUMMARY} as found, (count(*) over ())::int as count from challenge c
        join inspection i on i.id = c.inspection_id where ${challengesShown(actor)} and c.state = ${CHALLENGE_WAITS[kind]}
        order by c.since, c.id limit ${SHOWN}::int)`,
  );
  return question(
    Prisma.join(each, " union all "),
    (rows: readonly { readonly kind: string; readonly found: SummaryRow; readonly count: number }[]) =>
      kinds.flatMap((kind): ChallengeLine[] => {
        const own = rows.filter((row) => row.kind === kind);
        const first = own.map(({ found }) => toSummary(found));
        const [oldest] = first;
        return oldest ? [{ kind, count: own[0]?.count ?? 0, since: oldest.since, first }] : [];
      }),
  );
}

/** A challenge that had no answer on a day. */
export interface UnansweredOn {
  readonly reference: string;
  readonly finding: string | null;
  readonly inspection: string;
  readonly raisedOn: CalendarDate;
  /** Since when the force has owed this answer: the day on which it was raised or last pressed. */
  readonly since: CalendarDate;
  readonly pressed: number;
}

/**
 * The challenges of one force that were unanswered at the end of a day, the longest waiting first: by the turns whose day had
 * come by then, whatever was said since. For a pack as at that day.
 */
export const unansweredOn = (actor: Actor, force: string, day: CalendarDate): Question<readonly UnansweredOn[]> =>
  question(
    sql`select ${object(
      pairs("c", ["reference", "raisedOn"]),
      sql`'finding', (select f.reference from finding f where f.id = c.finding_id), 'inspection', i.title, 'since', last."on"`,
      sql`'pressed', (select count(*)::int from challenge_turn p where p.challenge_id = c.id and p.turn = 'pressed' and p."on" <= ${day}::date)`,
    )} as found from challenge c join inspection i on i.id = c.inspection_id
      join lateral (select t.turn, t."on" from challenge_turn t where t.challenge_id = c.id and t."on" <= ${day}::date
        order by t.number desc limit 1) last on last.turn in ('raised', 'pressed')
      where ${inRecordOf(sql`select o.id from organisation o where o.slug = ${isSlug(force) ? force : ""} and o.kind = 'force'`, sql`c.force_id`)} and c.raised_on <= ${day}::date
        and ${challengesShown(actor)} and ${ownForces(actor, sql`c.force_id`)}
      order by last."on", c.id`,
    (rows: readonly { readonly found: UnansweredOn }[]) => rows.map(({ found }) => found),
  );
