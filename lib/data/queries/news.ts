import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { type EventKind, type Facts, readPayload } from "@/lib/domain/event";
import { Prisma } from "../generated/client";
import { ownForces, ownSide } from "../own";
import { type Question, question } from "../together";

const sql = Prisma.sql;

/** What others did to one finding, or what happened in a force beside its findings: the latest of it, and how much more. */
export interface News {
  readonly id: string;
  readonly facts: Facts;
  readonly reference: string | null;
  readonly forceName: string;
  /** How many further events there were about the same finding. */
  readonly more: number;
}

interface Row {
  readonly id: string;
  readonly payload: string;
  readonly reference: string | null;
  readonly forceName: string;
  readonly more: number;
}

/** That a force ended is told once; that each of its open findings passed stands in the history of each. */
const EACH_PASSED: EventKind = "finding-passed";

/** What others did in the asker's forces since a moment, newest first: one entry a finding, without the asker's own deeds. */
export const newsAsked = (actor: Actor, since: Date, most: number): Question<readonly News[]> =>
  question(
    sql`with news as materialized (
      select e.id, e.finding_id, e.force_id, e.at, e.number, row_number() over about as nth,
        (count(*) over (partition by coalesce(e.finding_id, e.id)))::int - 1 as more
      from event e where e.at > ${since} and e.force_id is not null and ${ownForces(actor, sql`e.force_id`)} and ${ownSide(actor, sql`e.audience`)}
        and e.person_id is distinct from ${actor.personId}::uuid and e.kind <> ${EACH_PASSED}
      window about as (partition by coalesce(e.finding_id, e.id) order by e.at desc, e.number desc)),
    latest as (select * from news where nth = 1 order by at desc, id desc limit ${most}::int)
    select l.id, e.payload, f.reference, (select o.name from organisation o where o.id = l.force_id) as "forceName", l.more
      from latest l join event e on e.id = l.id left join finding f on f.id = l.finding_id
    order by l.at desc, l.id desc`,
    (rows: readonly Row[]) => rows.map(({ payload, ...row }) => ({ ...row, facts: readPayload(payload).facts })),
  );
