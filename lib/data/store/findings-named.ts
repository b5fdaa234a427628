import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { toCalendar } from "../mapping";
import { ofOwnForces } from "../own";
import type { Db } from "../scope";

/** Published findings of a force by their references; those that it does not have are left out. */
export async function findingsNamed(
  db: Db,
  actor: Actor,
  forceId: string,
  references: readonly string[],
): Promise<ReadonlyMap<string, { readonly id: string; readonly publishedOn: CalendarDate }>> {
  const rows = await db.finding.findMany({
    where: { AND: [{ forceId }, ofOwnForces(actor)], reference: { in: [...references] } },
    select: { id: true, reference: true, publishedOn: true },
  });
  return new Map(
    rows.flatMap(({ id, reference, publishedOn }) =>
      reference && publishedOn ? [[reference, { id, publishedOn: toCalendar(publishedOn) }]] : [],
    ),
  );
}
