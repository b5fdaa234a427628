import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { dateInLondon } from "@/lib/domain/calendar";
import { FINDING_KINDS, type FindingKind } from "@/lib/domain/finding/kind";
import { type Grade, type InspectionType, RECORDERS, type Recorder } from "@/lib/domain/inspection/inspection";
import { list, object, pairs } from "../as-json";
import { type Shown, shownMoments } from "../demonstration";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { onOwn, ownForces } from "../own";
import { reportCounts } from "../report-that-counts";
import { askTogether, type Question, question } from "../together";
import { counted } from "./counted";

export interface ForceName {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** A report as the list shows it. Judgments and findings are counted as far as the asker may see them. */
export interface InspectionSummary {
  readonly slug: string;
  readonly title: string;
  readonly type: InspectionType;
  readonly publishedOn: CalendarDate | null;
  readonly recordedOn: CalendarDate;
  readonly recordedBy: Recorder;
  readonly illustrative: boolean;
  readonly forces: readonly ForceName[];
  readonly grades: readonly Grade[];
  readonly kinds: readonly FindingKind[];
}

export interface InspectionsPage {
  /** Not published yet: the inspectorate's, or those that name the asker a reader. */
  readonly drafts: readonly InspectionSummary[];
  readonly published: readonly InspectionSummary[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

export const INSPECTIONS_PER_PAGE = 40;

const sql = Prisma.sql;

/** The forces that an inspection `i` is on, by name. */
export const FORCES = sql`(select coalesce(json_agg(${object(pairs("o", ["id", "slug", "name"]))}
  order by o.name collate "en-GB-x-icu", o.id), '[]')
  from inspection_force f join organisation o on o.id = f.force_id where f.inspection_id = i.id)`;

interface Row extends Omit<InspectionSummary, "recordedOn" | "recordedBy" | "kinds"> {
  readonly createdAt: string;
  readonly recordedBy: string;
  readonly kinds: readonly string[];
}

/** Inspections `i` on the asker's own forces; `tail` says which of them in which order. */
const summarised = (actor: Actor, tail: Prisma.Sql, shown: Shown): Question<readonly InspectionSummary[]> =>
  question(
    sql`select ${object(
      pairs("i", ["slug", "title", "type", "publishedOn", "createdAt", "recordedBy", "illustrative"]),
      sql`'forces', ${FORCES}`,
      sql`'grades', ${list(sql`j.grade`, sql`j.position`, sql`from judgment j where j.inspection_id = i.id and ${ownForces(actor, sql`j.force_id`)}`)}`,
      sql`'kinds', ${list(sql`f.kind`, sql`f.kind`, sql`from finding f where f.inspection_id = i.id and ${ownForces(actor)} and ${counted(sql`f.id`)}`)}`,
    )} as found from inspection i where ${onOwn(actor)} and ${tail}`,
    (rows: readonly { readonly found: Row }[]) =>
      rows.map(({ found: { createdAt, recordedBy, kinds, ...row } }) => ({
        ...row,
        recordedOn: dateInLondon(shown(new Date(createdAt))),
        recordedBy: oneOf(RECORDERS, recordedBy, "inspection.recorded_by"),
        kinds: kinds.map((kind) => oneOf(FINDING_KINDS, kind, "finding.kind")),
      })),
  );

/** One page of the published inspections, newest first, and the unpublished ones that the asker may read. */
export async function findInspections(
  actor: Actor,
  wanted: number,
  perPage = INSPECTIONS_PER_PAGE,
): Promise<InspectionsPage> {
  const shown = await shownMoments();
  const count = sql`select count(*)::int as total from inspection i where ${onOwn(actor)} and i.published_on is not null and ${reportCounts()}`;
  const [total, drafts, published] = await askTogether(
    actor,
    question(count, ([row]: readonly { total: number }[]) => row?.total ?? 0),
    summarised(actor, sql`i.published_on is null order by i.created_at desc, i.id desc`, shown),
    // A page beyond the last one is the last one.
    summarised(
      actor,
      sql`i.published_on is not null and ${reportCounts()} order by i.published_on desc, i.title, i.slug limit ${perPage}::int
        offset ${perPage}::int * greatest(0, least(${wanted - 1}::bigint, ((${count}) - 1) / ${perPage}::int))`,
      shown,
    ),
  );
  const pages = Math.max(1, Math.ceil(total / perPage));
  return { drafts, published, total, page: Math.min(Math.max(1, wanted), pages), pages };
}

/** Every force, for the form that records an inspection. */
export const findForceChoices = async (actor: Actor): Promise<readonly ForceName[]> =>
  (
    await askTogether(
      actor,
      question(
        sql`select o.id, o.slug, o.name from organisation o where o.kind = 'force' and o.ended_on is null order by o.name collate "en-GB-x-icu", o.id`,
        (rows: readonly ForceName[]) => rows,
      ),
    )
  )[0];
