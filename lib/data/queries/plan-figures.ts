import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { RESPONSES, type Response } from "@/lib/domain/plan/lists";
import { Prisma } from "../generated/client";
import { oneOfOrNull } from "../one-of";
import { ownForces } from "../own";
import { type Question, question } from "../together";

const sql = Prisma.sql;

/** What a file says of the plan of a finding. */
export interface PlanFigures {
  readonly response: Response | null;
  readonly doneTests: number;
  /** Those that evidence shows which stands. */
  readonly met: number;
}

/** The same of each of these findings that the asker sees, by its id. */
export const planFiguresOf = (actor: Actor, ids: readonly string[]): Question<ReadonlyMap<string, PlanFigures>> =>
  question(
    sql`select f.id,
        (select l.response from plan_response l where l.finding_id = f.id order by l.at desc, l.id desc limit 1) as response,
        (select count(*)::int from done_test d where d.finding_id = f.id and d.dropped_on is null) as "doneTests",
        (select count(*)::int from done_test d where d.finding_id = f.id and d.dropped_on is null and d.met_on is not null
          and exists (select 1 from evidence e
            where e.id = any (d.met_evidence) and e.withdrawn_on is null and e.superseded_on is null)) as met
      from finding f where f.id = any (${[...ids]}::uuid[]) and ${ownForces(actor)}`,
    (rows: readonly { id: string; response: string | null; doneTests: number; met: number }[]) =>
      new Map(
        rows.map(({ id, response, ...counts }) => [
          id,
          { ...counts, response: oneOfOrNull(RESPONSES, response, "plan_response.response") },
        ]),
      ),
  );
