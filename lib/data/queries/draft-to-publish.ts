import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Spell } from "@/lib/domain/engage/spell";
import { inScope } from "../scope";
import { forcesOnReport } from "../store/force-case";
import { type InspectionView, loadView } from "./inspection-view";

/** An inspection with what its publication depends on. */
export interface DraftToPublish {
  readonly inspection: InspectionView;
  /** The day that its publication most likely has: the report's own, or today. */
  readonly day: CalendarDate;
  /** Per force: how many references of that day's year are given already, and the spell whose reasons may be tied. */
  readonly forces: readonly {
    readonly id: string;
    readonly code: string;
    readonly lastNumber: number;
    readonly spell: Spell | null;
  }[];
}

/** Null when there is no such inspection for this asker. */
export function findDraftToPublish(actor: Actor, slug: string, today: CalendarDate): Promise<DraftToPublish | null> {
  return inScope(actor, async (db) => {
    const inspection = await loadView(db, actor, slug);
    if (!inspection) return null;
    const ids = inspection.forces.map(({ id }) => id);
    const day = inspection.reportDay ?? today;
    return { inspection, day, forces: await forcesOnReport(db, ids, Number(day.slice(0, 4))) };
  });
}
