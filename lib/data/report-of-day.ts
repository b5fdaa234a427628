import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { ReportThere } from "@/lib/domain/report-review/plan";
import { type Review, sameAs } from "@/lib/domain/report-review/review";
import { onOwnForces } from "./own";
import type { Db } from "./scope";

/** From here on two titles are of one report: it is written in small ways that differ, "PEEL 2017" with or without a colon. */
const ONE_TITLE = 0.8;

/**
 * The same report as the register has it of a force: of that day, and with its title or with half of the findings that its
 * reader knew again. Its record is added to, never made twice. Several reports on a force can be published on one day, so
 * one with another title and other findings is another report.
 */
export async function reportOfDay(
  db: Db,
  actor: Actor,
  forceId: string,
  on: CalendarDate,
  review: Review,
): Promise<(ReportThere & { readonly id: string; readonly slug: string; readonly title: string }) | null> {
  const { title, findings } = review;
  const drafts = findings.filter(({ keep }) => keep);
  const known = drafts.flatMap((draft) => sameAs(draft) ?? []);
  const [like] = await db.$queryRaw<{ id: string }[]>`
    select i.id::text from inspection i join inspection_force f on f.inspection_id = i.id and f.force_id = ${forceId}::uuid,
      lateral (select count(*) as number from finding x
        where x.inspection_id = i.id and x.force_id = ${forceId}::uuid and x.reference = any (${known}::text[])) same
    where i.published_on = ${on}::date
      and (similarity(i.title, ${title}) >= ${ONE_TITLE} or (same.number > 0 and same.number * 2 >= ${drafts.length}::int))
    order by same.number desc, similarity(i.title, ${title}) desc, i.id limit 1`;
  if (!like) return null;
  const row = await db.inspection.findFirstOrThrow({
    where: { id: like.id, ...onOwnForces(actor) },
    select: {
      id: true,
      slug: true,
      title: true,
      recordedBy: true,
      judgments: { where: { forceId }, select: { question: true } },
    },
  });
  const { id, slug } = row;
  const takesJudgments = row.recordedBy === "force";
  return { id, slug, title: row.title, takesJudgments, questions: row.judgments.map(({ question }) => question) };
}
