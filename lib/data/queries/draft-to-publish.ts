import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { ForceOnReport } from "@/lib/domain/inspection/draft";
import { reportForces } from "../store/force-case";
import { askTogether } from "../together";
import { findInspection, type InspectionView } from "./inspection-view";

/** An inspection with what its publication depends on. */
export interface DraftToPublish {
  readonly inspection: InspectionView;
  /** The day that its publication most likely has: the report's own, or today. */
  readonly day: CalendarDate;
  /** Per force: the last references of each year, and the spell whose reasons may be tied. */
  readonly forces: readonly ForceOnReport[];
}

/** Null when there is no such inspection for this asker. */
export async function findDraftToPublish(
  actor: Actor,
  slug: string,
  today: CalendarDate,
): Promise<DraftToPublish | null> {
  const inspection = await findInspection(actor, slug);
  if (!inspection) return null;
  const ids = inspection.forces.map(({ id }) => id);
  const day = inspection.reportDay ?? today;
  const [forces] = await askTogether(actor, reportForces(actor, ids));
  return { inspection, day, forces };
}
