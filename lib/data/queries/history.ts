import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AUDIENCES, type Audience } from "@/lib/domain/audience";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Facts } from "@/lib/domain/event";
import { shownMoments } from "../demonstration";
import { toCalendar } from "../mapping";
import { oneOf } from "../one-of";
import { forOwnSide, ofOwnForces } from "../own";
import type { Db } from "../scope";

/** One event as far as the asker's audience goes. */
export interface HistoryEvent {
  readonly id: string;
  readonly number: number;
  readonly facts: Facts;
  readonly on: CalendarDate;
  /** When it was recorded, as screens show it. */
  readonly at: Date;
  /** The post of who did it, as it was then, and their organisation. */
  readonly by: string;
  readonly organisation: string;
  readonly audience: Audience;
  readonly illustrative: boolean;
  readonly findingId: string | null;
  readonly reference: string | null;
}

interface Payload {
  readonly facts: Facts;
  readonly organisationName: string;
}

const columns = {
  id: true,
  number: true,
  payload: true,
  on: true,
  at: true,
  by: true,
  audience: true,
  illustrative: true,
  findingId: true,
} as const;

/** Events newest first, by the day they took effect and then by when they were recorded. */
async function eventsWhere(db: Db, actor: Actor, where: object, most: number): Promise<HistoryEvent[]> {
  const rows = await db.event.findMany({
    where: { ...where, ...forOwnSide(actor) },
    select: columns,
    orderBy: [{ on: "desc" }, { number: "desc" }],
    take: most,
  });
  const ids = [...new Set(rows.flatMap(({ findingId }) => (findingId ? [findingId] : [])))];
  const findings = await db.finding.findMany({ where: { id: { in: ids } }, select: { id: true, reference: true } });
  const references = new Map(findings.map(({ id, reference }) => [id, reference]));
  const shown = await shownMoments();
  return rows.map(({ payload, on, at, audience, ...row }) => {
    const { facts, organisationName } = JSON.parse(payload) as Payload;
    const reference = row.findingId ? (references.get(row.findingId) ?? null) : null;
    return {
      ...row,
      facts,
      audience: oneOf(AUDIENCES, audience, "event.audience"),
      organisation: organisationName,
      on: toCalendar(on),
      at: shown(at),
      reference,
    };
  });
}

export const historyOfFinding = (db: Db, actor: Actor, findingId: string, most = 1_000): Promise<HistoryEvent[]> =>
  eventsWhere(db, actor, { findingId }, most);

/** What happened to a finding after the event with this number: for a page that is older than the finding. */
export const historySince = (db: Db, actor: Actor, findingId: string, number: number): Promise<HistoryEvent[]> =>
  eventsWhere(db, actor, { findingId, number: { gt: number } }, 50);

/** What happened in a force since a moment, newest first. */
export const newsOfForces = (db: Db, actor: Actor, since: Date, most: number): Promise<HistoryEvent[]> =>
  eventsWhere(db, actor, { at: { gt: since }, forceId: { not: null }, ...ofOwnForces(actor) }, most);

/** What concerns the force and none of its findings: Engage and publications. */
export const historyOfForce = (db: Db, actor: Actor, forceId: string, most = 200): Promise<HistoryEvent[]> =>
  eventsWhere(db, actor, { forceId, findingId: null }, most);

/** What concerns the people of an organisation and no force: invitations, roles, suspensions. Its administrators read it. */
export const historyOfPeople = (db: Db, actor: Actor, organisationId: string, most = 200): Promise<HistoryEvent[]> =>
  eventsWhere(db, actor, { organisationId, forceId: null }, most);
