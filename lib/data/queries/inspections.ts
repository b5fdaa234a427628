import "server-only";
import { type Actor, ORGANISATION_KINDS, type OrganisationKind } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { dateInLondon } from "@/lib/domain/calendar";
import type { Spell } from "@/lib/domain/finding/case";
import type { Deadline } from "@/lib/domain/finding/deadline";
import { isCounted, type Outcome, type Status } from "@/lib/domain/finding/finding";
import type { FindingKind } from "@/lib/domain/finding/kind";
import type { Grade, InspectionType } from "@/lib/domain/inspection/inspection";
import { inReportOrder } from "@/lib/domain/inspection/publication";
import { may } from "@/lib/domain/policy";
import { isSlug } from "@/lib/domain/written";
import { toCalendarOrNull, toDeadline } from "../mapping";
import { type Db, inScope } from "../scope";
import { forcesOnReport } from "../store/force-case";
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
  readonly recordedBy: "inspectorate" | "force";
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

const forceColumns = { force: { select: { id: true, slug: true, name: true } } } as const;

/** Inspections of the asker's own forces, in the query itself: the policies are the wall, not the filter. */
const ofOwnForces = ({ forces }: Actor) =>
  forces === "all" ? {} : { forces: { some: { forceId: { in: [...forces] } } } };
const onOwnForces = ({ forces }: Actor) => (forces === "all" ? {} : { forceId: { in: [...forces] } });

/** One page of the published inspections, newest first, and the unpublished ones that the asker may read. */
export function findInspections(actor: Actor, wanted: number): Promise<InspectionsPage> {
  return inScope(actor, async (db) => {
    const where = { ...ofOwnForces(actor), publishedOn: { not: null } };
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
      judgments: { where: onOwnForces(actor), select: { grade: true } },
      findings: { where: onOwnForces(actor), select: { kind: true, ...countedColumns } },
    } as const;
    const published = await db.inspection.findMany({
      where,
      select,
      orderBy: [{ publishedOn: "desc" }, { title: "asc" }, { slug: "asc" }],
      skip: (page - 1) * INSPECTIONS_PER_PAGE,
      take: INSPECTIONS_PER_PAGE,
    });
    const drafts = await db.inspection.findMany({
      where: { ...ofOwnForces(actor), publishedOn: null },
      select,
      orderBy: { createdAt: "desc" },
    });
    const summary = (row: (typeof published)[number]): InspectionSummary => ({
      slug: row.slug,
      title: row.title,
      type: row.type as InspectionType,
      publishedOn: toCalendarOrNull(row.publishedOn),
      recordedOn: dateInLondon(row.createdAt),
      recordedBy: row.recordedBy as InspectionSummary["recordedBy"],
      illustrative: row.illustrative,
      forces: byName(row.forces.map(({ force }) => force)),
      grades: row.judgments.map(({ grade }) => grade as Grade),
      kinds: row.findings.flatMap((one) => (isCounted(toCounted(one)) ? [one.kind as FindingKind] : [])),
    });
    return { drafts: drafts.map(summary), published: published.map(summary), total, page, pages };
  });
}

const byName = <Force extends { readonly name: string }>(forces: readonly Force[]): Force[] =>
  forces.toSorted((a, b) => a.name.localeCompare(b.name, "en-GB"));

/** A finding as its report gives it. Without a reference it is not published yet. */
export interface ReportFinding {
  readonly id: string;
  readonly forceId: string;
  readonly kind: FindingKind;
  readonly text: string;
  readonly deadline: Deadline;
  readonly theme: string | null;
  readonly parentId: string | null;
  /** The cause of concern of an earlier report that it stands under. */
  readonly earlierCause: { readonly reference: string; readonly text: string } | null;
  /** What it raises again, while it is not published: linked in the step that publishes it. */
  readonly repeats: readonly string[];
  readonly position: number;
  readonly reference: string | null;
  readonly status: Status;
  readonly closedAs: Outcome | null;
  readonly illustrative: boolean;
}

export interface ReportJudgment {
  readonly id: string;
  readonly forceId: string;
  readonly question: string;
  readonly grade: Grade;
  readonly illustrative: boolean;
}

export interface InspectionView {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly type: InspectionType;
  readonly publishedOn: CalendarDate | null;
  /** The day that the report itself gives as its publication, where it was read. */
  readonly reportDay: CalendarDate | null;
  readonly fieldworkFrom: CalendarDate | null;
  readonly fieldworkTo: CalendarDate | null;
  readonly address: string | null;
  readonly text: string | null;
  readonly recordedBy: "inspectorate" | "force";
  /** Those of its findings that a force recorded and no inspector has confirmed. */
  readonly unconfirmed: readonly string[];
  readonly illustrative: boolean;
  readonly version: number;
  readonly forces: readonly ForceName[];
  /** In the order of the report, recommendations under their cause of concern. */
  readonly findings: readonly ReportFinding[];
  readonly judgments: readonly ReportJudgment[];
}

/** One inspection as this asker may see it, or null when for them there is none. */
export const findInspection = (actor: Actor, slug: string): Promise<InspectionView | null> =>
  inScope(actor, (db) => loadView(db, actor, slug));

async function loadView(db: Db, actor: Actor, slug: string): Promise<InspectionView | null> {
  if (!isSlug(slug)) return null;
  const row = await db.inspection.findFirst({
    where: { slug, ...ofOwnForces(actor) },
    include: {
      forces: { select: forceColumns },
      judgments: { where: onOwnForces(actor), orderBy: { position: "asc" } },
      findings: { where: onOwnForces(actor), include: { closures: countedColumns.closures, parent: true } },
    },
  });
  if (!row) return null;
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    type: row.type as InspectionType,
    publishedOn: toCalendarOrNull(row.publishedOn),
    reportDay: toCalendarOrNull(row.reportDay),
    fieldworkFrom: toCalendarOrNull(row.fieldworkFrom),
    fieldworkTo: toCalendarOrNull(row.fieldworkTo),
    address: row.address,
    text: row.text,
    recordedBy: row.recordedBy as InspectionView["recordedBy"],
    unconfirmed: row.findings
      .filter((finding) => finding.recordedBy === "force" && !finding.confirmedOn)
      .map(({ id }) => id),
    illustrative: row.illustrative,
    version: row.version,
    forces: byName(row.forces.map(({ force }) => force)),
    findings: inReportOrder(
      row.findings.map((finding) => ({
        id: finding.id,
        forceId: finding.forceId,
        kind: finding.kind as FindingKind,
        text: finding.text,
        deadline: toDeadline(finding),
        theme: finding.theme,
        parentId: finding.parentId,
        earlierCause: earlierCause(row.id, finding.parent),
        repeats: finding.repeats,
        position: finding.position,
        reference: finding.reference,
        ...toCounted(finding),
        illustrative: finding.illustrative,
      })),
    ),
    judgments: row.judgments.map(({ id, forceId, question, grade, illustrative }) => ({
      id,
      forceId,
      question,
      grade: grade as Grade,
      illustrative,
    })),
  };
}

const earlierCause = (
  inspectionId: string,
  parent: { readonly inspectionId: string; readonly reference: string | null; readonly text: string } | null,
) =>
  parent?.reference && parent.inspectionId !== inspectionId ? { reference: parent.reference, text: parent.text } : null;

/** An inspection with what its publication depends on. */
export interface DraftToPublish {
  readonly inspection: InspectionView;
  /** The day that its publication most likely has: the report's own, or today. */
  readonly day: CalendarDate;
  /** Per force: how many references of that day's year are given already, and the spell whose reasons may be tied. */
  readonly forces: readonly {
    readonly id: string;
    readonly code: string;
    readonly lastNumber: number;
    readonly spell: Spell | null;
  }[];
}

/** Null when there is no such inspection for this asker. */
export function findDraftToPublish(actor: Actor, slug: string, today: CalendarDate): Promise<DraftToPublish | null> {
  return inScope(actor, async (db) => {
    const inspection = await loadView(db, actor, slug);
    if (!inspection) return null;
    const ids = inspection.forces.map(({ id }) => id);
    const day = inspection.reportDay ?? today;
    return { inspection, day, forces: await forcesOnReport(db, ids, Number(day.slice(0, 4))) };
  });
}

/** Somebody of a force or its policing body, known to the inspectorate by post and organisation only. */
export interface ReaderChoice {
  readonly personId: string;
  readonly post: string;
  readonly organisation: string;
  readonly kind: OrganisationKind;
}

/** Who reads an inspection before it is published, and who else could: people of its forces and their policing bodies who read records. */
export function findReaders(
  actor: Actor,
  slug: string,
): Promise<{ inspection: InspectionView; named: ReaderChoice[]; others: ReaderChoice[] } | null> {
  return inScope(actor, async (db) => {
    const inspection = await loadView(db, actor, slug);
    if (!inspection || !may(actor, "record and publish inspections", {})) return null;
    const forceIds = inspection.forces.map(({ id }) => id);
    const readers = await db.inspectionReader.findMany({ where: { inspectionId: inspection.id } });
    const ids = new Set(readers.map(({ personId }) => personId));
    const members = await db.membership.findMany({
      where: {
        state: "active",
        role: { not: "administrator" },
        organisation: { OR: [{ id: { in: forceIds } }, { overseesId: { in: forceIds } }] },
      },
      select: { personId: true, post: true, organisation: { select: { name: true, kind: true } } },
      orderBy: [{ organisation: { name: "asc" } }, { post: "asc" }, { personId: "asc" }],
    });
    const people = members.map(({ personId, post, organisation }) => ({
      personId,
      post,
      organisation: organisation.name,
      kind: ORGANISATION_KINDS.find((kind) => kind === organisation.kind) ?? "force",
    }));
    return {
      inspection,
      named: people.filter(({ personId }) => ids.has(personId)),
      others: people.filter(({ personId }) => !ids.has(personId)),
    };
  });
}

/** Every force, for the form that records an inspection. */
export const findForceChoices = (actor: Actor): Promise<ForceName[]> =>
  inScope(actor, async (db) =>
    byName(await db.organisation.findMany({ where: { kind: "force" }, select: { id: true, slug: true, name: true } })),
  );
