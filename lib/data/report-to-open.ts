import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Body } from "@/lib/domain/response/body";
import type { ReportByHand, ReportToApply } from "@/lib/domain/response/opening";
import { isSlug } from "@/lib/domain/written";
import { object } from "./as-json";
import { bodyOf } from "./bodies";
import { Prisma } from "./generated/client";
import { onOwn, ownForces } from "./own";
import { reportCounts } from "./report-that-counts";
import type { Db } from "./scope";
import { askIn, type Question, question } from "./together";

const sql = Prisma.sql;

/** A report as a response to it is opened by hand, and where the force has its place in an address. */
export interface ReportByHandView extends ReportByHand {
  readonly force: string;
}

/** A published report on a force of the asker's, by its slug; null when for them there is none. */
export const reportByHand = (actor: Actor, report: string): Question<ReportByHandView | null> =>
  question(
    sql`select ${object(
      sql`'forceId', x.force_id, 'force', o.slug, 'inspectionId', i.id, 'title', i.title, 'publishedOn', i.published_on`,
      sql`'body', ${bodyOf(sql`x.force_id`)}`,
      sql`'isOpened', exists (select 1 from response r where r.inspection_id = i.id and r.force_id = x.force_id)`,
    )} as found from inspection i join inspection_force x on x.inspection_id = i.id join organisation o on o.id = x.force_id
      where i.slug = ${isSlug(report) ? report : ""} and i.published_on is not null and ${reportCounts()} and ${ownForces(actor, sql`x.force_id`)}
      order by x.force_id, i.id limit 1`,
    ([row]: readonly { readonly found: ReportByHandView }[]) => row?.found ?? null,
  );

export const loadReportByHand = (db: Db, actor: Actor, report: string): Promise<ReportByHandView | null> =>
  askIn(db, reportByHand(actor, report));

interface ApplyRow extends Omit<ReportToApply, "force"> {
  readonly publishedOn: CalendarDate | null;
  readonly force: (Omit<ReportToApply["force"], "body"> & { readonly body: Body | null }) | null;
}

/** A report with a force by its slug, for an inspector who says that it applies there; null where there is no such report or force. */
export const loadReportToApply = (db: Db, actor: Actor, report: string, force: string): Promise<ReportToApply | null> =>
  askIn(
    db,
    question(
      sql`select ${object(
        sql`'inspectionId', i.id, 'title', i.title, 'publishedOn', i.published_on`,
        sql`'force', (select ${object(
          sql`'id', o.id, 'name', o.name, 'body', ${bodyOf(sql`o.id`)}`,
          sql`'isOn', exists (select 1 from inspection_force x where x.inspection_id = i.id and x.force_id = o.id)`,
        )} from organisation o where o.kind = 'force' and o.slug = ${isSlug(force) ? force : ""})`,
      )} as found from inspection i where i.slug = ${isSlug(report) ? report : ""} and ${onOwn(actor)}`,
      ([row]: readonly { readonly found: ApplyRow }[]) => {
        const found = row?.found;
        return found?.force ? { ...found, force: found.force } : null;
      },
    ),
  );

/** The forces that a report is not on so far, by name. */
export const forcesNotOn = (
  _actor: Actor,
  report: string,
): Question<readonly { readonly slug: string; readonly name: string }[]> =>
  question(
    sql`select o.slug, o.name from organisation o where o.kind = 'force' and o.ended_on is null and not exists (select 1 from inspection_force x
      join inspection i on i.id = x.inspection_id where x.force_id = o.id and i.slug = ${isSlug(report) ? report : ""})
      order by o.name collate "en-GB-x-icu", o.id`,
    (rows: readonly { readonly slug: string; readonly name: string }[]) => rows,
  );
