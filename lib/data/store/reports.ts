import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { PROPOSALS } from "@/lib/domain/proposal/proposal";
import type { Waiting } from "@/lib/domain/proposal/reported";
import { list, object, pairs } from "../as-json";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { ownForces, ownSide } from "../own";
import type { Db } from "../scope";

export interface ReportRow {
  readonly id: string;
  readonly what: string;
  readonly findingId: string | null;
  readonly on: CalendarDate | null;
}

interface WaitingReport extends Waiting {
  readonly findingId: string | null;
  readonly on: CalendarDate | null;
}

const sql = Prisma.sql;

/** All that is reported of a force and waits for an inspector, as a list of `ReportRow`. */
export const reported = (actor: Actor, forceId: Prisma.Sql): Prisma.Sql =>
  list(
    object(pairs("r", ["id", "what", "findingId", "on"])),
    sql`r.at`,
    sql`from proposal r where r.force_id = ${forceId} and r.state = 'waiting' and ${ownForces(actor, sql`r.force_id`)}
      and ${ownSide(actor, sql`r.audience`)}`,
  );

export const toReport = ({ what, ...row }: ReportRow): WaitingReport => ({
  ...row,
  what: oneOf(PROPOSALS, what, "proposal.what"),
});

/** All that waits of a force. */
export async function waitingReportsOf(db: Db, actor: Actor, forceId: string): Promise<readonly WaitingReport[]> {
  const [row] = await db.$queryRaw<{ found: readonly ReportRow[] }[]>`
    select ${reported(actor, sql`${forceId}::uuid`)} as found`;
  return (row?.found ?? []).map(toReport);
}
