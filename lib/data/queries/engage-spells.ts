import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar";
import { toCalendar, toCalendarOrNull } from "../mapping";
import type { Db } from "../scope";

export interface ReasonView {
  readonly id: string;
  readonly wording: string;
  /** The finding it is tied to, where the asker may see that. */
  readonly reference: string | null;
  readonly tied: boolean;
  readonly addedOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
}

export interface SpellView {
  readonly id: string;
  readonly forceId: string;
  readonly enteredOn: CalendarDate;
  readonly leftOn: CalendarDate | null;
  readonly letter: string | null;
  readonly leftLetter: string | null;
  readonly reasons: readonly ReasonView[];
}

/** Engage spells, newest first; a tied finding has its reference only where the asker may see it. */
export async function spellsOf(db: Db, where: { forceId?: string }): Promise<SpellView[]> {
  const rows = await db.engageSpell.findMany({
    where,
    orderBy: [{ enteredOn: "desc" }, { id: "desc" }],
    include: { reasons: { orderBy: [{ position: "asc" }, { id: "asc" }] } },
  });
  const tied = rows.flatMap(({ reasons }) => reasons.flatMap(({ findingId }) => findingId ?? []));
  const findings = await db.finding.findMany({ where: { id: { in: tied } }, select: { id: true, reference: true } });
  const references = new Map(findings.map(({ id, reference }) => [id, reference]));
  return rows.map((row) => ({
    id: row.id,
    forceId: row.forceId,
    enteredOn: toCalendar(row.enteredOn),
    leftOn: toCalendarOrNull(row.leftOn),
    letter: row.letter,
    leftLetter: row.leftLetter,
    reasons: row.reasons.map(({ id, wording, findingId, addedOn, endedOn }) => ({
      id,
      wording,
      reference: findingId ? (references.get(findingId) ?? null) : null,
      tied: findingId !== null,
      addedOn: toCalendar(addedOn),
      endedOn: toCalendarOrNull(endedOn),
    })),
  }));
}
