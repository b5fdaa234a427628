import "server-only";
import { type Actor, sideOf } from "@/lib/domain/actor";
import type { Challenge, Challengeable, ChallengeSubject, Turn } from "@/lib/domain/challenge/challenge";
import { CHALLENGE_STATES, TURNS } from "@/lib/domain/challenge/lists";
import { WHO_SEES } from "@/lib/domain/visibility";
import { isChallengeReference, isReference, isSlug } from "@/lib/domain/written";
import { object, pairs } from "./as-json";
import { Prisma } from "./generated/client";
import { oneOf } from "./one-of";
import { ownForces } from "./own";
import { reportCounts } from "./report-that-counts";
import type { Db } from "./scope";
import { askIn, type Question, question } from "./together";

const sql = Prisma.sql;

/** Challenges `c` that this asker sees: those of their own forces, for the sides that read challenges at all. */
export const challengesShown = (actor: Actor): Prisma.Sql =>
  WHO_SEES["challenge and answer"][sideOf(actor)] === "yes" ? ownForces(actor, sql`c.force_id`) : sql`false`;

/** What was said in the challenge `c`, the latest last. */
export const turnsOf = sql`(select coalesce(json_agg(${object(pairs("t", ["turn", "words", "on", "by"]))} order by t.number), '[]')
  from challenge_turn t where t.challenge_id = c.id)`;

const FORCE = sql`(select ${object(sql`'name', o.name, 'code', coalesce(o.code, '')`)} from organisation o where o.id =`;
const inspectionObject = object(sql`'id', i.id, 'title', i.title, 'publishedOn', i.published_on`);

interface Row extends Omit<Challenge, "state" | "turns"> {
  readonly state: string;
  readonly turns: readonly (Omit<Turn, "turn"> & { readonly turn: string })[];
}

/** Where the subject of a challenge has its page, beside what decisions depend on. */
export interface ChallengeView extends Challenge {
  readonly slug: string;
}

/** One challenge as this asker may see it, or null when for them there is none. */
export const challengeAt = (actor: Actor, reference: string): Question<ChallengeView | null> =>
  question(
    sql`select ${object(
      pairs("c", ["id", "forceId", "reference", "state", "illustrative"]),
      sql`'force', ${FORCE} c.force_id), 'inspection', ${inspectionObject}, 'slug', i.slug, 'turns', ${turnsOf}`,
      sql`'finding', (select ${object(pairs("f", ["id", "reference"]))} from finding f where f.id = c.finding_id)`,
    )} as found from challenge c join inspection i on i.id = c.inspection_id
      where c.reference = ${isChallengeReference(reference) ? reference : ""} and ${challengesShown(actor)}`,
    ([row]: readonly { readonly found: Row & { readonly slug: string } }[]) => (row ? toChallenge(row.found) : null),
  );

export const toTurns = (turns: Row["turns"]): readonly Turn[] =>
  turns.map(({ turn, ...said }) => ({ ...said, turn: oneOf(TURNS, turn, "challenge_turn.turn") }));

const toChallenge = <Of extends Row>({ state, turns, ...row }: Of) => ({
  ...row,
  state: oneOf(CHALLENGE_STATES, state, "challenge.state"),
  turns: toTurns(turns),
});

interface AboutRow extends Omit<Challengeable, "lastNumbers"> {
  readonly lastNumbers: readonly (readonly [number, number])[];
}

const about = (force: Prisma.Sql, finding: Prisma.Sql) =>
  object(
    sql`'forceId', ${force}, 'force', ${FORCE} ${force}), 'inspection', ${inspectionObject}, 'finding', ${finding}`,
    sql`'lastNumbers', (select coalesce(json_agg(json_build_array(n.year, n.last)), '[]') from (
      select c.reference_year as year, max(c.reference_number) as last from challenge c where c.force_id = ${force}
      group by c.reference_year) n)`,
  );

/** A published finding or inspection that a challenge can be raised about; null when for this asker there is none. */
export function challengeableAt(actor: Actor, subject: ChallengeSubject): Question<Challengeable | null> {
  const toAbout = ([row]: readonly { readonly found: AboutRow }[]): Challengeable | null =>
    row ? { ...row.found, lastNumbers: new Map(row.found.lastNumbers) } : null;
  if ("finding" in subject)
    return question(
      sql`select ${about(sql`f.force_id`, object(pairs("f", ["id", "reference"])))} as found
        from finding f join inspection i on i.id = f.inspection_id
        where f.reference = ${isReference(subject.finding) ? subject.finding : ""} and f.published_on is not null and ${ownForces(actor)}`,
      toAbout,
    );
  return question(
    sql`select ${about(sql`x.force_id`, sql`null::json`)} as found from inspection i join inspection_force x on x.inspection_id = i.id
      where i.slug = ${isSlug(subject.inspection) ? subject.inspection : ""} and i.published_on is not null
        and ${reportCounts()} and ${ownForces(actor, sql`x.force_id`)} order by x.force_id, i.id limit 1`,
    toAbout,
  );
}

/** The same in the transaction of a write. */
export const loadChallenge = (db: Db, actor: Actor, reference: string): Promise<ChallengeView | null> =>
  askIn(db, challengeAt(actor, reference));
export const loadChallengeable = (db: Db, actor: Actor, subject: ChallengeSubject): Promise<Challengeable | null> =>
  askIn(db, challengeableAt(actor, subject));
