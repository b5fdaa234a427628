import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { FindingKind } from "@/lib/domain/finding/kind";
import type { Step } from "@/lib/domain/finding/movement";
import type { InspectionType } from "@/lib/domain/inspection/inspection";
import { Prisma } from "../generated/client";
import { toCalendar, toCalendarOrNull } from "../mapping";
import { inScope } from "../scope";
import { counted } from "./counted";

export interface ForceOverTime {
  readonly steps: readonly Step[];
  readonly inspections: readonly { readonly title: string; readonly type: InspectionType; readonly on: CalendarDate }[];
  readonly spells: readonly { readonly enteredOn: CalendarDate; readonly leftOn: CalendarDate | null }[];
}

/** Every publication, closing and reopening of a force's findings; what was recorded in error is in no count. */
export function findForceOverTime(actor: Actor, forceId: string): Promise<ForceOverTime> {
  return inScope(actor, async (db) => {
    const steps = await db.$queryRaw<{ on: Date; kind: FindingKind; what: Step["what"] }[]>`
      with counted as (
        select f.id, f.kind, f.published_on from finding f where f.force_id = ${forceId}::uuid and f.published_on is not null
          and ${counted(Prisma.sql`f.id`)})
      select published_on as "on", kind, 'new' as what from counted
      union all select c."on", f.kind, 'closed' from closure c join counted f on f.id = c.finding_id
      union all select c.undone_on, f.kind, 'reopened' from closure c join counted f on f.id = c.finding_id where c.undone_on is not null`;
    const inspections = await db.inspection.findMany({
      where: { publishedOn: { not: null }, forces: { some: { forceId } }, findings: { some: { forceId } } },
      select: { title: true, type: true, publishedOn: true },
    });
    const spells = await db.engageSpell.findMany({ where: { forceId }, select: { enteredOn: true, leftOn: true } });
    return {
      steps: steps.map((step) => ({ ...step, on: toCalendar(step.on) })),
      inspections: inspections.flatMap(({ title, type, publishedOn }) =>
        publishedOn ? [{ title, type, on: toCalendar(publishedOn) }] : [],
      ),
      spells: spells.map(({ enteredOn, leftOn }) => ({
        enteredOn: toCalendar(enteredOn),
        leftOn: toCalendarOrNull(leftOn),
      })),
    };
  });
}
