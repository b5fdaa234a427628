import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import type { Step } from "@/lib/domain/finding/movement";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { ownForces } from "../own";
import { reportCounts } from "../report-that-counts";
import { type Question, question } from "../together";
import { counted } from "./counted";

export interface ForceOverTime {
  readonly steps: readonly Step[];
  readonly inspections: readonly { readonly title: string; readonly type: string; readonly on: CalendarDate }[];
  readonly spells: readonly { readonly enteredOn: CalendarDate; readonly leftOn: CalendarDate | null }[];
}

/** A step, a report or a spell of a force, as one statement answers them all. */
interface Row {
  readonly what: string;
  readonly on: CalendarDate;
  readonly until: CalendarDate | null;
  readonly kind: string;
  readonly title: string | null;
}

const STEPS = ["new", "closed", "reopened"] as const satisfies readonly Step["what"][];
const sql = Prisma.sql;

/** Every publication, closing and reopening of the findings of these forces, with the phase of one; what was recorded in error is in no count. */
export const overTimeAsked = (actor: Actor, forceIds: readonly string[], withPhase = true): Question<ForceOverTime> =>
  question(
    sql`with counted as (
      select f.id, f.kind, f.published_on from finding f where f.force_id = any (${[...forceIds]}::uuid[]) and f.published_on is not null and ${ownForces(actor)}
        and ${counted(sql`f.id`)})
    select 'new' as what, published_on as "on", null::date as until, kind, null as title from counted
    union all select 'closed', c."on", null, f.kind, null from closure c join counted f on f.id = c.finding_id
    union all select 'reopened', c.undone_on, null, f.kind, null from closure c join counted f on f.id = c.finding_id where c.undone_on is not null
    union all select 'inspection', i.published_on, null, i.type, i.title from inspection i where i.published_on is not null and ${reportCounts()}
      and i.id in (select f.inspection_id from finding f where f.force_id = any (${[...forceIds]}::uuid[]) and ${ownForces(actor)})
    union all select 'spell', s.entered_on, s.left_on, '', null from engage_spell s where s.force_id = any (${withPhase ? [...forceIds] : []}::uuid[])`,
    (rows: readonly Row[]) => {
      const of = (what: Step["what"] | "inspection" | "spell") => rows.filter((row) => row.what === what);
      const steps = STEPS.flatMap((what) =>
        of(what).map(({ on, kind }) => ({ what, on, kind: oneOf(FINDING_KINDS, kind, "finding.kind") })),
      );
      return {
        steps,
        inspections: of("inspection").map(({ on, kind, title }) => ({
          title: title ?? "",
          type: kind,
          on,
        })),
        spells: of("spell").map(({ on, until }) => ({ enteredOn: on, leftOn: until })),
      };
    },
  );
