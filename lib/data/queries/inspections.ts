import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { dateInLondon } from "@/lib/domain/calendar";
import { isCounted } from "@/lib/domain/finding/finding";
import { FINDING_KINDS, type FindingKind } from "@/lib/domain/finding/kind";
import { type Grade, type InspectionType, RECORDERS, type Recorder } from "@/lib/domain/inspection/inspection";
import { shownMoments } from "../demonstration";
import { toCalendarOrNull } from "../mapping";
import { oneOf } from "../one-of";
import { ofOwnForces, onOwnForces } from "../own";
import { inScope } from "../scope";
import { countedColumns, toCounted } from "./counted";

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

export const forceColumns = { force: { select: { id: true, slug: true, name: true } } } as const;

/** One page of the published inspections, newest first, and the unpublished ones that the asker may read. */
export function findInspections(actor: Actor, wanted: number): Promise<InspectionsPage> {
  return inScope(actor, async (db) => {
    const where = { ...onOwnForces(actor), publishedOn: { not: null } };
    const total = await db.inspection.count({ where });
    const pages = Math.max(1, Math.ceil(total / INSPECTIONS_PER_PAGE));
    const page = Math.min(Math.max(1, wanted), pages);
    const select = {
      slug: true,
      title: true,
      type: true,
      publishedOn: true,
      createdAt: true,
      recordedBy: true,
      illustrative: true,
      forces: { select: forceColumns },
      judgments: { where: ofOwnForces(actor), select: { grade: true } },
      findings: { where: ofOwnForces(actor), select: { kind: true, ...countedColumns } },
    } as const;
    const published = await db.inspection.findMany({
      where,
      select,
      orderBy: [{ publishedOn: "desc" }, { title: "asc" }, { slug: "asc" }],
      skip: (page - 1) * INSPECTIONS_PER_PAGE,
      take: INSPECTIONS_PER_PAGE,
    });
    const drafts = await db.inspection.findMany({
      where: { ...onOwnForces(actor), publishedOn: null },
      select,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    });
    const shown = await shownMoments();
    const summary = (row: (typeof published)[number]): InspectionSummary => ({
      slug: row.slug,
      title: row.title,
      type: row.type,
      publishedOn: toCalendarOrNull(row.publishedOn),
      recordedOn: dateInLondon(shown(row.createdAt)),
      recordedBy: oneOf(RECORDERS, row.recordedBy, "inspection.recorded_by"),
      illustrative: row.illustrative,
      forces: byName(row.forces.map(({ force }) => force)),
      grades: row.judgments.map(({ grade }) => grade),
      kinds: row.findings.flatMap((one) =>
        isCounted(toCounted(one)) ? [oneOf(FINDING_KINDS, one.kind, "finding.kind")] : [],
      ),
    });
    return { drafts: drafts.map(summary), published: published.map(summary), total, page, pages };
  });
}

export const byName = <Force extends { readonly name: string }>(forces: readonly Force[]): Force[] =>
  forces.toSorted((a, b) => a.name.localeCompare(b.name, "en-GB"));

/** Every force, for the form that records an inspection. */
export const findForceChoices = (actor: Actor): Promise<ForceName[]> =>
  inScope(actor, async (db) =>
    byName(await db.organisation.findMany({ where: { kind: "force" }, select: { id: true, slug: true, name: true } })),
  );
