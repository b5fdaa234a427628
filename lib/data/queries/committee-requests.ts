import "server-only";
import { type Actor, sideOf } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { COMMITTEE_DUTY } from "@/lib/domain/duties";
import { object, pairs } from "../as-json";
import { Prisma } from "../generated/client";
import { ownForces } from "../own";
import { askNothing, type Question, question } from "../together";

/** A request of a committee that nobody has answered. */
export interface RequestWaiting {
  /** The reference of the pack of which it was minuted. */
  readonly pack: string;
  readonly number: number;
  readonly words: string;
  readonly meeting: string;
  readonly metOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
}

/** What waits for somebody of committees' requests. */
export interface RequestLine {
  readonly count: number;
  readonly since: CalendarDate;
  /** Those that are due first, then those that have waited longest; `SHOWN` at most. */
  readonly first: readonly RequestWaiting[];
}

const SHOWN = 3;
const sql = Prisma.sql;
const NOTHING: Question<RequestLine | null> = askNothing(null);

/** The unanswered requests of committees that this person bears: `bearsRequest` of the domain. */
export function requestsAsked(actor: Actor): Question<RequestLine | null> {
  const side = sideOf(actor);
  if ((side !== "force" && side !== "policing-body") || actor.role === "reader") return NOTHING;
  const theirs =
    actor.role === COMMITTEE_DUTY.role ? sql`true` : sql`lower(trim(m.owner)) = lower(trim(${actor.post}))`;
  const waiting = sql`committee_minute m where m.minuted = 'request' and m.answered_on is null and ${ownForces(actor, sql`m.force_id`)} and ${theirs}`;
  return question(
    sql`select ${object(
      sql`'pack', (select p.reference from board_pack p where p.id = m.pack_id)`,
      pairs("m", ["number", "words", "meeting", "metOn", "dueOn"]),
    )} as found, (select count(*)::int from ${waiting}) as count, (select min(m.met_on) from ${waiting}) as since
      from ${waiting} order by m.due_on nulls last, m.met_on, m.id limit ${SHOWN}::int`,
    (rows: readonly { readonly found: RequestWaiting; readonly count: number; readonly since: CalendarDate }[]) => {
      const [first] = rows;
      return first ? { count: first.count, since: first.since, first: rows.map(({ found }) => found) } : null;
    },
  );
}
