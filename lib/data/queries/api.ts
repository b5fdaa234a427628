import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { ReadUpTo } from "@/lib/domain/api-token/api-token";
import { AUDIENCES } from "@/lib/domain/audience";
import type { CalendarDate } from "@/lib/domain/calendar";
import { readPayload } from "@/lib/domain/event";
import { FINDING_KINDS, type FindingKind } from "@/lib/domain/finding/kind";
import type { RegisterFilter } from "@/lib/domain/finding/register-filter";
import { list, object, pairs } from "../as-json";
import { shownMoments } from "../demonstration";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { onOwn, ownForces, ownSide } from "../own";
import { reportCounts } from "../report-that-counts";
import { askTogether, question } from "../together";
import { counted } from "./counted";
import { FORCES } from "./inspections";
import { ALL, idsInOrder } from "./register-order";

/** What programs read, a page at a time, each behind the last row of the page before. */

const sql = Prisma.sql;
const BY_REFERENCE = { by: "reference", descending: false } as const;

/** The ids of findings that a filter shows, in the order of their references, after one of them; null where there is no such one. */
export async function findIdsAfter(
  actor: Actor,
  filter: RegisterFilter,
  after: string | null,
  take: number,
  today: CalendarDate,
): Promise<readonly string[] | null> {
  const there = question(
    sql`select f.id from finding f where f.reference = ${after} and f.published_on is not null and ${ownForces(actor)}`,
    (rows: readonly unknown[]) => after === null || rows.length > 0,
  );
  const [ids, isThere] = await askTogether(
    actor,
    question(
      sql`select id from (${idsInOrder(actor, filter, BY_REFERENCE, { ...ALL, take, beyond: after }, today)}) chosen order by at, id`,
      (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id),
    ),
    there,
  );
  return isThere ? ids : null;
}

/** What a program is told of the places of findings, by their ids. */
export async function findPlaces(
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly force: string; readonly inspection: string }>> {
  const places = question(
    sql`select f.id, o.slug as force, i.slug as inspection from finding f join organisation o on o.id = f.force_id
      join inspection i on i.id = f.inspection_id where f.id = any (${[...ids]}::uuid[]) and ${ownForces(actor)}`,
    (rows: readonly { readonly id: string; readonly force: string; readonly inspection: string }[]) =>
      new Map(rows.map(({ id, ...place }) => [id, place])),
  );
  return (await askTogether(actor, places))[0];
}

/** A published report as a program reads it. */
export interface InspectionForProgram {
  readonly slug: string;
  readonly title: string;
  readonly type: string;
  readonly publishedOn: CalendarDate;
  readonly fieldworkFrom: CalendarDate | null;
  readonly fieldworkTo: CalendarDate | null;
  readonly address: string | null;
  readonly recordedBy: string;
  readonly illustrative: boolean;
  readonly forces: readonly { readonly slug: string; readonly name: string }[];
  readonly judgments: readonly {
    readonly force: string;
    readonly question: string;
    readonly grade: string;
    readonly stands: boolean;
  }[];
  readonly kinds: readonly FindingKind[];
}

/** Published reports on the asker's own forces, the earliest first, after one of them; null where there is no such one. */
export async function findInspectionsAfter(
  actor: Actor,
  after: string | null,
  take: number,
): Promise<readonly InspectionForProgram[] | null> {
  const ofOwn = sql`${onOwn(actor)} and i.published_on is not null`;
  const judgment = object(
    pairs("j", ["question", "grade", "stands"]),
    sql`'force', (select o.slug from organisation o where o.id = j.force_id)`,
  );
  const [rows, isThere] = await askTogether(
    actor,
    question(
      sql`select ${object(
        pairs("i", [
          "slug",
          "title",
          "type",
          "publishedOn",
          "fieldworkFrom",
          "fieldworkTo",
          "address",
          "recordedBy",
          "illustrative",
        ]),
        sql`'forces', ${FORCES}`,
        sql`'judgments', ${list(judgment, sql`j.force_id, j.position`, sql`from judgment j where j.inspection_id = i.id and ${ownForces(actor, sql`j.force_id`)}`)}`,
        sql`'kinds', ${list(sql`f.kind`, sql`f.kind`, sql`from finding f where f.inspection_id = i.id and ${ownForces(actor)} and ${counted(sql`f.id`)}`)}`,
      )} as found from inspection i where ${ofOwn} and ${reportCounts()} and (${after}::text is null or (i.published_on, i.slug) >
          (select b.published_on, b.slug from inspection b where b.slug = ${after}))
        order by i.published_on, i.slug limit ${take}::int`,
      (
        found: readonly {
          readonly found: Omit<InspectionForProgram, "kinds"> & { readonly kinds: readonly string[] };
        }[],
      ) =>
        found.map(({ found: { kinds, ...row } }) => ({
          ...row,
          kinds: kinds.map((kind) => oneOf(FINDING_KINDS, kind, "finding.kind")),
        })),
    ),
    question(
      sql`select i.slug from inspection i where i.slug = ${after} and ${ofOwn}`,
      (found: readonly unknown[]) => after === null || found.length > 0,
    ),
  );
  return isThere ? rows : null;
}

/** One event as a program reads it, and where it stands in its chain. */
export interface EventForProgram {
  readonly id: string;
  readonly chain: string;
  readonly number: number;
  readonly force: string;
  readonly finding: string | null;
  readonly inspection: string | null;
  readonly kind: string;
  readonly on: CalendarDate;
  /** As screens show it. */
  readonly at: Date;
  readonly by: string;
  readonly illustrative: boolean;
  readonly facts: ReturnType<typeof readPayload>["facts"];
  readonly organisation: string;
}

interface EventRow extends Omit<EventForProgram, "at" | "facts" | "organisation"> {
  readonly at: string;
  readonly audience: string;
  readonly payload: string;
}

/**
 * Events of the asker's own forces beyond those that were read, chain by chain: a chain is written in one order, so none is missed that
 * took effect, or was begun, earlier and recorded later.
 */
export async function findEventsBeyond(
  actor: Actor,
  read: ReadUpTo,
  take: number,
): Promise<readonly EventForProgram[]> {
  const shown = await shownMoments();
  const columns = pairs("e", ["id", "number", "kind", "on", "at", "by", "audience", "illustrative", "payload"]);
  const beyond = question(
    sql`select ${object(
      columns,
      sql`'chain', c.id, 'force', o.slug`,
      sql`'finding', (select f.reference from finding f where f.id = e.finding_id)`,
      sql`'inspection', (select i.slug from inspection i where i.id = e.inspection_id)`,
    )} as found from chain c join organisation o on o.id = c.force_id cross join lateral (
        select v.* from event v where v.chain_id = c.id and v.number > coalesce((${JSON.stringify(read)}::jsonb ->> c.id)::int, 0)
          and ${ownSide(actor, sql`v.audience`)} order by v.number, v.id limit ${take}::int) e
      where ${ownForces(actor, sql`c.force_id`)} order by c.id, e.number, e.id limit ${take}::int`,
    (rows: readonly { readonly found: EventRow }[]) => rows.map(({ found }) => found),
  );
  const [rows] = await askTogether(actor, beyond);
  return rows.map(({ payload, at, audience, ...row }) => {
    oneOf(AUDIENCES, audience, "event.audience");
    const { facts, organisationName } = readPayload(payload);
    return { ...row, facts, organisation: organisationName, at: shown(new Date(at)) };
  });
}
