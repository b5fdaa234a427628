import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { may } from "@/lib/domain/policy";
import { isSlug } from "@/lib/domain/written";
import { Prisma } from "../generated/client";
import { reportCounts } from "../report-that-counts";
import { askTogether, question } from "../together";
import { type InspectionView, inspectionWith } from "./inspection-view";

const sql = Prisma.sql;

/** A report that a force's record may be: published, and on all its forces. */
export interface OtherReport {
  readonly slug: string;
  readonly title: string;
  readonly publishedOn: CalendarDate;
}

/**
 * What a force recorded, with the reports that it may be (the nearest in time first), and the one that was chosen of them. Null
 * for who records no inspections, and of what is no force's record.
 */
export async function findRecord(
  actor: Actor,
  slug: string,
  chosen: string,
): Promise<{
  readonly inspection: InspectionView;
  readonly others: readonly OtherReport[];
  readonly chosen: InspectionView | null;
} | null> {
  if (!isSlug(slug) || !may(actor, "record and publish inspections", { on: "register" })) return null;
  const [inspection, other, others] = await askTogether(
    actor,
    inspectionWith(actor, slug),
    inspectionWith(actor, chosen),
    question(
      sql`select o.slug, o.title, o.published_on::text as "publishedOn" from inspection i join inspection o on o.id <> i.id
        where i.slug = ${slug} and o.published_on is not null and ${reportCounts(sql`o`)} and not exists (
          select 1 from inspection_force f where f.inspection_id = i.id and not exists (
            select 1 from inspection_force x where x.inspection_id = o.id and x.force_id = f.force_id))
        order by abs(o.published_on - i.published_on), o.slug limit 40`,
      (rows: readonly OtherReport[]) => rows,
    ),
  );
  if (inspection?.recordedBy !== "force" || inspection.publishedOn === null) return null;
  return { inspection, others, chosen: others.some((one) => one.slug === other?.slug) ? other : null };
}
