import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { ReportThere } from "@/lib/domain/report-review/plan";
import { type Review, sameAs } from "@/lib/domain/report-review/review";
import { list, object, pairs } from "./as-json";
import { Prisma } from "./generated/client";
import { onOwn } from "./own";
import { reportCounts } from "./report-that-counts";
import type { Db } from "./scope";
import { askIn, type Question, question } from "./together";

/** From here on two titles are of one report: it is written in small ways that differ, "PEEL 2017" with or without a colon. */
const ONE_TITLE = 0.8;

export interface ReportOfDay extends ReportThere {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
}

interface Row extends Omit<ReportOfDay, "takesJudgments"> {
  readonly recordedBy: string;
}

const sql = Prisma.sql;

/**
 * The same report as the register has it of a force: of that day, and with its title or with half of the findings that its
 * reader knew again. Its record is added to, never made twice. Several reports on a force can be published on one day, so
 * one with another title and other findings is another report.
 */
export function sameReport(
  actor: Actor,
  forceId: string,
  on: CalendarDate,
  { title, findings }: Review,
): Question<ReportOfDay | null> {
  const drafts = findings.filter(({ keep }) => keep);
  const known = drafts.flatMap((draft) => sameAs(draft) ?? []);
  return question(
    sql`select ${object(
      pairs("i", ["id", "slug", "title", "recordedBy"]),
      sql`'questions', ${list(sql`j.question`, sql`j.position`, sql`from judgment j where j.inspection_id = i.id and j.force_id = ${forceId}::uuid`)}`,
    )} as report from inspection i join inspection_force f on f.inspection_id = i.id and f.force_id = ${forceId}::uuid,
      lateral (select count(*) as number from finding x
        where x.inspection_id = i.id and x.force_id = ${forceId}::uuid and x.reference = any (${known}::text[])) same
    where i.published_on = ${on}::date and ${reportCounts()} and ${onOwn(actor)}
      and (similarity(i.title, ${title}) >= ${ONE_TITLE} or (same.number > 0 and same.number * 2 >= ${drafts.length}::int))
    order by same.number desc, similarity(i.title, ${title}) desc, i.id limit 1`,
    ([row]: readonly { readonly report: Row }[]) => {
      if (!row) return null;
      const { recordedBy, ...report } = row.report;
      return { ...report, takesJudgments: recordedBy === "force" };
    },
  );
}

/** The same in the transaction of a write. */
export const reportOfDay = (
  db: Db,
  actor: Actor,
  forceId: string,
  on: CalendarDate,
  review: Review,
): Promise<ReportOfDay | null> => askIn(db, sameReport(actor, forceId, on, review));
