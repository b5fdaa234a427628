import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { isClosed, isCounted } from "@/lib/domain/finding/finding";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import type { LongViewFinding } from "@/lib/domain/finding/long-view";
import { object, pairs } from "../as-json";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { inRecordOf, ownForces } from "../own";
import { type Question, question } from "../together";
import { type CountedRow, closedAs, toCounted } from "./counted";

interface FindingRow extends CountedRow, Omit<LongViewFinding, "kind" | "closedOn"> {
  readonly kind: string;
  readonly statusOn: CalendarDate | null;
}

const sql = Prisma.sql;
const REPEATS = sql`l.link in ('repeats', 'escalated-from')`;

/** What the long view of a force of the asker's own can show: causes of concern, their recommendations, and all that these repeat. */
export const longViewOf = (actor: Actor, force: Prisma.Sql): Question<readonly LongViewFinding[]> =>
  question(
    sql`with recursive shown as (
        select f.id from finding f where ${inRecordOf(force)} and f.published_on is not null
          and (f.kind = 'cause-of-concern' or f.parent_id is not null)
        union select l.other_id from shown s join finding_link l on l.finding_id = s.id and ${REPEATS})
      select ${object(
        pairs("f", ["reference", "text", "kind", "publishedOn", "statusOn", "status"]),
        sql`'closedAs', ${closedAs(sql`f.id`)}, 'parent', p.reference`,
        sql`'repeats', (select coalesce(json_agg(e.reference order by l.id), '[]') from finding_link l
          join finding e on e.id = l.other_id where l.finding_id = f.id and ${REPEATS})`,
      )} as finding from finding f left join finding p on p.id = f.parent_id
      where f.id in (select id from shown) and ${inRecordOf(force)} and ${ownForces(actor)} and f.published_on is not null
      order by f.published_on, f.family, f.id`,
    (rows: readonly { readonly finding: FindingRow }[]) =>
      rows.flatMap(({ finding: { kind, status, statusOn, closedAs: as, ...row } }) => {
        const counted = toCounted({ status, closedAs: as });
        return isCounted(counted)
          ? [
              {
                ...row,
                kind: oneOf(FINDING_KINDS, kind, "finding.kind"),
                closedOn: isClosed(counted) ? statusOn : null,
              },
            ]
          : [];
      }),
  );
