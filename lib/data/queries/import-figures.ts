import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { type Period, sinceLast } from "@/lib/domain/board-pack/asked";
import { audienceOf } from "@/lib/domain/board-pack/commands";
import { addDays, type CalendarDate } from "@/lib/domain/calendar";
import { Prisma } from "../generated/client";
import { ownForces } from "../own";
import { askTogether, question } from "../together";

const sql = Prisma.sql;

/** What an import did to the figures of its force: those with which its next pack begins, and what of them it recorded. */
export interface ImportFigures {
  readonly period: Period;
  /** Not closed at the end of the day before the period. */
  readonly opening: number;
  /** Of these, what this import recorded: late, for it took effect before. */
  readonly late: number;
  /** Recorded by it, and published within the period: they count as new there. */
  readonly new: number;
}

export async function findImportFigures(
  actor: Actor,
  importId: string,
  forceId: string,
  today: CalendarDate,
): Promise<ImportFigures> {
  const ofForce = sql`${ownForces(actor, sql`s.force_id`)} and s.force_id = ${forceId}::uuid`;
  const [last] = await askTogether(
    actor,
    question(
      sql`select max(p.to_on) as "lastTo" from board_pack p where p.force_id = ${forceId}::uuid and p.audience = ${audienceOf(actor)}
        and p.layout ->> 'view' is null`,
      ([row]: readonly { readonly lastTo: CalendarDate | null }[]) => row?.lastTo ?? null,
    ),
  );
  const period = sinceLast(last, today);
  const [counts] = await askTogether(
    actor,
    question(
      sql`with own as (select e.finding_id as id from event e join chain c on c.id = e.chain_id
          where c.import_id = ${importId}::uuid and e.kind = 'recorded-by-force'),
        before as (select distinct on (s.id) s.id, s.status, s.counted
          from (select finding_id as id, force_id, "on", status, counted from finding_as_at) s
          where ${ofForce} and s."on" <= ${addDays(period.from, -1)}::date order by s.id, s."on" desc, s.id)
        select (count(*) filter (where b.status <> 'closed' and b.counted))::int as opening,
          (count(*) filter (where b.status <> 'closed' and b.counted and b.id in (select id from own)))::int as late,
          (select count(*)::int from finding s join own on own.id = s.id where ${ofForce}
            and s.published_on between ${period.from}::date and ${period.to}::date) as new
        from before b`,
      ([row]: readonly Omit<ImportFigures, "period">[]) => row ?? { opening: 0, late: 0, new: 0 },
    ),
  );
  return { period, ...counts };
}
