import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AUDIENCES } from "@/lib/domain/audience";
import { date } from "@/lib/domain/calendar";
import { may } from "@/lib/domain/policy";
import type { AgreeCase, AskCase } from "@/lib/domain/redaction/commands";
import { REDACTION_STATES } from "@/lib/domain/redaction/lists";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { ownForces, ownSide } from "../own";
import type { Db } from "../scope";

const sql = Prisma.sql;

/** The entry of a chain that has this number, as the asker sees it; null where it is not there for them, or is of no finding. */
export async function loadAsk(db: Db, actor: Actor, chain: string, number: number): Promise<AskCase | null> {
  const [row] = await db.$queryRaw<AskCase[]>(sql`
    select e.id as "eventId", e.force_id as "forceId", e.finding_id as "findingId", cardinality(words_said(e.payload)) > 0 as says,
      exists (select 1 from redaction r where r.event_id = e.id and r.state <> 'declined') as known
    from event e where e.chain_id = ${chain} and e.number = ${number} and e.finding_id is not null and e.force_id is not null
      and ${ownForces(actor, sql`e.force_id`)} and ${ownSide(actor, sql`e.audience`)}`);
  return row ?? null;
}

/** The force whose chain this is; null where there is none for the asker. */
export async function forceOfChain(db: Db, actor: Actor, chain: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ forceId: string | null }[]>(sql`
    select c.force_id as "forceId" from chain c where c.id = ${chain} and ${ownForces(actor, sql`c.force_id`)}`);
  return row?.forceId ?? null;
}

type Told = Omit<AgreeCase, "audience" | "askedOn" | "state"> & {
  readonly audience: string;
  readonly askedOn: string;
  readonly state: string;
};

/** What was asked for, by its id; null for whoever may not agree, or where nothing was asked. */
export async function loadAgree(db: Db, actor: Actor, id: string): Promise<AgreeCase | null> {
  if (!may(actor, "agree to redactions", { on: "register" })) return null;
  const [row] = await db.$queryRaw<{ found: Told | null }[]>`select redaction_case(${id}::uuid) as found`;
  if (!row?.found) return null;
  const { audience, askedOn, state, ...found } = row.found;
  return {
    ...found,
    state: oneOf(REDACTION_STATES, state, "redaction.state"),
    audience: oneOf(AUDIENCES, audience, "event.audience"),
    askedOn: date(askedOn),
  };
}
