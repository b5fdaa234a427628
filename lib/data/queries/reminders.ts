import "server-only";
import { type Actor, sideOf } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Ladder } from "@/lib/domain/reminder/ladder";
import { CLOCKS, REMINDED, type Reminded, type ReminderClock } from "@/lib/domain/reminder/lists";
import { isSlug } from "@/lib/domain/written";
import { Prisma } from "../generated/client";
import { ladderFrom } from "../ladder";
import { oneOf } from "../one-of";
import { ownForces } from "../own";
import { askTogether, type Question, question } from "../together";

const sql = Prisma.sql;

/** A reminder that was sent about a finding: by which rung, as what, to how many, and when. */
export interface SentReminder {
  readonly clock: ReminderClock;
  readonly from: CalendarDate;
  readonly rung: number;
  readonly toldAs: Reminded;
  readonly people: number;
  readonly on: CalendarDate;
}

/** So many stand on a finding at most: the latest. */
const MOST = 20;

/** The reminders that were sent about the finding that `of` (a query for its id) gives, the latest first, as far as the asker's side sees them. */
export const remindersOf = (actor: Actor, of: Prisma.Sql): Question<readonly SentReminder[]> =>
  question(
    sql`select g.clock, g."from", g.rung, g."toldAs", g."on", g.people from (
        select (array_agg(r.id order by r.id))[1] as id, r.clock, r.from_on as "from", r.rung, r.told_as as "toldAs", r."on", count(*)::int as people
        from reminder r where r.finding_id = (${of}) and ${ownForces(actor, sql`r.force_id`)}
          and ${sideOf(actor) === "policing-body" ? sql`r.told_as = 'policing-body'` : sql`true`}
        group by r.clock, r.from_on, r.rung, r.told_as, r."on") g
      order by g."on" desc, g.id desc limit ${MOST}::int`,
    (rows: readonly (Omit<SentReminder, "clock" | "toldAs"> & { readonly clock: string; readonly toldAs: string })[]) =>
      rows.map(({ clock, toldAs, ...one }) => ({
        ...one,
        clock: oneOf(CLOCKS, clock, "reminder.clock"),
        toldAs: oneOf(REMINDED, toldAs, "reminder.told_as"),
      })),
  );

/** A force's ladder, for those who read what concerns it; null for anybody else, and where there is no such force. */
export async function findLadder(
  actor: Actor,
  slug: string,
): Promise<{ readonly forceId: string; readonly name: string; readonly ladder: Ladder } | null> {
  if (!isSlug(slug) || sideOf(actor) === "inspectorate" || sideOf(actor) === "administration") return null;
  const [force] = await askTogether(
    actor,
    question(
      sql`select o.id as "forceId", o.name, o.ladder from organisation o
        where o.slug = ${slug} and o.kind = 'force' and ${ownForces(actor, sql`o.id`)}`,
      ([row]: readonly { readonly forceId: string; readonly name: string; readonly ladder: unknown }[]) => row ?? null,
    ),
  );
  return force && { ...force, ladder: ladderFrom(force.ladder) };
}

/** The ladder of the asker's own force, with its address; null of whoever is concerned with all forces. */
export async function findOwnLadder(actor: Actor): Promise<{ readonly slug: string; readonly ladder: Ladder } | null> {
  if (actor.forces === "all") return null;
  const [force] = await askTogether(
    actor,
    question(
      sql`select o.slug, o.ladder from organisation o where ${ownForces(actor, sql`o.id`)} order by o.id limit 1`,
      ([row]: readonly { readonly slug: string; readonly ladder: unknown }[]) => row ?? null,
    ),
  );
  return force && { slug: force.slug, ladder: ladderFrom(force.ladder) };
}
