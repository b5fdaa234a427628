import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Spell } from "@/lib/domain/engage/spell";
import { toCalendar, toCalendarOrNull } from "../mapping";
import type { Db } from "../scope";

/** The force's open spell with its reasons, or null in Scan. */
export async function openSpell(db: Db, forceId: string): Promise<Spell | null> {
  const spell = await db.engageSpell.findFirst({
    where: { forceId, leftOn: null },
    select: { id: true, forceId: true, enteredOn: true, reasons: { orderBy: [{ position: "asc" }, { id: "asc" }] } },
  });
  if (!spell) return null;
  const reasons = spell.reasons.map(({ id, wording, findingId, addedOn, endedOn }) => ({
    id,
    wording,
    findingId,
    addedOn: toCalendar(addedOn),
    endedOn: toCalendarOrNull(endedOn),
  }));
  return { id: spell.id, forceId: spell.forceId, enteredOn: toCalendar(spell.enteredOn), reasons };
}

/** When the force last left Engage, or null. */
export async function lastLeft(db: Db, forceId: string): Promise<CalendarDate | null> {
  const last = await db.engageSpell.findFirst({
    where: { forceId, leftOn: { not: null } },
    orderBy: [{ leftOn: "desc" }, { id: "desc" }],
  });
  return toCalendarOrNull(last?.leftOn ?? null);
}
