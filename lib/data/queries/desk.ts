import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { type CalendarDate, dateInLondon } from "@/lib/domain/calendar";
import { DESK_DUTIES, DESK_KINDS, type DeskDuty } from "@/lib/domain/duties";
import type { Shown } from "../demonstration";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { askNothing, type Question, question } from "../together";
import { counted } from "./counted";

const sql = Prisma.sql;

/** One line of an inspector's desk: a force, a report, or all that was reported; how many there are of it, since when. */
export interface DeskLine {
  readonly kind: DeskDuty;
  /** Of the force or the inspection. */
  readonly slug: string;
  readonly name: string;
  readonly count: number;
  readonly since: CalendarDate;
}

interface Row {
  readonly kind: string;
  readonly slug: string;
  readonly name: string;
  readonly count: number;
  readonly since: CalendarDate | null;
  readonly moment: Date | null;
}

/** What waits for this person and is about no one finding, the oldest of each kind first; nothing for who has no desk. */
export function deskAsked(actor: Actor, today: CalendarDate, shown: Shown): Question<readonly DeskLine[]> {
  if (!DESK_KINDS.some((kind) => DESK_DUTIES[kind].role === actor.role)) return NOTHING;
  const asked = sql`select 'decide-reports' as kind, '' as slug, '' as name, count(*)::int as count, null::date as since, min(p.at) as moment
      from proposal p where p.state = 'waiting' having count(*) > 0
    union all
    select 'leave-engage', o.slug, o.name, 1, max(r.ended_on), null from engage_spell s join organisation o on o.id = s.force_id
      join engage_reason r on r.spell_id = s.id where s.left_on is null group by o.id having bool_and(r.ended_on is not null)
    union all
    select 'confirm-records', i.slug, i.title, count(*)::int, null, min(e.at) from finding f join inspection i on i.id = f.inspection_id
      left join event e on e.finding_id = f.id and e.kind = 'recorded-by-force'
      where f.recorded_by = 'force' and f.confirmed_on is null and f.published_on is not null and ${counted(sql`f.id`)} group by i.id
    union all
    select 'answer-accuracy', i.slug, i.title, count(*)::int, min(c."on"), null from accuracy_comment c join inspection i on i.id = c.inspection_id
      where c.answer is null and i.published_on is null group by i.id
    union all
    select 'publish-inspection', i.slug, i.title, 1, null, i.created_at from inspection i where i.published_on is null
    order by since, moment, slug`;
  return question(asked, (rows: readonly Row[]) => {
    const lines = rows.map(({ kind, slug, name, count, since, moment }) => ({
      kind: oneOf(DESK_KINDS, kind, "duty"),
      slug,
      name,
      count,
      since: moment ? dateInLondon(shown(moment)) : (since ?? today),
    }));
    return DESK_KINDS.flatMap((kind) => lines.filter((line) => line.kind === kind));
  });
}

const NOTHING: Question<readonly DeskLine[]> = askNothing([]);
