import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Proposed } from "@/lib/domain/proposal/proposal";
import type { Waiting } from "@/lib/domain/proposal/reported";
import { toCalendarOrNull } from "../mapping";
import { forOwnSide, ofOwnForces } from "../own";
import type { Db } from "../scope";

interface WaitingReport extends Waiting {
  readonly findingId: string | null;
  readonly on: CalendarDate | null;
}

/** What is reported of a finding, or of a force’s phase where `findingId` is null, and waits for an inspector. */
export const waitingReports = async (
  db: Db,
  actor: Actor,
  forceId: string,
  findingId: string | null,
): Promise<readonly WaitingReport[]> => {
  const all = await waitingReportsOf(db, actor, forceId);
  return all.filter((one) => one.findingId === findingId);
};

/** All that waits of a force. */
export async function waitingReportsOf(db: Db, actor: Actor, forceId: string): Promise<readonly WaitingReport[]> {
  const rows = await db.proposal.findMany({
    where: { AND: [{ forceId }, ofOwnForces(actor)], ...forOwnSide(actor), state: "waiting" },
    select: { id: true, what: true, findingId: true, on: true },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, what, findingId, on }) => ({
    id,
    what: what as Proposed,
    findingId,
    on: toCalendarOrNull(on),
  }));
}
